// Shows of the first view what belongs to the place in the address, and takes it away again when nobody may
// look at it any more. It stands right behind the view, so it runs before anything of it is painted.
const TOO_LONG = 25_000;
const NO_PAINT = 300;

const view = document.querySelector(".first-view");
const place = /^#[\w/-]+$/.test(location.hash) ? location.hash.slice(1) : "";
const fits = (one) => (place ? one.dataset.place === place : "starts" in one.dataset);

for (const one of view.querySelectorAll("[data-place]")) {
  if (fits(one)) one.hidden = false;
  else one.remove();
}
const elsewhere = view.querySelector("[data-elsewhere]");
if (view.querySelector("main[data-place]")) elsewhere.remove();
else elsewhere.hidden = false;

// What makes the page live would keep the processor from painting, so it begins when the view can be read.
let begun = false;
function begin() {
  if (begun) return;
  begun = true;
  for (const { href } of document.querySelectorAll("link[data-after-paint]")) {
    const script = document.createElement("script");
    script.type = "module";
    script.src = href;
    document.head.append(script);
  }
}
requestAnimationFrame(() => setTimeout(begin));
// A page in the background is never painted.
setTimeout(begin, NO_PAINT);

// The live page has a lock and a curtain of its own. Until it is there, a page that is left or that does not
// come to life keeps nothing of the client in sight.
const end = () => view.remove();
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && end(), { once: true });
setTimeout(end, TOO_LONG);

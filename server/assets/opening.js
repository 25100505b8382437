// Takes the opening away once the page is there; offers another try when that takes too long.
const TOO_LONG = 25_000;

const gone = () => document.documentElement.classList.contains("askelma-has-page");

new MutationObserver((_changes, watch) => {
  if (!gone()) return;
  document.getElementById("askelma-opening")?.remove();
  watch.disconnect();
}).observe(document.documentElement, { attributes: true, attributeFilter: ["class"] });

setTimeout(() => {
  const slow = document.querySelector(".opening-slow");
  if (slow && !gone()) slow.hidden = false;
}, TOO_LONG);

// Shows that the workbook is opening; offers another try when it takes too long.
const TOO_LONG = 25_000;

// Voila calls this when its theme is ready; our page needs none.
window.cellLoaded = true;
window.voila_finish = () => {};

function gone() {
  return document.documentElement.classList.contains("askelma-has-page");
}

new MutationObserver((_changes, watch) => {
  if (!gone()) return;
  document.getElementById("askelma-opening")?.remove();
  watch.disconnect();
}).observe(document.documentElement, { attributes: true, attributeFilter: ["class"] });

setTimeout(() => {
  const slow = document.querySelector(".opening-slow");
  if (slow && !gone()) slow.hidden = false;
}, TOO_LONG);

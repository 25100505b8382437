// Runs in every measured page before its own scripts: notes what is shown, and when, in the page's own clock.
(() => {
  const WIDE = 300;
  const { control, picture } = window.benchSide;
  const bench = { shown: [], inputs: [], headings: [], places: [], ready: 0, find, focus };
  window.bench = bench;

  // Some peers put everything into shadow trees.
  function find(selector, root = document) {
    const here = [...root.querySelectorAll(selector)];
    if (here.length) return here;
    for (const element of root.querySelectorAll("*")) {
      const inside = element.shadowRoot && find(selector, element.shadowRoot);
      if (inside?.length) return inside;
    }
    return [];
  }

  // A choice is left by its arrow keys from the one that is chosen.
  function focus() {
    const all = find(control);
    (all.find((one) => one.checked) ?? all[0])?.focus();
  }

  function heading() {
    return [...document.querySelectorAll("h1")].find((one) => one.textContent.trim() && one.getClientRects().length);
  }

  for (const kind of ["keydown", "pointerdown"])
    addEventListener(kind, (event) => event.isTrusted && bench.inputs.push(event.timeStamp), { capture: true, passive: true });

  let last = "";
  let place = null;
  const look = () => {
    const now = performance.now();
    const chart = find(picture).find((one) => one.complete && one.naturalWidth >= WIDE);
    if (chart && chart.src !== last) {
      last = chart.src;
      bench.shown.push(now);
    }
    if (!bench.ready && bench.shown.length && find(control).length) bench.ready = now;
    const said = heading()?.textContent;
    if (said && said !== bench.headings.at(-1)?.said) bench.headings.push({ said, at: 0 });
    // A frame that is asked for now comes when the one with the heading has been painted.
    const newest = bench.headings.at(-1);
    if (newest && !newest.at) requestAnimationFrame(() => (newest.at = performance.now()));
    if (location.hash !== place) {
      place = location.hash;
      const moved = { place, at: 0 };
      bench.places.push(moved);
      requestAnimationFrame(() => (moved.at = performance.now()));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();

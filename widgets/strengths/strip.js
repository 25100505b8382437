// A row of buttons that scrolls by itself on a narrow screen: the current one is brought to its middle.
import { useEffect, useRef } from "../vendor/preact_htm.js";

export function useStrip() {
  const strip = useRef(null);
  useEffect(() => {
    const here = strip.current?.querySelector("[aria-current]");
    if (!here) return;
    const [one, all] = [here.getBoundingClientRect(), strip.current.getBoundingClientRect()];
    // Only the row moves; the page itself must stay where it is.
    strip.current.scrollLeft += (one.left + one.right - all.left - all.right) / 2;
  }, []);
  return strip;
}

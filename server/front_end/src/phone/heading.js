// Where the focus goes: to the heading of what is new, and never away from where somebody is.
import { useEffect, useRef } from "../../../../widgets/vendor/preact_htm.js";

export function toHeading() {
  const heading = document.querySelector("#main h1");
  if (heading) heading.focus({ preventScroll: true });
}

// When what was pressed is gone from the page, the focus is not left on nothing.
export function useHeadingAfter(what) {
  const before = useRef(what);
  useEffect(() => {
    if (before.current === what) return;
    before.current = what;
    if (!document.activeElement || document.activeElement === document.body) toHeading();
  }, [what]);
}

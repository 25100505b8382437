// How wide an element is, followed as it changes.
import { useLayoutEffect, useRef, useState } from "../vendor/preact_htm.js";

export function useWidth() {
  const box = useRef(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const look = () => setWidth(box.current.clientWidth);
    const observer = new ResizeObserver(look);
    observer.observe(box.current);
    look();
    return () => observer.disconnect();
  }, []);
  return [width, box];
}

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

const LETTER = 19; // pixels of the usual text size

const grown = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / LETTER;

// The same width counted in letters: a bigger text makes a screen narrower.
export const inLetters = (width) => width / grown();

// Whether the text has been made so big that the low steps of a stair no longer hold their words.
export const bigText = () => grown() > 1.15;

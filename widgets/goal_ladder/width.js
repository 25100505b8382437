// How wide an element is, followed as it changes.
import { useLayoutEffect, useRef, useState } from "../vendor/preact_htm.js";

export function useWidth() {
  const box = useRef(null);
  const [size, setSize] = useState({ width: 0, letters: 1 });
  useLayoutEffect(() => {
    const look = () => {
      const now = { width: box.current.clientWidth, letters: grown() };
      setSize((before) => (before.width === now.width && before.letters === now.letters ? before : now));
    };
    const observer = new ResizeObserver(look);
    observer.observe(box.current);
    addEventListener("resize", look); // the page says so too when the text grows
    look();
    return () => {
      observer.disconnect();
      removeEventListener("resize", look);
    };
  }, []);
  return [size.width, box];
}

const LETTER = 19; // pixels of the usual text size

const grown = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / LETTER;

// The same width counted in letters: a bigger text makes a screen narrower.
export const inLetters = (width) => width / grown();

// Whether the text has been made so big that the low steps of a stair no longer hold their words.
export const bigText = () => grown() > 1.15;

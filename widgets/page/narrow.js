// Pictures are drawn for the room they have: the exercise is told when the screen is a narrow one.
import { useEffect } from "../vendor/preact_htm.js";

const NARROW = matchMedia("(max-width: 47em)");

export function useNarrow(screen, send) {
  useEffect(() => {
    const tell = () => NARROW.matches !== screen.narrow && send("narrow", { narrow: NARROW.matches }).catch(() => {});
    tell();
    NARROW.addEventListener("change", tell);
    return () => NARROW.removeEventListener("change", tell);
  }, [screen.narrow]);
}

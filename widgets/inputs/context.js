// What every input may ask of the page it stands on: words, the way to send, pictures, announcing.
import { createContext, useContext, useEffect, useMemo, useRef, useState } from "../vendor/preact_htm.js";

export const PageContext = createContext({ words: {}, announce() {}, pictures: null });

export const usePage = () => useContext(PageContext);

// A word of the page's own room unless the caller brought other words.
export function useWords(own) {
  const page = usePage();
  return (key, values) => say(own && own[key] !== undefined ? own[key] : page.words[key], values);
}

// Puts values into a text: say("Step {number}", { number: 3 }).
export function say(text, values = {}) {
  return String(text ?? "").replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));
}

let count = 0;
export const useId = (stem) => useMemo(() => `${stem}-${++count}`, []);

// Shows a choice at once and holds it until Python has answered; a refused choice goes back.
export function useEcho(value, onChange) {
  const [echo, setEcho] = useState(null);
  const open = useRef(0);
  useEffect(() => {
    if (!open.current) setEcho(null);
  }, [value]);
  const choose = (next) => {
    setEcho({ value: next });
    const answer = onChange?.(next);
    if (!answer?.then) return;
    open.current += 1;
    const settled = () => {
      open.current -= 1;
      if (!open.current) setEcho(null);
    };
    answer.then(settled, settled);
  };
  return [echo ? echo.value : value, choose];
}

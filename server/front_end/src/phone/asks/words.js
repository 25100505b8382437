// A few own words for the word wall; each is shown there only if its writer says so.
import { html, useEffect, useRef, useState } from "../../../../../widgets/vendor/preact_htm.js";
import { Button } from "../../../../../widgets/inputs/button.js";
import { useWords } from "../../../../../widgets/inputs/context.js";
import { hasIdentityCode } from "../identity_code.js";
import { OwnWords } from "../rows.js";

const empty = () => ({ text: "", show: false });

export const blank = () => ({ words: [empty()] });

export function answer({ words }) {
  const written = words.map(({ text, show }) => ({ text: text.trim(), show })).filter(({ text }) => text);
  if (written.some(({ text }) => hasIdentityCode(text))) return undefined;
  return written.length ? { type: "words", words: written } : null;
}

export const draft = ({ words }) => ({ words: words.map((one) => ({ ...one })) });

export function Form({ ask, value, onChange }) {
  const say = useWords();
  const [added, setAdded] = useState(false);
  const last = useRef(null);
  useEffect(() => {
    if (added) last.current?.focus();
    setAdded(false);
  }, [value.words.length]);
  const { words } = value;
  const change = (n, one) => onChange({ words: words.map((old, m) => (m === n ? one : old)) });
  const add = () => {
    setAdded(true);
    onChange({ words: [...words, empty()] });
  };
  return html`<p class="soft">${ask.most > 1 ? say("words_most", { most: ask.most }) : say("words_one")}</p>
    ${words.map(
      (one, n) => html`<${OwnWords} key=${n} label=${ask.most > 1 ? say("word_number", { number: n + 1 }) : say("word")} value=${one} fieldRef=${n === words.length - 1 ? last : undefined} onChange=${(next) => change(n, next)} />`,
    )}
    ${words.length < ask.most && words[words.length - 1].text.trim() && html`<${Button} small icon="plus" onClick=${add}>${say("add_word")}<//>`}`;
}

export const told = (ask, { words }, say) => words.map(({ text, show }) => `${text} (${show ? say("is_shown") : say("is_hidden")})`);

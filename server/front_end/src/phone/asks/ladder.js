// An own goal, the steps to it, and when. It stays on the phone.
import { html, useEffect, useRef, useState } from "../../../../../widgets/vendor/preact_htm.js";
import { Button } from "../../../../../widgets/inputs/button.js";
import { TextField } from "../../../../../widgets/inputs/text_field.js";
import { useWords } from "../../../../../widgets/inputs/context.js";
import { LONGEST } from "../rows.js";

const empty = () => ({ text: "", when: "" });
const short = (text) => text.slice(0, LONGEST);

export const blank = () => ({ goal: "", steps: [empty()] });

export function answer({ goal, steps }) {
  const written = steps.map(({ text, when }) => ({ text: text.trim(), when: when.trim() })).filter(({ text }) => text);
  return goal.trim() || written.length ? { goal: goal.trim(), steps: written } : null;
}

export const draft = ({ goal, steps }) => ({ goal, steps: steps.length ? steps : [empty()] });

export function Form({ ask, value, onChange }) {
  const say = useWords();
  const [added, setAdded] = useState(false);
  const last = useRef(null);
  const { goal, steps } = value;
  useEffect(() => {
    if (added) last.current?.focus();
    setAdded(false);
  }, [steps.length]);
  const change = (n, more) => onChange({ ...value, steps: steps.map((one, m) => (m === n ? { ...one, ...more } : one)) });
  const add = () => {
    setAdded(true);
    onChange({ ...value, steps: [...steps, empty()] });
  };
  return html`<${TextField} label=${say("goal")} value=${goal} maxLength=${LONGEST} onChange=${(next) => onChange({ ...value, goal: short(next) })} />
    ${steps.map(
      (one, n) => html`<div class="step" role="group" key=${n} aria-label=${say("step_number", { number: n + 1 })}>
        <${TextField} label=${say("step_number", { number: n + 1 })} hint=${n ? "" : say("step_hint")} value=${one.text} maxLength=${LONGEST} fieldRef=${n === steps.length - 1 ? last : undefined} onChange=${(next) => change(n, { text: short(next) })} />
        ${one.text.trim() && html`<${TextField} label=${say("when")} value=${one.when} maxLength=${60} onChange=${(next) => change(n, { when: next.slice(0, 60) })} />`}
      </div>`,
    )}
    ${steps.length < ask.steps && steps[steps.length - 1].text.trim() && html`<${Button} small icon="plus" onClick=${add}>${say("add_step")}<//>`}`;
}

export const told = (ask, { goal, steps }) => [goal, ...steps.map(({ text, when }) => (when ? `${text}, ${when}` : text))].filter(Boolean);

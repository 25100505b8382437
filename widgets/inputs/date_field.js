// A day, by the device's own calendar. Empty is always allowed.
import { html } from "../vendor/preact_htm.js";
import { Button } from "./button.js";
import { useEcho, useId, useWords } from "./context.js";

// Props: label, hint, value "2026-11-28" or "", onChange(value), min, max, words.
export function DateField({ label, hint, value, onChange, min, max, words }) {
  const say = useWords(words);
  const id = useId("date");
  const [shown, choose] = useEcho(value ?? "", onChange);
  return html`<div class="text-field date-field">
    <label for=${id}>${label}</label>
    ${hint && html`<p class="soft text-hint" id="${id}-hint">${hint}</p>`}
    <div class="row">
      <input
        id=${id}
        class="text-input"
        type="date"
        value=${shown}
        min=${min}
        max=${max}
        aria-describedby=${hint ? `${id}-hint` : undefined}
        onChange=${(event) => choose(event.target.value)}
      />
      ${shown && html`<${Button} kind="quiet" icon="x" aria-label=${say("clear_date", { label })} onClick=${() => choose("")} />`}
    </div>
  </div>`;
}

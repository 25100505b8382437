// One of a few: rows of radio buttons under a legend.
import { html } from "../vendor/preact_htm.js";
import { useEcho, useId } from "./context.js";

export function Choice({ legend, hint, name, options, value, onChange, quietLegend }) {
  const id = useId("choice");
  const [shown, choose] = useEcho(value, onChange);
  return html`<fieldset class="choice" aria-describedby=${hint ? `${id}-hint` : undefined}>
    <legend class=${quietLegend ? "unseen" : ""}>${legend}</legend>
    ${hint && html`<p class="soft" id="${id}-hint">${hint}</p>`}
    ${options.map(
      (option) => html`<label class="choice-row" key=${option.value}>
        <input
          type="radio"
          name="${name}-${id}"
          value=${option.value}
          checked=${shown === option.value}
          onChange=${() => choose(option.value)}
        />
        <span>${option.label}${option.hint && html`<span class="soft choice-hint">${option.hint}</span>`}</span>
      </label>`,
    )}
  </fieldset>`;
}

// A mark on a line of numbers, such as 0-10, with words at both ends. The numbers wrap when narrow.
import { html } from "../vendor/preact_htm.js";
import { useEcho, useId } from "./context.js";

export function Mark({ legend, hint, low, high, name, min = 0, max = 10, value, onChange }) {
  const id = useId("mark");
  const [shown, choose] = useEcho(value, onChange);
  const numbers = Array.from({ length: max - min + 1 }, (_, n) => min + n);
  return html`<fieldset class="mark" aria-describedby=${[hint && `${id}-hint`, `${id}-ends`].filter(Boolean).join(" ")}>
    <legend>${legend}</legend>
    ${hint && html`<p class="soft" id="${id}-hint">${hint}</p>`}
    <div class="mark-line"><div class=${numbers.length > 6 ? "mark-numbers many" : "mark-numbers"}>
      ${numbers.map(
        (number) => html`<label class="mark-number" key=${number}>
          <input
            type="radio"
            name="${name}-${id}"
            value=${number}
            checked=${shown === number}
            onChange=${() => choose(number)}
          /><span>${number}</span>
        </label>`,
      )}
    </div></div>
    <p class="mark-ends soft" id="${id}-ends"><span>${min} = ${low}</span> <span>${max} = ${high}</span></p>
  </fieldset>`;
}

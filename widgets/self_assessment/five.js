// Five labelled steps side by side, for marks that are quick to set and may be left empty.
import { html, useRef } from "../vendor/preact_htm.js";
import { Button, say, useEcho, useId } from "../inputs/inputs.js";

// Props: legend, hint, options [{value, label}], value or null, onChange(value or null), words.
export function Five({ legend, hint, options, value, onChange, words, children }) {
  const id = useId("five");
  const [shown, choose] = useEcho(value, onChange);
  const first = useRef(null);
  const clear = () => {
    choose(null);
    first.current?.focus();
  };
  return html`<div class="five">
    <fieldset aria-describedby=${hint ? `${id}-hint` : undefined}>
      <legend>${children ?? legend}</legend>
      ${hint && html`<p class="soft" id="${id}-hint">${hint}</p>`}
      <div class="five-steps">
        ${options.map(
          (option, n) => html`<label key=${option.value}>
            <input
              type="radio"
              name=${id}
              ref=${n ? undefined : first}
              checked=${shown === option.value}
              onChange=${() => choose(option.value)}
            /><span>${option.label}</span>
          </label>`,
        )}
      </div>
    </fieldset>
    <div class="five-foot">
      ${shown !== null &&
      html`<${Button} kind="quiet" small icon="x" aria-label=${say(words.clear_of, { question: legend })} onClick=${clear}
        >${words.clear}<//
      >`}
    </div>
  </div>`;
}

// Five steps in a row, growing from less to more. Words stand under each where there is room, else the
// ends and the chosen step are said below. A mark can be cleared again.
import { html, useRef } from "../vendor/preact_htm.js";
import { Button } from "./button.js";
import { say, useEcho, useId } from "./context.js";

// Props: legend, options [{value, label}], value or null, onChange(value or null), words {clear, clear_of}.
export function FiveSteps({ legend, options, value, onChange, words }) {
  const id = useId("steps");
  const [shown, choose] = useEcho(value ?? null, onChange);
  const first = useRef(null);
  const clear = () => {
    choose(null);
    first.current?.focus();
  };
  const chosen = options.find((one) => one.value === shown);
  return html`<div class="five-steps-input">
    <fieldset>
      <legend>${legend}</legend>
      <div class="five-row">
        ${options.map((option, n) => html`<label key=${option.value} class="five-step">
          <input type="radio" name=${id} ref=${n ? undefined : first} checked=${shown === option.value} onChange=${() => choose(option.value)} />
          <i class="five-dot" aria-hidden="true" style=${{ "--step": n + 1 }}></i>
          <span>${option.label}</span>
        </label>`)}
      </div>
    </fieldset>
    <p class="five-said" aria-hidden="true">
      ${chosen ? html`<b>${chosen.label}</b>` : html`<span class="soft">${options[0].label}</span><span class="soft">${options.at(-1).label}</span>`}
    </p>
    <div class="five-clear">
      ${shown !== null && html`<${Button} kind="quiet" small icon="x" aria-label=${say(words.clear_of, { question: legend })} onClick=${clear}>${words.clear}<//>`}
    </div>
  </div>`;
}

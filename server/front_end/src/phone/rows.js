// Rows to tick, and short own words with the one question that belongs to them: may others see this?
import { html, useState } from "../../../../widgets/vendor/preact_htm.js";
import { useWords } from "../../../../widgets/inputs/context.js";
import { TextField } from "../../../../widgets/inputs/text_field.js";
import { hasIdentityCode } from "./identity_code.js";

export const LONGEST = 120;

// Props: legend, options [{id, text}], chosen [id], most, onChange(ids), children (more rows).
export function TickRows({ legend, options, chosen, most, onChange, children, full }) {
  const say = useWords();
  const [enough, setEnough] = useState(false);
  const isFull = full ?? chosen.length >= most;
  const tick = (event, id) => {
    const on = event.target.checked;
    if (on && isFull) {
      event.target.checked = false;
      return setEnough(true);
    }
    setEnough(false);
    onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  };
  return html`<fieldset class="tick-rows">
    <legend class="unseen">${legend}</legend>
    ${options.map(
      (option) => html`<${Tick} key=${option.id} on=${chosen.includes(option.id)} onTick=${(event) => tick(event, option.id)}>
        <span dir="auto">${option.text}</span>
      <//>`,
    )}
    ${children}
    <p class="gently" role="status">${enough && isFull && say("enough", { most })}</p>
  </fieldset>`;
}

export function Tick({ on, onTick, children, small }) {
  return html`<label class=${small ? "tick tick-small" : "tick"}>
    <input type="checkbox" checked=${on} onChange=${onTick} />
    <span class="tick-face"><span class="tick-box" aria-hidden="true"></span><span>${children}</span></span>
  </label>`;
}

// Own words and whether the wall may have them. It may not unless its writer says so.
export function OwnWords({ label, value, onChange, hint, fieldRef, quietLabel }) {
  const say = useWords();
  const text = value.text;
  return html`<div class="own-words">
    <${TextField}
      label=${label}
      quietLabel=${quietLabel}
      hint=${hint}
      value=${text}
      maxLength=${LONGEST}
      fieldRef=${fieldRef}
      error=${hasIdentityCode(text) && say("identity_code")}
      onChange=${(next) => onChange({ ...value, text: next.slice(0, LONGEST) })}
    />
    ${text.trim() &&
    html`<${Tick} small on=${value.show} onTick=${(event) => onChange({ ...value, show: event.target.checked })}>${say("may_show")}<//>`}
  </div>`;
}

// Options to choose from, and one more in own words where the script has it.
import { html, useEffect, useRef } from "../../../../../widgets/vendor/preact_htm.js";
import { Choice } from "../../../../../widgets/inputs/choice.js";
import { useWords } from "../../../../../widgets/inputs/context.js";
import { hasIdentityCode } from "../identity_code.js";
import { OwnWords, Tick, TickRows } from "../rows.js";

const OWN = "+"; // no id of the script begins so

export const blank = () => ({ options: [], own: "", show: false, writes: false });

export function answer({ options, own, show, writes }) {
  const text = writes ? own.trim() : "";
  if (hasIdentityCode(text)) return undefined;
  return options.length || text ? { type: "choice", options, own: text, show: Boolean(text && show) } : null;
}

export const draft = ({ options, own, show }) => ({ options, own, show, writes: Boolean(own) });

export function Form({ ask, value, onChange }) {
  const say = useWords();
  const field = useRef(null);
  const opened = useRef(value.writes);
  useEffect(() => {
    if (value.writes && !opened.current) field.current?.focus();
    opened.current = value.writes;
  }, [value.writes]);
  const count = value.options.length + (value.writes ? 1 : 0);
  const write = (event) => {
    const writes = event.target.checked;
    if (writes && count >= ask.most) event.target.checked = false;
    else onChange({ ...value, writes });
  };
  const rows = ask.options.map(({ id, text }) => ({ value: id, label: text }));
  if (ask.own) rows.push({ value: OWN, label: say("something_else") });
  const one = (id) => onChange({ ...value, options: id === OWN ? [] : [id], writes: id === OWN });
  return html`${ask.most === 1
      ? html`<${Choice} legend=${ask.question} quietLegend name="choice" options=${rows} value=${value.writes ? OWN : value.options[0]} onChange=${one} />`
      : html`<p class="soft">${say("choose_most", { most: ask.most })}</p>
          <${TickRows} legend=${ask.question} options=${ask.options} chosen=${value.options} most=${ask.most} full=${count >= ask.most} onChange=${(options) => onChange({ ...value, options })}>
            ${ask.own && html`<${Tick} on=${value.writes} onTick=${write}>${say("something_else")}<//>`}
          <//>`}
    ${ask.own &&
    value.writes &&
    html`<${Own} private=${ask.private} value=${value} onChange=${onChange} field=${field} label=${say("own_words")} />`}`;
}

function Own({ value, onChange, field, label, private: isPrivate }) {
  const own = { text: value.own, show: value.show };
  const take = ({ text, show }) => onChange({ ...value, own: text, show: show && !isPrivate });
  return html`<div class=${isPrivate ? "keeps-to-itself" : ""}><${OwnWords} label=${label} fieldRef=${field} value=${own} onChange=${take} /></div>`;
}

export function told(ask, { options, own }) {
  const names = options.map((id) => (ask.options.find((one) => one.id === id) || {}).text).filter(Boolean);
  return own ? [...names, own] : names;
}

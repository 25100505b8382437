// What will be done for a step: each thing in a line, opened one at a time to be written.
import { html, useEffect, useRef, useState } from "../vendor/preact_htm.js";
import { Button, Choice, DateField, Icon, say, TextField } from "../inputs/inputs.js";

export function ActionList({ screen, send, on, tell, press }) {
  const { step, words, fields } = screen;
  const [opened, setOpened] = useState("");
  const adding = useRef(null); // the ids there were when one was asked for
  const ids = step.actions.map((action) => action.id).join(" ");
  useEffect(() => {
    if (!adding.current) return;
    const news = step.actions.find((action) => !adding.current.includes(action.id));
    if (news) {
      adding.current = null;
      setOpened(news.id);
    }
  }, [ids]);
  const add = () => {
    adding.current = step.actions.map((action) => action.id);
    tell("add_action").catch(() => (adding.current = null));
  };
  return html`<section class="sheet-part" aria-labelledby="actions">
    <h2 id="actions">${fields.actions.label}</h2>
    <p class="soft">${fields.actions.hint}</p>
    <ul class="actions">
      ${step.actions.map((action) => html`<${Action} key=${action.id} ...${{ action, step, words, fields, send, on, tell, press }} open=${opened === action.id} onOpen=${(open) => setOpened(open ? action.id : "")} />`)}
    </ul>
    <${Button} icon="plus" onClick=${add}>${words.add_action}<//>
  </section>`;
}

function Action({ action, step, words, fields, send, tell, open, onOpen }) {
  const what = useRef(null);
  const line = useRef(null);
  const was = useRef(open);
  useEffect(() => {
    if (open) what.current?.focus();
    else if (was.current) line.current?.focus();
    was.current = open;
  }, [open]);
  const address = `${step.address}/actions/${action.id}`;
  const shown = action.text || words.action_empty;
  const change = (doing, more) => tell(doing, { action: action.id, ...more });
  return html`<li class=${action.done ? "action done" : "action"}>
    <div class="action-line">
      <label class="action-tick">
        <input type="checkbox" checked=${action.done} aria-label=${say(words.action_done_said, { text: shown })} onChange=${(event) => change("action_done", { done: event.target.checked }).catch(() => {})} />
      </label>
      <button type="button" class="action-open" ref=${line} aria-expanded=${open ? "true" : "false"} onClick=${() => onOpen(!open)}>
        <span class=${action.text ? "action-text" : "action-text soft"} dir="auto">${shown}</span>
        <span class="action-who soft">
          <span dir="auto"><${Icon} name="user" /> ${action.who_shown || words.who_open}</span>
          <span dir="auto"><${Icon} name="calendar" /> ${action.when_shown || words.when_open}</span>
        </span>
        <${Icon} name=${open ? "chevron-up" : "chevron-down"} />
      </button>
    </div>
    ${open &&
    html`<div class="action-sheet">
      <${TextField} label=${words.action_label} hint=${fields.actions.example} field=${`${address}/text`} value=${action.text} send=${send} fieldRef=${what} />
      <div class="choice-tiles"><${Choice} legend=${words.who_legend} name=${`doer-${action.id}`} options=${step.doers} value=${action.doer} onChange=${(doer) => change("set_doer", { doer })} /></div>
      ${action.doer === "other" && html`<${TextField} label=${words.who_name} field=${`${address}/who`} value=${action.who} send=${send} />`}
      <div class="pair">
        <${TextField} label=${words.when_label} field=${`${address}/when`} value=${action.when} send=${send} />
        <${DateField} label=${words.due_label} value=${action.due} onChange=${(day) => change("set_due", { day: day || null })} />
      </div>
      <div class="row">
        <${Button} icon="check" onClick=${() => onOpen(false)}>${words.action_close}<//>
        <${Button} kind="quiet" icon="trash-2" onClick=${() => change("remove_action").catch(() => {})}>${words.action_remove}<//>
      </div>
    </div>`}
  </li>`;
}

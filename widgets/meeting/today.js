// The beginning of a meeting: what it is about, what is done today by one tap each, and what is urgent.
import { html, useEffect, useRef, useState } from "../vendor/preact_htm.js";
import { Button, Icon, NoteList, TextField, say } from "../inputs/inputs.js";
import { WhoWhen } from "./next_step.js";

export function Today({ screen, send, page }) {
  const { words } = screen;
  const act = (what, fields) => () => send(what, fields).catch(() => {});
  return html`<div class="today">
    <div class="today-main">
      ${screen.agreed && html`<${Agreed} ...${{ agreed: screen.agreed, words, act }} />`}
      <section class="card" aria-labelledby="today-agenda">
        <h2 id="today-agenda">${words.agenda_heading}</h2>
        ${screen.ideas.length
          ? html`<ul class="taps suggestions">
              ${screen.ideas.map((one) => html`<li key=${one.text}>
                <button type="button" class="tap" aria-pressed=${one.on ? "true" : "false"} onClick=${act("take_up", { text: one.text })}>
                  <span class="tap-from soft">${one.from}</span>
                  <b dir="auto">${one.on && html`<${Icon} name="check" /> `}${one.text}</b>
                </button>
              </li>`)}
            </ul>`
          : html`<p class="soft">${words.agenda_none}</p>`}
        <${NoteList} label=${words.own_line} notes=${screen.agenda} list="agenda" send=${send} field=${`${screen.address}/agenda`} addLabel=${words.own_line_add} />
      </section>
    </div>
    <div class="today-side">
      ${(screen.address || screen.theme || screen.themes.length > 0) && html`<section class="card" aria-labelledby="today-theme">
        <h2 id="today-theme">${words.theme_heading}</h2>
        ${screen.address
          ? html`<${TextField} label=${words.theme_heading} quietLabel field=${`${screen.address}/theme`} value=${screen.theme} send=${send} />`
          : screen.theme && html`<p class="said" dir="auto">${screen.theme}</p>`}
        ${screen.themes.length > 0 && html`<p class="soft">${words.theme_pick}</p>
          <ul class="ideas">${screen.themes.map((one) => html`<li key=${one}><${Button} onClick=${act("set_theme", { text: one })}><bdi>${one}</bdi><//></li>`)}</ul>`}
      </section>`}
      <${Urgent} ...${{ screen, send, act }} />
      <p><${Button} kind="quiet" icon="book-open" onClick=${() => page.go("meeting/history").catch(() => {})}>${words.history_place}<//></p>
    </div>
  </div>`;
}

function Agreed({ agreed, words, act }) {
  return html`<section class="card agreed-so-far" aria-labelledby="agreed-before">
    <h2 id="agreed-before" class="soft">${words.agreed_before}</h2>
    <p class="agreed-what" dir="auto">${agreed.what}</p>
    <${WhoWhen} who=${agreed.who_shown} when=${agreed.when_shown} />
    ${agreed.done && html`<p><${Icon} name="check" /> ${say(words.marked_done, { day: agreed.done })}</p>`}
    ${(!agreed.done || agreed.marked) &&
    html`<p><${Button} small icon=${agreed.done ? "undo-2" : "check"} onClick=${act("set_done", { meeting: agreed.meeting, done: !agreed.done })}>${agreed.done ? words.unmark_done : words.mark_done}<//></p>`}
  </section>`;
}

function Urgent({ screen, send, act }) {
  const { words } = screen;
  const last = useRef(null);
  const [count, setCount] = useState(null);
  useEffect(() => {
    if (count === null || screen.acute.length <= count) return;
    setCount(null);
    last.current?.focus();
  }, [screen.acute.length]);
  const add = () => {
    setCount(screen.acute.length);
    send("add_note", { list: "acute" }).catch(() => setCount(null));
  };
  return html`<section class="card urgent" aria-labelledby="today-acute">
    <h2 id="today-acute">${words.acute_heading}</h2>
    <p class="soft">${words.acute_lead}</p>
    <ul>
      ${screen.open_acute.map((one) => html`<li key=${one.id}>
        <p class="said" dir="auto">${one.text}</p>
        <p class="soft">${say(words.acute_since, { day: one.day })}</p>
        <${Button} small icon="check" aria-label="${words.settle}: ${one.text}" onClick=${act("settle", { meeting: one.meeting, acute: one.id })}>${words.settle}<//>
      </li>`)}
      ${screen.acute.map((one, n) => html`<li key=${one.id}>
        <${TextField} label=${words.acute_label} multiline rows="2" field=${`${screen.address}/acute/${one.id}`} value=${one.text} send=${send} fieldRef=${n === screen.acute.length - 1 ? last : undefined} />
        ${one.done && html`<p><${Icon} name="check" /> ${say(words.settled_on, { day: one.done })}</p>`}
        <p class="row-of-buttons">
          ${one.text && html`<${Button} small icon=${one.done ? "undo-2" : "check"} onClick=${act("settle", { meeting: "", acute: one.id, settled: !one.done })}>${one.done ? words.unsettle : words.settle}<//>`}
          <${Button} small kind="quiet" icon="x" aria-label="${words.remove_line}: ${one.text || words.acute_label}" onClick=${act("remove_note", { list: "acute", note: one.id })}>${words.remove_line}<//>
        </p>
      </li>`)}
    </ul>
    <${Button} icon="plus" onClick=${add}>${words.acute_add}<//>
  </section>`;
}

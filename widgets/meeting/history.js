// Looking back: the meetings as a story, one of them to read, and one keyed in from paper.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, Choice, DateField, Icon, Mark, NoteList, TextField } from "../inputs/inputs.js";

export function Story({ screen, page }) {
  const { words } = screen;
  const go = (to) => () => page.go(to).catch(() => {});
  return html`<div class="story">
    <div class="story-head">
      ${screen.years.length > 0 && html`<ul class="ideas" aria-label=${words.year_label}>
        ${screen.years.map((one) => html`<li key=${one.to}><${Button} aria-pressed=${one.now ? "true" : "false"} onClick=${go(one.to)}>${one.label}<//></li>`)}
      </ul>`}
      <${Button} kind="quiet" icon="pen-line" onClick=${go("meeting/paper")}>${words.paper_open}<//>
    </div>
    <ol class="story-line" reversed>
      ${screen.story.map((one) => html`<li key=${one.id}>
        <article class="card" aria-labelledby="told-${one.id}">
          <h2 id="told-${one.id}">${one.title}</h2>
          <${Said} said=${one.said} words=${words} />
          <${Button} small kind="quiet" icon="book-open" aria-label="${words.read_open}: ${one.title}" onClick=${go(`meeting/read/${one.id}`)}>${words.read_open}<//>
        </article>
      </li>`)}
    </ol>
  </div>`;
}

function Said({ said, words }) {
  if (!said.length) return html`<p class="soft">${words.told_nothing}</p>`;
  return html`<p class="told">${said.map((one) => html`<span key=${one} dir="auto">${one} </span>`)}</p>`;
}

export function Read({ screen, send, page }) {
  const { words } = screen;
  const act = (what, fields) => () => send(what, fields).catch(() => {});
  return html`<div class="read">
    <section class="card" aria-label=${screen.heading}>
      <${Said} said=${screen.said} words=${words} />
      ${screen.agreed && (!screen.done || screen.marked) &&
      html`<p><${Button} small icon=${screen.done ? "undo-2" : "check"} onClick=${act("set_done", { meeting: screen.id, done: !screen.done })}>${screen.done ? words.unmark_done : words.mark_done}<//></p>`}
    </section>
    ${screen.acute.length > 0 && html`<section class="card urgent" aria-labelledby="read-acute">
      <h2 id="read-acute">${words.read_acute}</h2>
      <ul>${screen.acute.map((one) => html`<li key=${one.id}>
        <p class="said" dir="auto">${one.text}</p>
        ${one.done ? html`<p class="soft"><${Icon} name="check" /> ${one.done}</p>` : html`<${Button} small icon="check" aria-label="${words.settle}: ${one.text}" onClick=${act("settle", { meeting: screen.id, acute: one.id })}>${words.settle}<//>`}
      </li>`)}</ul>
    </section>`}
    ${screen.worker_note && html`<section class="card worker-note" aria-labelledby="read-note">
      <p class="tag">${words.worker_mark}</p>
      <h2 id="read-note">${words.worker_heading}</h2>
      <p dir="auto">${screen.worker_note}</p>
    </section>`}
    ${screen.may_correct && html`<p><${Button} icon="pencil" onClick=${act("correct", { meeting: screen.id })}>${words.correct}<//></p>`}
    ${screen.correct && html`<p><${Button} icon="pencil" onClick=${() => page.go(screen.correct).catch(() => {})}>${words.correct}<//></p>`}
  </div>`;
}

export function Paper({ screen, send }) {
  const { words, keyed } = screen;
  const [day, setDay] = useState("");
  if (!keyed) {
    return html`<div class="card own-words">
      <${DateField} label=${words.paper_day} value=${day} max=${screen.today} onChange=${setDay} />
      <${Button} icon="pen-line" disabled=${!day} onClick=${() => send("key_in", { day }).catch(() => {})}>${words.paper_begin}<//>
    </div>`;
  }
  const address = `meetings/${keyed.id}`;
  const step = (fields) => send("paper_step", { meeting: keyed.id, ...fields });
  return html`<div class="card own-words paper">
    ${!screen.corrects && html`<${DateField} label=${words.paper_day} value=${keyed.day} max=${screen.today} onChange=${(to) => (to ? send("key_in", { day: to, meeting: keyed.id }) : Promise.resolve())} />`}
    <${TextField} label=${words.theme_heading} field=${`${address}/theme`} value=${keyed.theme} send=${send} />
    <${NoteList} label=${words.agenda_heading} notes=${keyed.agenda} list="agenda" extra=${{ meeting: keyed.id }} send=${send} field=${`${address}/agenda`} addLabel=${words.own_line_add} />
    <${Mark} legend=${screen.mark.legend} low=${screen.mark.low} high=${screen.mark.high} name="paper-benefit" value=${keyed.benefit ?? null} onChange=${(value) => send("paper_mark", { meeting: keyed.id, value })} />
    <h2>${screen.next_label}</h2>
    <${TextField} label=${words.what_label} field=${`${address}/next_step/what`} value=${keyed.what} send=${send} />
    <div class="choice-tiles"><${Choice} legend=${words.who_legend} name="paper-doer" options=${screen.doers} value=${keyed.doer} onChange=${(doer) => step({ doer })} /></div>
    ${keyed.doer === "other" && html`<${TextField} label=${words.who_name} field=${`${address}/next_step/who`} value=${keyed.who} send=${send} />`}
    <div class="pair">
      <${TextField} label=${words.when_words} field=${`${address}/next_step/when`} value=${keyed.when} send=${send} />
      <${DateField} label=${words.due_label} value=${keyed.due} onChange=${(due) => step(due ? { due } : { clear: true })} />
    </div>
    <${TextField} label=${screen.wish_label} multiline rows="2" field=${`${address}/wish`} value=${keyed.wish} send=${send} />
    <section class="worker-note card" aria-labelledby="paper-note">
      <p class="tag">${words.worker_mark}</p>
      <h2 id="paper-note">${words.worker_heading}</h2>
      <${TextField} label=${words.worker_label} quietLabel hint=${words.worker_hint} multiline rows="3" field=${`${address}/worker_note`} value=${keyed.worker_note} send=${send} />
    </section>
    ${screen.can_take_back && html`<${Button} kind="quiet" icon="undo-2" onClick=${() => send("take_back", { meeting: keyed.id }).catch(() => {})}>${words.take_back}<//>`}
    ${!screen.corrects && html`<${Button} kind="quiet" icon="trash-2" onClick=${() => send("remove_meeting", { meeting: keyed.id }).catch(() => {})}>${words.paper_remove}<//>`}
  </div>`;
}

// The sheet of one step: its name, what will be done, what carries, and where it stands.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, DateField, Icon, say, TextField, ToggleCard } from "../inputs/inputs.js";
import { ActionList } from "./action_list.js";
import { Cheer, useCheer } from "./cheer.js";
import { Rungs } from "./goals.js";

export function StepSheet({ screen, send, page, rungs }) {
  const { ladder, step, words } = screen;
  const on = { ladder: ladder.id, step: step.id };
  const tell = (what, more) => send(what, { ...on, ...more });
  const press = (what, more) => () => tell(what, more).catch(() => {});
  const go = (to) => () => page.go(to).catch(() => {});
  const shared = { screen, send, page, on, tell, press };
  const [climbed, calm] = useCheer(ladder);
  return html`<article class="sheet" aria-label=${step.heading}>
    <div class="sheet-head">
      <p class="sheet-number" aria-hidden="true">${step.heading}</p>
      ${rungs && html`<${Rungs} rungs=${ladder.steps} />`}
      <div class="spring"></div>
      <${Button} small kind="quiet" icon="chevron-left" aria-label=${words.sheet_previous} disabled=${!step.before} onClick=${go(`goal_ladder/${ladder.id}/step/${step.before}`)} />
      <${Button} small kind="quiet" icon="chevron-right" aria-label=${words.sheet_next} disabled=${!step.after} onClick=${go(`goal_ladder/${ladder.id}/step/${step.after}`)} />
    </div>
    <div class="sheet-title">
      <${TextField} label=${words.step_title_label} hint=${step.title ? "" : words.step_title_hint} field=${`${step.address}/title`} value=${step.title} send=${send} maxLength=${200} />
    </div>
    <${Standing} ...${shared} />
    <div class="cheer-place" role="status">
      ${climbed && html`<${Cheer} step=${climbed} ladder=${ladder} cheer=${screen.cheer} words=${words} send=${send} onClose=${calm} />`}
    </div>
    <${ActionList} ...${shared} />
    <${Theme} ...${shared} />
    <${Strengths} ...${shared} />
    <${WhenAndNote} ...${shared} />
    <${Arrange} ...${shared} />
  </article>`;
}

function Standing({ screen, tell, press }) {
  const { step, words } = screen;
  if (step.state === "done") {
    return html`<section class="sheet-part standing-part done">
      <p class="done-said"><${Icon} name="check" /> <b>${words.done_heading}</b></p>
      <div class="row">
        <${DateField} label=${words.done_day} value=${step.done_day} onChange=${(day) => tell("done_on", { day: day || null })} />
        <${Button} kind="quiet" icon="undo-2" onClick=${press("undo_done")}>${words.done_undo}<//>
      </div>
    </section>`;
  }
  return html`<section class="sheet-part standing-part row">
    ${step.here
      ? html`<p class="here-said"><${Icon} name="footprints" /> ${words.here_now}</p>`
      : html`<${Button} icon="footprints" onClick=${press("stand_on")}>${words.here_button}<//>`}
    <${Button} kind="primary" icon="check" onClick=${press("mark_done")}>${words.done_button}<//>
  </section>`;
}

function Theme({ screen, send }) {
  const { step, words, fields } = screen;
  const [drawn] = step.actions.filter((action) => action.text && !action.done);
  const from = step.theme_words || !drawn ? null : drawn.text;
  const take = () => send("text", { field: `${step.address}/theme`, base: "", text: from }).catch(() => {});
  return html`<section class="sheet-part">
    <${TextField} label=${fields.theme.label} hint=${fields.theme.hint} field=${`${step.address}/theme`} value=${step.theme_words} send=${send} />
    <div class="row">
      ${from && html`<${Button} small kind="quiet" icon="plus" onClick=${take}>${say(words.theme_from_action, { text: from })}<//>`}
      ${step.theme_words && (step.theme_is_today
        ? html`<span class="tag"><${Icon} name="check" /> ${words.theme_is_today}</span>`
        : html`<${Button} small onClick=${() => send("take_theme", { text: step.theme_words }).catch(() => {})}>${words.theme_today}<//>`)}
    </div>
  </section>`;
}

function Strengths({ screen, page, tell }) {
  const { step, words } = screen;
  const [all, setAll] = useState(false);
  const shown = all ? step.strengths : step.strengths.filter((one, n) => one.on || n < 6);
  return html`<section class="sheet-part" aria-labelledby="carries">
    <h2 id="carries">${words.strengths_heading}</h2>
    ${step.strengths.length
      ? html`<p class="soft">${words.strengths_hint}</p>
          <div class="carry-choices">
            ${shown.map((one) => html`<${ToggleCard} key=${one.id} title=${one.title} icon="sun" on=${one.on} onToggle=${(on) => tell("carry", { strength: one.id, on })} />`)}
          </div>
          ${shown.length < step.strengths.length && html`<${Button} small kind="quiet" icon="chevron-down" onClick=${() => setAll(true)}>${words.strengths_more}<//>`}`
      : html`<p class="soft">${words.strengths_none}</p>
          <${Button} small onClick=${() => page.go("strengths").catch(() => {})}>${words.strengths_go}<//>`}
  </section>`;
}

function WhenAndNote({ screen, send, tell }) {
  const { step, words } = screen;
  return html`<section class="sheet-part" aria-labelledby="when">
    <h2 id="when">${words.step_when_heading}</h2>
    <div class="pair">
      <${TextField} label=${words.step_when_label} field=${`${step.address}/when`} value=${step.when_words} send=${send} />
      <${DateField} label=${words.due_label} value=${step.due} onChange=${(day) => tell("step_due", { day: day || null })} />
    </div>
    <${TextField} label=${words.note_label} hint=${words.note_hint} multiline rows="2" field=${`${step.address}/note`} value=${step.note} send=${send} />
  </section>`;
}

function Arrange({ screen, send, on, press }) {
  const { ladder, step, words } = screen;
  const place = step.number - 1;
  const add = (at) => () => send("add_step", { ladder: ladder.id, at }).catch(() => {});
  const full = !ladder.room_left;
  return html`<section class="sheet-part arrange" aria-labelledby="arrange">
    <h2 id="arrange">${words.arrange_heading}</h2>
    <div class="arrange-buttons">
      <${Button} icon="arrow-down" disabled=${place === 0} onClick=${press("move_step", { to: place - 1 })}>${words.earlier}<//>
      <${Button} icon="arrow-up" disabled=${place === ladder.steps.length - 1} onClick=${press("move_step", { to: place + 1 })}>${words.later}<//>
      <${Button} icon="plus" disabled=${full} onClick=${add(place)}>${words.add_before}<//>
      <${Button} icon="plus" disabled=${full} onClick=${add(place + 1)}>${words.add_after}<//>
      <${Button} icon="split" disabled=${full} onClick=${press("split_step")}>${words.split}<//>
      <${Button} icon="trash-2" onClick=${press("remove_step")}>${words.remove_step}<//>
    </div>
    ${full && html`<p class="soft">${ladder.full}</p>`}
  </section>`;
}

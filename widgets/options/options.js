// Options compare: which ways, what matters, one option at a time, and the calm table side by side.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, DateField, FiveSteps, Icon, Picture, say, Stages, TextField, useEcho, useId } from "../inputs/inputs.js";
import { useNarrow } from "../page/narrow.js";

const VIEWS = { ways: Ways, criteria: Criteria, option: Option, table: Table, picture: Drawn };

export function Screen(props) {
  useNarrow(props.screen, props.send);
  const View = VIEWS[props.screen.view];
  return html`<div class="options">
    <${Stages} label=${props.screen.words.stages} stages=${props.screen.stages.map((one) => ({ ...one, now: one.to === props.screen.place }))} go=${props.page.go} />
    <${View} ...${props} key=${props.screen.place} />
  </div>`;
}

function Own({ label, button, onAdd }) {
  const [title, setTitle] = useState("");
  const add = () => onAdd(title).then(() => setTitle(""), () => {});
  return html`<form class="own-words" onSubmit=${(event) => (event.preventDefault(), add())}>
    <${TextField} label=${label} value=${title} onChange=${setTitle} maxLength=${200} />
    <${Button} icon="plus" disabled=${!title.trim()} onClick=${add}>${button}<//>
  </form>`;
}

function Ways({ screen, send }) {
  const { words } = screen;
  const toggle = (one) => () => (one.id ? send("remove", { of: one.id }) : send("add", { card: one.card })).catch(() => {});
  return html`<p class="soft">${words.ways_general}</p>
    <ul class="ways">${screen.cards.map((one) => html`<li key=${one.card || one.id} class=${one.id ? "card way on" : "card way"}>
      <h2><${Icon} name=${one.icon} big /> <span>${one.title}</span></h2>
      ${one.about && html`<p>${one.about}</p>`}
      ${one.ask && html`<p class="ask"><${Icon} name="message-circle" /> <span>${one.ask}</span></p>`}
      ${!one.card && html`<${TextField} label=${words.own_name} field=${`options/options/${one.id}/title`} value=${one.written} send=${send} />`}
      <${Button} icon=${one.id ? "check" : "plus"} aria-pressed=${one.id ? "true" : "false"} aria-label=${`${one.id ? words.compares : words.compare}: ${one.title}`} disabled=${screen.full && !one.id} onClick=${toggle(one)}>${one.id ? words.compares : words.compare}<//>
    </li>`)}</ul>
    <${Own} label=${words.own_way} button=${words.own_way_add} onAdd=${(title) => send("add", { title })} />`;
}

function Weight({ one, weights, words, send }) {
  const id = useId("weight");
  const [shown, choose] = useEcho(one.weight, (weight) => send("weigh", { of: one.id, weight }));
  return html`<li class="weighed">
    <fieldset>
      <legend><b>${one.title}</b><span class="unseen">. ${say(words.weight_of, { what: one.title })}</span></legend>
      <div class="weights">${weights.map((weight) => html`<label key=${weight.value}>
        <input type="radio" name=${id} checked=${shown === weight.value} onChange=${() => choose(weight.value)} /><span>${weight.label}</span>
      </label>`)}</div>
    </fieldset>
    ${one.own && html`<${TextField} label=${words.own_name} field=${`options/criteria/${one.id}/title`} value=${one.written} send=${send} />`}
    <${Button} small kind="quiet" icon="x" aria-label=${say(words.remove_criterion, { what: one.title })} onClick=${() => send("remove_criterion", { of: one.id }).catch(() => {})} />
  </li>`;
}

function Criteria({ screen, send }) {
  const { words } = screen;
  const toggle = (one) => () => (one.id ? send("remove_criterion", { of: one.id }) : send("add_criterion", { card: one.card })).catch(() => {});
  return html`<div class="what-matters">
    <section aria-labelledby="cards-heading">
      <h2 id="cards-heading">${words.criteria_cards}</h2>
      <ul class="criterion-cards">${screen.cards.map((one) => html`<li key=${one.card}>
        <button type="button" class="criterion" aria-pressed=${one.id ? "true" : "false"} disabled=${screen.full && !one.id} onClick=${toggle(one)}>
          <${Icon} name=${one.id ? "check" : one.icon} /> <span>${one.title}</span>
        </button>
      </li>`)}</ul>
      <${Own} label=${words.own_criterion} button=${words.own_criterion_add} onAdd=${(title) => send("add_criterion", { title })} />
    </section>
    <section class="card" aria-labelledby="chosen-heading">
      <h2 id="chosen-heading">${words.criteria_chosen}</h2>
      ${screen.chosen.length === 0 && html`<p class="soft">${words.criteria_none}</p>`}
      <ul class="weighing">${screen.chosen.map((one) => html`<${Weight} key=${one.id} ...${{ one, words, send }} weights=${screen.weights} />`)}</ul>
    </section>
  </div>`;
}

function Option({ screen, send }) {
  const { words, option } = screen;
  const dates = (name) => (day) => send("dates", { option, apply_by: screen.apply_by || null, starts: screen.starts || null, [name]: day || null });
  return html`${screen.ask && html`<p class="ask"><${Icon} name="message-circle" /> <span>${screen.ask}</span></p>`}
    <div class="one-option">
      <section class="card fits" aria-labelledby="fits-heading">
        <h2 id="fits-heading">${words.option_lead}</h2>
        ${screen.criteria.length === 0 && html`<p class="soft">${words.table_no_criteria}</p>`}
        ${screen.criteria.map((one) => html`<${FiveSteps} key=${one.criterion} legend=${one.title} options=${screen.steps} value=${one.value} words=${words} onChange=${(step) => send("mark", { option, criterion: one.criterion, step })} />`)}
      </section>
      <section class="card" aria-labelledby="dates-heading">
        <h2 id="dates-heading">${words.dates_heading}</h2>
        <${DateField} label=${words.apply_by} value=${screen.apply_by} onChange=${dates("apply_by")} />
        <${DateField} label=${words.starts} value=${screen.starts} onChange=${dates("starts")} />
        <${TextField} label=${words.needs} hint=${words.needs_hint} field="options/options/${option}/needs" value=${screen.needs} send=${send} multiline rows="3" />
        <${Button} kind="quiet" icon="trash-2" onClick=${() => send("remove", { of: option }).catch(() => {})}>${words.remove_way}<//>
      </section>
    </div>`;
}

function Table({ screen, send, page }) {
  const { words, ways, rows } = screen;
  const [at, turn] = useState(0);
  const shown = Math.min(at, Math.max(0, ways.length - 1));
  const go = (to) => () => page.go(to).catch(() => {});
  const look = (n) => (n === shown ? "col shown" : "col");
  const choose = (of) => () => send("choose", { of }).catch(() => {});
  if (screen.missing) return html`<p class="card soft">${screen.missing}</p>`;
  const extra = ["apply_by", "starts", "needs"].filter((name) => ways.some((one) => one[name]));
  return html`<div class="turn" role="group" aria-label=${words.stage_table}>
      <${Button} icon="arrow-left" aria-label=${words.previous_way} disabled=${shown === 0} onClick=${() => turn(shown - 1)} />
      <p aria-live="polite"><b>${ways[shown].title}</b> <span class="soft">${say(words.which, { n: shown + 1, all: ways.length })}</span></p>
      <${Button} icon="arrow-right" aria-label=${words.next_way} disabled=${shown === ways.length - 1} onClick=${() => turn(shown + 1)} />
    </div>
    <div class="card beside-card">
      <table class="side-by-side" style=${{ "--ways": ways.length }}>
        <thead><tr><th scope="col">${words.what_matters}</th>${ways.map((one, n) => html`<th scope="col" key=${one.id} class="${look(n)} ${one.chosen ? "chosen" : ""}">${one.title}${one.chosen && html`<span class="tag"><${Icon} name="check" /> ${words.chosen}</span>`}</th>`)}</tr></thead>
        <tbody>
          ${rows.map((row) => html`<tr key=${row.id} class=${row.most ? "most" : ""}>
            <th scope="row">${row.title} <span class="soft weight">${row.weight}</span></th>
            ${row.cells.map((cell, n) => html`<td key=${n} class="${look(n)} ${ways[n].chosen ? "chosen" : ""}"><span class="cell">${cell.step !== null && html`<i class="fit-dot s${cell.step}" style=${{ "--step": cell.step }} aria-hidden="true"></i>`}<span class=${cell.step === null ? "soft" : ""}>${cell.said}</span></span></td>`)}
          </tr>`)}
          ${extra.map((name) => html`<tr key=${name} class="facts"><th scope="row">${words[name]}</th>${ways.map((one, n) => html`<td key=${one.id} class="${look(n)} ${one.chosen ? "chosen" : ""}">${one[name]}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
    <section aria-labelledby="most-heading">
      <h2 id="most-heading">${words.most_heading}</h2>
      <p>${screen.most}</p>
      <ul class="matches">${ways.map((one) => html`<li key=${one.id} class=${one.chosen ? "card chosen" : "card"}>
        <h3>${one.title}</h3>
        ${one.said.map((line) => html`<p>${line}</p>`)}
        <div class="row">
          <${Button} icon=${one.chosen ? "check" : undefined} kind=${one.chosen ? "primary" : "plain"} aria-pressed=${one.chosen ? "true" : "false"} aria-label=${`${one.chosen ? words.chosen : words.choose}: ${one.title}`} onClick=${choose(one.chosen ? "" : one.id)}>${one.chosen ? words.chosen : words.choose}<//>
          <${Button} small kind="quiet" icon="pencil" aria-label=${say(words.change_marks, { what: one.title })} onClick=${go(one.to)} />
        </div>
      </li>`)}</ul>
    </section>
    <section class="card decision" aria-live="polite">
      ${screen.decided
        ? html`<p><b>${screen.decided}</b>${screen.is_goal && html` ${words.is_goal}`}</p>
          <div class="row">
            ${!screen.is_goal && html`<${Button} icon="flag" onClick=${() => send("to_goal").catch(() => {})}>${words.to_goal}<//>`}
            ${screen.is_goal && screen.stairs && html`<${Button} iconEnd="arrow-right" onClick=${go(screen.stairs)}>${words.see_stairs}<//>`}
            <${Button} kind="quiet" onClick=${choose("")}>${words.not_yet}<//>
          </div>`
        : html`<p>${words.not_yet_said}</p>`}
    </section>
    <${Button} icon="image-down" onClick=${go("options/picture")}>${words.to_picture}<//>`;
}

function Drawn({ screen, send, page }) {
  const { words } = screen;
  const save = (form) => () => send("download", { form }).catch(() => {});
  return html`<${Picture} id="options" page=${page} shape=${screen.narrow ? "1 / 1" : "3 / 2"} />
    <div class="row options-save">
      <${Button} icon="image-down" onClick=${save("png")}>${words.download_png}<//>
      <${Button} icon="file-down" onClick=${save("svg")}>${words.download_svg}<//>
    </div>
    <p class="soft">${words.download_hint}</p>`;
}

// The pair agreement: two people write it together, read it, and each agrees with a press.
import { html } from "../vendor/preact_htm.js";
import { Button, Choice, Icon, NoteList, say, TextField } from "../inputs/inputs.js";

const VIEWS = { write: Write, agree: Agree };

export function Screen(props) {
  const View = VIEWS[props.screen.view];
  return html`<div class="pair-agreement"><${View} ...${props} /></div>`;
}

function Write({ screen, send }) {
  const { words, parts } = screen;
  const [mine, theirs, rules, between] = parts;
  const list = (part) => html`<section class="card" key=${part.part}>
    <${NoteList} label=${part.label} hint=${part.hint} notes=${part.notes} list=${part.part} send=${send} words=${words} field=${`pair_agreement/${part.part}`} addLabel=${words.add_line} noteLabel=${words.line} />
  </section>`;
  return html`<section class="card partner"><${TextField} label=${words.partner} hint=${words.partner_hint} field="pair_agreement/partner" value=${screen.partner} send=${send} words=${words} /></section>
    <div class="pair-parts">
      ${list(mine)}${list(theirs)}
      <section class="card" aria-labelledby="pair-meetings">
        <h2 id="pair-meetings"><${Icon} name="calendar" /> ${words.meetings}</h2>
        ${screen.fields.map((one) => html`<${TextField} key=${one.field} label=${one.label} field=${`pair_agreement/${one.field}`} value=${one.value} send=${send} words=${words} />`)}
      </section>
      <div class="pair-column">${list(rules)}${list(between)}</div>
      <section class="card wide" aria-labelledby="pair-duties">
        <h2 id="pair-duties">${words.duties}</h2>
        <ul class="duties">${screen.duties.map((one, n) => html`<li key=${one.id}>
          <${TextField} label=${`${words.duty} ${n + 1}`} field=${`pair_agreement/duties/${one.id}/text`} value=${one.text} send=${send} words=${words} multiline rows="2" />
          <${Choice} legend=${words.doer} name="doer" options=${screen.doers} value=${one.doer} onChange=${(doer) => send("doer", { duty: one.id, doer }).catch(() => {})} />
          <${Button} kind="quiet" icon="x" aria-label=${say(words.remove_duty, { text: one.text || `${words.duty} ${n + 1}` })} onClick=${() => send("remove_duty", { duty: one.id }).catch(() => {})} />
        </li>`)}</ul>
        <${Button} icon="plus" onClick=${() => send("add_duty").catch(() => {})}>${words.add_duty}<//>
      </section>
      <section class="card wide"><${TextField} label=${words.ending} hint=${words.ending_hint} field="pair_agreement/ending" value=${screen.ending} send=${send} words=${words} multiline rows="3" /></section>
    </div>`;
}

function Agree({ screen, send }) {
  const { words } = screen;
  return html`${screen.changed && html`<p class="card changed"><${Icon} name="info" /> ${words.changed}</p>`}
    <dl class="card agreed-rows">${screen.rows.filter((row) => row.lines.length > 0).map((row) => html`<div key=${row.label}><dt>${row.label}</dt>${row.lines.map((one) => html`<dd dir="auto">${one}</dd>`)}</div>`)}
      ${!screen.written && html`<div><dt>${words.none}</dt></div>`}</dl>
    <ul class="sides">${screen.sides.map((side) => html`<li class="card" key=${side.who}>
      <h2 dir="auto">${side.name}</h2>
      ${side.on && html`<p><${Icon} name="check" /> ${side.said}</p>`}
      ${side.on
        ? html`<${Button} kind="quiet" onClick=${() => send("agree", { who: side.who, on: false }).catch(() => {})}>${words.unagree}<//>`
        : html`<${Button} icon="handshake" disabled=${!screen.written} onClick=${() => send("agree", { who: side.who, on: true }).catch(() => {})}>${words.agree}<//>`}
    </li>`)}</ul>
    <p class="soft">${words.coordinator}</p>`;
}

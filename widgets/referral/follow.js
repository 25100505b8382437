// Following a hand-over: the client's words, who gets in touch and when, and whether it has started.
import { html } from "../vendor/preact_htm.js";
import { Button, Choice, DateField, Icon, TextField } from "../inputs/inputs.js";

export function Mine({ screen, send, page }) {
  const { words } = screen;
  return html`<div class="referral-mine">
    ${screen.open.length > 0 && html`<section aria-label=${words.open_list}>
      <ul class="referral-list">
        ${screen.open.map((one) => html`<li key=${one.id} class=${one.come ? "card referral-row come" : "card referral-row"}>
          <h2 dir="auto">${one.name}</h2>
          ${one.wish && html`<p dir="auto"><q>${one.wish}</q></p>`}
          <${Way} label=${words.stages} stages=${one.stages} words=${words} />
          <p class="referral-next"><${Icon} name="calendar" /> ${one.next}${one.come && html` <b>${words.day_has_come}</b>`}</p>
          <div class="referral-buttons">
            <${Button} icon="check" aria-label="${words.has_started}: ${one.name}" onClick=${() => send("start", { referral: one.id }).catch(() => {})}>${words.has_started}<//>
            <${Button} aria-label="${words.not_started}: ${one.name}" onClick=${() => send("end", { referral: one.id }).catch(() => {})}>${words.not_started}<//>
            <${Button} kind="quiet" iconEnd="arrow-right" aria-label="${words.open_one}: ${one.name}" onClick=${() => page.go(`referral/one/${one.id}`).catch(() => {})}>${words.open_one}<//>
          </div>
        </li>`)}
      </ul>
    </section>`}
    ${screen.closed.length > 0 && html`<section aria-labelledby="referral-closed">
      <h2 id="referral-closed">${words.closed_list}</h2>
      <ul class="referral-list">
        ${screen.closed.map((one) => html`<li key=${one.id} class=${one.started ? "card referral-row started" : "card referral-row"}>
          <h3 dir="auto">${one.name}</h3>
          <p>${one.started && html`<${Icon} name="check" /> `}${one.state}</p>
          ${one.reason && html`<p dir="auto"><q>${one.reason}</q></p>`}
          <div class="referral-buttons">
            <${Button} kind="quiet" small icon="rotate-ccw" aria-label="${words.reopen}: ${one.name}" onClick=${() => send("reopen", { referral: one.id }).catch(() => {})}>${words.reopen}<//>
            <${Button} kind="quiet" small iconEnd="arrow-right" aria-label="${words.open_one}: ${one.name}" onClick=${() => page.go(`referral/one/${one.id}`).catch(() => {})}>${words.open_one}<//>
          </div>
        </li>`)}
      </ul>
    </section>`}
  </div>`;
}

function Way({ label, stages, words }) {
  return html`<ol class="referral-way" aria-label=${label}>
    ${stages.map((one) => html`<li key=${one.label} class=${one.done ? "done" : ""} aria-current=${one.now ? "step" : undefined}>
      <i aria-hidden="true">${one.done && html`<${Icon} name="check" />`}</i>
      <span>${one.label}${one.day && html` <small>${one.day}</small>`}<span class="unseen"> (${one.done ? words.stage_done : words.stage_open})</span></span>
    </li>`)}
  </ol>`;
}

export function Following({ screen, send, page }) {
  const { words, id } = screen;
  const address = `referrals/${id}`;
  const day = (which) => (value) => send("set_day", { referral: id, which, day: value || null });
  const soon = (which, time) => () => send("set_time", { referral: id, which, time }).catch(() => {});
  if (!screen.open) return html`<${Closed} ...${{ screen, send, page }} />`;
  return html`<div class="referral-following">
    <div>
      ${screen.own && html`<section class="card" aria-labelledby="referral-facts">
        <h2 id="referral-facts">${words.facts}</h2>
        <${TextField} label=${words.place} field=${`${address}/place`} value=${screen.facts.place} send=${send} />
        <${TextField} label=${words.phone} type="tel" inputmode="tel" field=${`${address}/phone`} value=${screen.facts.phone} send=${send} />
        <${TextField} label=${words.address} field=${`${address}/address`} value=${screen.facts.address} send=${send} />
        <${TextField} label=${words.hours} field=${`${address}/hours`} value=${screen.facts.hours} send=${send} />
        <${TextField} label=${words.web} field=${`${address}/web`} value=${screen.facts.web} send=${send} />
      </section>`}
      <section class="card">
        <${TextField} label=${words.wish} hint=${words.wish_hint} multiline rows="2" field=${`${address}/wish`} value=${screen.wish} send=${send} />
      </section>
      <section class="card" aria-labelledby="referral-agree">
        <h2 id="referral-agree">${words.agree}</h2>
        <div class="referral-contacts"><${Choice} legend=${words.contact_legend} name="contact" options=${screen.contacts} value=${screen.contact} onChange=${(contact) => send("set_contact", { referral: id, contact })} /></div>
        <${DateField} label=${words.contact_by} value=${screen.days.contact_by} onChange=${day("contact_by")} />
        <ul class="referral-soon" aria-label=${words.times_legend}>
          ${screen.times.map((time) => html`<li key=${time.id}><${Button} small onClick=${soon("contact_by", time.id)}>${time.label}<//></li>`)}
        </ul>
        <${TextField} label=${words.receiver} hint=${words.receiver_hint} field=${`${address}/receiver`} value=${screen.receiver} send=${send} />
      </section>
    </div>
    <div>
      <section class="card" aria-labelledby="referral-way">
        <h2 id="referral-way">${words.way}</h2>
        <${Way} label=${words.stages} stages=${screen.stages} words=${words} />
        <p class="referral-next"><${Icon} name="calendar" /> ${screen.next}</p>
        ${!screen.days.contacted && html`<${Button} icon="phone" onClick=${() => send("set_day", { referral: id, which: "contacted", day: screen.today }).catch(() => {})}>${words.contacted_today}<//>`}
        ${screen.days.contacted && html`<${DateField} label=${words.contacted} value=${screen.days.contacted} onChange=${day("contacted")} />`}
        <${DateField} label=${words.visit} value=${screen.days.first_visit} onChange=${day("first_visit")} />
        <${DateField} label=${words.remind} value=${screen.days.remind} onChange=${day("remind")} />
        <div class="referral-buttons">
          <${Button} kind=${screen.days.contacted ? "primary" : "plain"} icon="check" onClick=${() => send("start", { referral: id }).catch(() => {})}>${words.has_started}<//>
          <${Button} onClick=${() => send("end", { referral: id }).catch(() => {})}>${words.not_started}<//>
        </div>
      </section>
      ${!screen.own && html`<${Facts} ...${{ screen }} />`}
      <section class="card">
        <${TextField} label=${words.note} hint=${words.note_hint} multiline rows="2" field=${`${address}/note`} value=${screen.note} send=${send} />
        <div class="referral-buttons">
          <${Button} icon="smartphone" onClick=${() => page.go(`referral/card/${id}`).catch(() => {})}>${words.card}<//>
          <${Button} kind="quiet" icon="trash-2" onClick=${() => send("remove", { referral: id }).catch(() => {})}>${words.remove}<//>
        </div>
      </section>
    </div>
  </div>`;
}

function Facts({ screen }) {
  const { words, facts } = screen;
  const rows = ["phone", "address", "hours", "web"].filter((name) => facts[name]);
  if (!rows.length) return null;
  return html`<section class="card" aria-label=${words.facts}>
    <dl>${rows.map((name) => html`<div key=${name}><dt>${words[name]}</dt><dd class="referral-text" dir="auto">${facts[name]}</dd></div>`)}</dl>
  </section>`;
}

function Closed({ screen, send, page }) {
  const { words, id } = screen;
  const said = [
    [words.wish, screen.wish],
    [words.receiver, screen.receiver],
    [words.contacted, screen.days_said.contacted],
    [words.visit, screen.days_said.first_visit],
    [words.reason, screen.reason],
    [words.note, screen.note],
  ].filter(([, value]) => value);
  return html`<div class="referral-following">
    <section class="card">
      <p class="referral-name">${screen.state}</p>
      <${Way} label=${words.stages} stages=${screen.stages} words=${words} />
      <div class="referral-buttons">
        <${Button} icon="rotate-ccw" onClick=${() => send("reopen", { referral: id }).catch(() => {})}>${words.reopen}<//>
        <${Button} icon="smartphone" onClick=${() => page.go(`referral/card/${id}`).catch(() => {})}>${words.card}<//>
      </div>
    </section>
    <div>
      ${said.length > 0 && html`<dl class="card">${said.map(([label, value]) => html`<div key=${label}><dt>${label}</dt><dd class="referral-text" dir="auto">${value}</dd></div>`)}</dl>`}
      <${Facts} ...${{ screen }} />
    </div>
  </div>`;
}

// The next step: one of the ladder's open actions by one tap, an idea, or own words with who and when.
import { html, useEffect, useRef } from "../vendor/preact_htm.js";
import { Button, Choice, DateField, Icon, TextField } from "../inputs/inputs.js";
import { PassOver } from "./pass_over.js";

export function NextStep(props) {
  return props.screen.own ? html`<${Agreeing} ...${props} />` : html`<${Offered} ...${props} />`;
}

function Offered({ screen, send, page }) {
  const { words, meeting } = screen;
  const take = ({ ladder, step, action }) => () => send("take_action", { ladder, step, action }).catch(() => {});
  return html`
    ${meeting.what && html`<section class="card agreed-so-far" aria-label=${words.chosen_heading}>
      <p class="soft">${words.chosen_heading}</p>
      <p class="agreed-what" dir="auto">${meeting.what}</p>
      <${WhoWhen} who=${meeting.who_shown} when=${meeting.when_shown} />
      <${Button} small icon="pencil" onClick=${() => page.go("meeting/next/own").catch(() => {})}>${words.correct}<//>
    </section>`}
    <h2>${words.suggestions}</h2>
    ${screen.suggestions.length
      ? html`<ul class="taps suggestions">
          ${screen.suggestions.map((one) => html`<li key=${one.action}>
            <button type="button" class="tap" onClick=${take(one)}>
              <span class="tap-from soft">${one.from}</span>
              <b dir="auto">${one.text}</b>
              <${WhoWhen} who=${one.who} when=${one.when} />
              ${!one.complete && html`<span class="tap-more">${words.pick_who_when}</span>`}
            </button>
          </li>`)}
        </ul>`
      : html`<p class="soft">${words.no_suggestions}</p>`}
    <h2>${words.ideas}</h2>
    <ul class="ideas">
      <li><${Button} icon="pencil" onClick=${() => send("write_own", { question: "next" }).catch(() => {})}>${words.write_own}<//></li>
      ${screen.ideas.map((idea) => html`<li key=${idea}><${Button} onClick=${() => send("take_idea", { text: idea }).catch(() => {})}>${idea}<//></li>`)}
    </ul>
    <${PassOver} ...${{ screen, send }} question="next" />`;
}

export function WhoWhen({ who, when }) {
  if (!who && !when) return null;
  return html`<span class="who-when soft">
    ${who && html`<span><${Icon} name="user" /> <bdi>${who}</bdi></span>`}
    ${when && html`<span><${Icon} name="calendar" /> <bdi>${when}</bdi></span>`}
  </span>`;
}

function Agreeing({ screen, send }) {
  const { words, meeting } = screen;
  const address = `meetings/${meeting.id}/next_step`;
  const what = useRef(null);
  useEffect(() => {
    if (meeting.what) return undefined;
    const wait = setTimeout(() => what.current?.focus(), 60);
    return () => clearTimeout(wait);
  }, []);
  const quick = screen.times.map((time) => html`<li key=${time.id}>
    <${Button} aria-pressed=${meeting.when === time.label ? "true" : undefined} onClick=${() => send("set_time", { time: time.id }).catch(() => {})}>${time.label}<//>
  </li>`);
  return html`<div class="card own-words">
    <${TextField} label=${words.what_label} hint=${screen.example} field=${`${address}/what`} value=${meeting.what ?? ""} send=${send} fieldRef=${what} />
    <div class="choice-tiles"><${Choice} legend=${words.who_legend} name="doer" options=${screen.doers} value=${meeting.doer} onChange=${(doer) => send("set_doer", { doer })} /></div>
    ${meeting.doer === "other" && html`<${TextField} label=${words.who_name} field=${`${address}/who`} value=${meeting.who} send=${send} />`}
    <fieldset class="quick-times">
      <legend>${words.when_legend}</legend>
      <ul class="ideas">${quick}</ul>
      <div class="pair">
        <${TextField} label=${words.when_words} field=${`${address}/when`} value=${meeting.when ?? ""} send=${send} />
        <${DateField} label=${words.due_label} value=${meeting.due ?? ""} onChange=${(day) => send("set_due", { day: day || null })} />
      </div>
    </fieldset>
  </div>`;
}

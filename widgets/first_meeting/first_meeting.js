// The first meeting: cards that the worker reads aloud, the client's free decision, and the call.
import { html } from "../vendor/preact_htm.js";
import { Button, DateField, Icon } from "../inputs/inputs.js";

const DRAWINGS = new URL("../first_meeting/drawings.svg", import.meta.url).href;
const VIEWS = { card: Card, decide: Decide, decided: Decided, stopped: Stopped };
const SIGNS = { yes: "thumbs-up", think: "hourglass", not_now: "door-open", no_answer: "phone" };

export function Screen(props) {
  const View = VIEWS[props.screen.view];
  return html`<div class="first-meeting">
    <${View} ...${props} />
    ${props.screen.languages.length > 0 && props.screen.view !== "stopped" && html`<${Languages} ...${props} />`}
  </div>`;
}

// The same words in the other language: with its own language and direction, whichever way the page reads.
function Also({ screen, children, tag: Tag = "p" }) {
  if (!children || !screen.beside.code) return null;
  return html`<${Tag} class="also" lang=${screen.beside.code} dir=${screen.beside.direction}>${children}<//>`;
}

function Card({ screen, page }) {
  const { words } = screen;
  const go = (to) => page.go(to).catch(() => {});
  return html`<article class="card telling" aria-label=${screen.heading}>
      <svg class="drawing" aria-hidden="true" focusable="false"><use href="${DRAWINGS}#${screen.drawing}" /></svg>
      <div class="telling-words">
        <${Also} screen=${screen}><b>${screen.also_title}</b><//>
        <ul>
          ${screen.sentences.map((sentence, n) => html`<li key=${n}>
            <span>${sentence}</span>
            <${Also} screen=${screen} tag="span">${screen.also_sentences[n]}<//>
          </li>`)}
        </ul>
        ${screen.also_sentences.slice(screen.sentences.length).map((sentence) => html`<${Also} screen=${screen}>${sentence}<//>`)}
      </div>
    </article>
    <nav class="telling-nav" aria-label=${words.cards}>
      ${screen.before && html`<${Button} kind="quiet" icon="arrow-left" onClick=${() => go(screen.before)}>${words.previous}<//>`}
      <ol class="telling-dots">
        ${screen.cards.map((card, n) => html`<li key=${card.to}>
          <button type="button" aria-current=${card.now ? "step" : undefined} aria-label="${n + 1}. ${card.label}" onClick=${() => go(card.to)}><span>${n + 1}</span></button>
        </li>`)}
      </ol>
    </nav>`;
}

function Choices({ screen, onChoose, more }) {
  return html`<ul class="taps">
    ${[...screen.choices, ...(more ?? [])].map((one) => html`<li key=${one.choice}>
      <button type="button" class="tap" aria-pressed=${one.now ? "true" : "false"} onClick=${() => onChoose(one.choice)}>
        <${Icon} name=${SIGNS[one.choice]} big />
        <span class="tap-words">
          <b>${one.label}</b>
          <${Also} screen=${screen} tag="span">${one.also}<//>
          <span class="soft">${one.hint}</span>
        </span>
      </button>
    </li>`)}
  </ul>`;
}

function Decide({ screen, send }) {
  const choose = (choice) => send("decide", { choice, way: "meeting" }).catch(() => {});
  return html`<${Also} screen=${screen}><b>${screen.also_title}</b><//>
    <${Choices} screen=${screen} onChoose=${choose} />`;
}

function Decided({ screen, send, page }) {
  const { words } = screen;
  const choose = (choice) => send("decide", { choice, way: "call" }).catch(() => {});
  const setCall = (day) => send("set_call", { day: day || null });
  return html`<${Also} screen=${screen}><b>${screen.also_title}</b><//>
    <div class="decided">
      <section class="card" aria-label=${screen.decided || screen.heading}>
        ${screen.decided && html`<p class="decided-on"><${Icon} name="check" /> ${screen.decided}</p>`}
        ${screen.meet_by && html`<p class="decided-on"><${Icon} name="calendar" /> ${screen.meet_by}</p>`}
        <${Button} icon="pencil" onClick=${() => page.go("first_meeting/decide").catch(() => {})}>${words.change}<//>
        ${screen.history.length > 1 && html`<h2 class="said-heading">${words.history}</h2>
          <ul class="said">${screen.history.map((one, n) => html`<li key=${n}><b>${one.day}</b> ${one.said}, ${one.way}</li>`)}</ul>`}
      </section>
      ${(screen.may_call || screen.call) && html`<section class="card call" aria-labelledby="call-heading">
        <h2 id="call-heading"><${Icon} name="phone" /> ${words.call_heading}</h2>
        <p>${screen.call ? screen.call_said : words.call_none}</p>
        <${DateField} label=${words.call_label} hint=${words.call_hint} value=${screen.call} min=${screen.today} onChange=${setCall} />
        ${screen.call && html`<${Button} onClick=${() => setCall("").catch(() => {})}>${words.no_call}<//>`}
        ${screen.call && html`<details class="outcome" open=${screen.call_waits}>
          <summary>${words.call_outcome}</summary>
          <p class="soft">${words.call_outcome_hint}</p>
          <${Choices}
            screen=${{ ...screen, choices: screen.choices.map((one) => ({ ...one, now: false, hint: "", also: "" })) }}
            onChoose=${choose}
            more=${[{ choice: "no_answer", label: words.no_answer }]}
          />
        </details>`}
      </section>`}
    </div>`;
}

function Stopped() {
  return html`<svg class="drawing alone" aria-hidden="true" focusable="false"><use href="${DRAWINGS}#stop" /></svg>`;
}

function Languages({ screen, send }) {
  const { words, languages, beside } = screen;
  const show = (code) => () => send("show_beside", { code }).catch(() => {});
  return html`<div class="beside" role="group" aria-label=${words.also_legend}>
    <${Icon} name="languages" />
    <span class="soft" aria-hidden="true">${words.also_legend}</span>
    ${languages.map((one) => html`<${Button} key=${one.code} small lang=${one.code} aria-pressed=${beside.code === one.code ? "true" : "false"} onClick=${show(beside.code === one.code ? "" : one.code)}>${one.name}<//>`)}
  </div>`;
}

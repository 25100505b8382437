// Looking back: the line of time, one moment at a time with a pause always at hand, and thank-you cards.
import { html, useEffect, useState } from "../vendor/preact_htm.js";
import { Button, Icon, Picture, TextField } from "../inputs/inputs.js";
import { useNarrow } from "../page/narrow.js";

const VIEWS = { line: Line, replay: Replay, thanks: Thanks, card: Card };
const EVERY = 5000; // long enough to read a moment aloud
const CALM = matchMedia("(prefers-reduced-motion: reduce)");
const SIGNS = { meeting: "messages-square", reading: "sun", goal: "flag", step: "footprints", reached: "party-popper" };

export function Screen(props) {
  useNarrow(props.screen, props.send);
  const View = VIEWS[props.screen.view];
  return html`<div class="journey"><${View} ...${props} /></div>`;
}

function Line({ screen, send, page }) {
  const { words } = screen;
  return html`${screen.before.length > 0 && html`<section class="card" aria-labelledby="journey-before">
      <h2 id="journey-before">${words.before_heading}</h2>
      <ul>${screen.before.map((one) => html`<li key=${one} dir="auto">${one}</li>`)}</ul>
    </section>`}
    ${screen.picture && html`<${Picture} id=${screen.picture} page=${page} shape=${screen.shape} />`}
    ${screen.counts.length > 0 && html`<ul class="journey-counts">${screen.counts.map((one) => html`<li key=${one}>${one}</li>`)}</ul>`}
    <p class="journey-more">
      ${screen.picture && html`<${Button} kind="quiet" icon="image-down" onClick=${() => send("download", { form: "png" }).catch(() => {})}>${words.take_picture}<//>`}
      ${screen.counts.length > 0 && html`<${Button} kind="quiet" icon="heart" onClick=${() => page.go("journey/thanks").catch(() => {})}>${words.to_thanks}<//>`}
    </p>`;
}

let asked = 0; // the moment that playing itself has asked for: each moment is a page of its own

// It never starts by itself, and where motion is not wanted it is not offered: "next" is always there.
function Replay({ screen, page }) {
  const { words } = screen;
  const [playing, play] = useState(asked === screen.at);
  useEffect(() => {
    asked = 0;
    if (!playing || !screen.next) return undefined;
    const wait = setTimeout(() => {
      asked = screen.at + 1;
      page.go(screen.next).catch(() => {
        asked = 0;
        play(false);
      });
    }, EVERY);
    return () => clearTimeout(wait);
  }, [playing, screen.at]);
  return html`<article class="card moment" data-kind=${screen.kind}>
      <p class="moment-sign"><${Icon} name=${SIGNS[screen.kind] ?? "leaf"} big /></p>
      <p class="soft">${screen.day}</p>
      ${screen.said.map((one) => html`<p key=${one} class="moment-said" dir="auto">${one}</p>`)}
    </article>
    <div class="moment-foot">
      <span class="soft">${screen.count}</span>
      ${!CALM.matches && !screen.last && html`<${Button} icon=${playing ? "square" : "arrow-right"} onClick=${() => play(!playing)}>${playing ? words.pause : words.play}<//>`}
    </div>`;
}

function Thanks({ screen, page }) {
  const { words } = screen;
  return html`<ul class="thanks">
    ${screen.cards.map((one) => html`<li key=${one.id}>
      <button type="button" class="card thanks-card" onClick=${() => page.go(`journey/card/${one.id}`).catch(() => {})}>
        <${Icon} name="heart" /> <b dir="auto">${one.to}</b>
        <span dir="auto">${one.text || words.card_empty}</span>
      </button>
    </li>`)}
  </ul>`;
}

function Card({ screen, send, page }) {
  const { words, card } = screen;
  const take = (form) => () => send("download", { form, card: card.id }).catch(() => {});
  return html`<div class="thanks-write">
    <section class="card">
      <${TextField} label=${words.to_label} hint=${words.to_hint} field=${`thanks/${card.id}/to`} value=${card.to} send=${send} />
      <${TextField} label=${words.text_label} hint=${words.text_hint} multiline rows="4" field=${`thanks/${card.id}/text`} value=${card.text} send=${send} />
      <${Button} kind="quiet" icon="trash-2" onClick=${() => send("remove_card", { card: card.id }).catch(() => {})}>${words.remove_card}<//>
    </section>
    <div>
      <${Picture} id=${screen.picture} page=${page} shape="559 / 397" />
      <p class="journey-more">
        <${Button} icon="printer" onClick=${take("pdf")}>${words.take_pdf}<//>
        <${Button} kind="quiet" icon="image-down" onClick=${take("png")}>${words.take_picture}<//>
      </p>
    </div>
  </div>`;
}

// Services and hand-over: look for one, agree who gets in touch, follow it until it has started.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, Icon, Picture, TextField, say } from "../inputs/inputs.js";
import { Find, ServicePage } from "./find.js";
import { Following, Mine } from "./follow.js";

const VIEWS = { find: Find, service: ServicePage, mine: Mine, one: Following, ended: Ended, card: Card };

export function Screen(props) {
  const View = VIEWS[props.screen.view];
  return html`<div class="referral"><${View} ...${props} key=${props.screen.place} /></div>`;
}

function Ended({ screen, send }) {
  const { words } = screen;
  return html`<section class="card referral-words">
    <p class="referral-name" dir="auto">${screen.service_name}</p>
    <${TextField} label=${words.reason} hint=${words.reason_hint} multiline rows="3" field=${`referrals/${screen.id}/reason`} value=${screen.reason} send=${send} />
    <${Button} kind="quiet" icon="rotate-ccw" onClick=${() => send("reopen", { referral: screen.id }).then(() => {}, () => {})}>${words.reopen}<//>
  </section>`;
}

function Card({ screen, send, page }) {
  const { words } = screen;
  const [taken, setTaken] = useState("");
  const take = (form) => () =>
    send("download", { referral: screen.id, form }).then(() => setTaken(say(words.card_saved, { name: form.toUpperCase() })), () => {});
  return html`<div class="referral-card-page">
    <div class="referral-card-picture"><${Picture} id="card" page=${page} shape="105 / 148" /></div>
    <section class="card">
      ${screen.coded && html`<p>${words.card_code_note}</p>`}
      <div class="referral-buttons">
        <${Button} kind="primary" icon="printer" onClick=${take("pdf")}>${words.card_pdf}<//>
        <${Button} icon="image-down" onClick=${take("png")}>${words.card_png}<//>
        <${Button} icon="image-down" onClick=${take("svg")}>${words.card_svg}<//>
      </div>
      <p role="status" class="soft">${taken}</p>
    </section>
  </div>`;
}

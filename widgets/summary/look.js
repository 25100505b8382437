// The very page, as large as one likes, with its text beneath; and the client's tick that it may go.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, Icon, Picture, say, useEcho } from "../inputs/inputs.js";

const STEP = 0.5;
const MOST = 3;

export function Look({ screen, send }) {
  const { words } = screen;
  const [zoom, setZoom] = useState(1);
  if (screen.empty) return html`<p class="card">${words.nothing_here}</p>`;
  return html`<div class="looking">
    <div class="paper-side">
      <div class="zoom-tools">
        <${Button} small icon="zoom-out" disabled=${zoom <= 1} onClick=${() => setZoom(Math.max(1, zoom - STEP))}>${words.zoom_out}<//>
        <${Button} small icon="zoom-in" disabled=${zoom >= MOST} onClick=${() => setZoom(Math.min(MOST, zoom + STEP))}>${words.zoom_in}<//>
        <span class="soft" role="status">${zoom === 1 ? words.zoom_fit : say(words.zoom_level, { percent: zoom * 100 })}</span>
      </div>
      <div class=${zoom > 1 ? "papers larger" : "papers"} tabindex="0" role="region" aria-label=${words.page_heading}>
        ${Array.from({ length: screen.pages }, (_, n) => html`<div class="paper" key=${n} style=${{ "--zoom": zoom }}>
          <${Picture} id=${`page-${n + 1}`} shape="210 / 297" bare />
          ${screen.pages > 1 && html`<p class="paper-number soft">${say(words.page_of, { page: n + 1, pages: screen.pages })}</p>`}
        </div>`)}
      </div>
      <details class="page-text">
        <summary>${words.page_text}</summary>
        <p dir="auto">${screen.text}</p>
      </details>
    </div>
    <${Agreement} screen=${screen} send=${send} />
  </div>`;
}

function Agreement({ screen, send }) {
  const { words } = screen;
  const [agreed, agree] = useEcho(screen.agreed, (on) => send("agree", { on }).catch(() => {}));
  return html`<section class=${agreed ? "card agreement agreed" : "card agreement"} aria-labelledby="agreement">
    <h2 id="agreement">${words.agree_heading}</h2>
    ${screen.changed && html`<p class="page-changed"><${Icon} name="info" /> ${words.agree_again}</p>`}
    <p dir="auto">${screen.receiver ? say(words.receiver_shown, { receiver: screen.receiver }) : words.receiver_none}</p>
    <label class="agree-tick">
      <input type="checkbox" checked=${agreed} aria-describedby="agree-hint" onChange=${(event) => agree(event.target.checked)} />
      <span>${words.agree_label}</span>
    </label>
    <p class="soft" id="agree-hint">${words.agree_hint}</p>
    <p class="agreed-on" role="status">${screen.agreed_on && html`<${Icon} name="check" /> ${screen.agreed_on}`}</p>
  </section>`;
}

// What was agreed, calmly and word for word; each part can still be corrected. The worker's note stands apart.
import { html } from "../vendor/preact_htm.js";
import { Button, Icon, TextField } from "../inputs/inputs.js";
import { WhoWhen } from "./next_step.js";

export function Done({ screen, send, page }) {
  const { words, meeting } = screen;
  const correct = (where, what) => html`<${Button} small kind="quiet" icon="pencil" aria-label="${words.correct}: ${what}" onClick=${() => page.go(where).catch(() => {})}>${words.correct}<//>`;
  const nothing = html`<span class="soft">${words.not_said}</span>`;
  return html`<div class="done">
    <section class="card agreed" aria-label=${screen.heading}>
      <div class="agreed-part agreed-next">
        <h2><${Icon} name="footprints" /> ${words.agreed_next}</h2>
        ${meeting.what ? html`<p class="agreed-what" dir="auto">${meeting.what}</p><${WhoWhen} who=${meeting.who_shown} when=${meeting.when_shown} />` : nothing}
        ${correct("meeting/next", words.agreed_next)}
      </div>
      <div class="agreed-part">
        <h2><${Icon} name="message-circle-heart" /> ${words.agreed_wish}</h2>
        ${meeting.wish ? html`<p dir="auto"><q>${meeting.wish}</q></p>` : nothing}
        ${correct("meeting/wish", words.agreed_wish)}
      </div>
      <div class="agreed-part">
        <h2><${Icon} name="sun" /> ${words.agreed_benefit}</h2>
        ${meeting.mark ? html`<p class="agreed-mark">${meeting.mark}</p>` : nothing}
        ${correct("meeting/benefit", words.agreed_benefit)}
      </div>
      ${(screen.theme || meeting.closed) && html`<p class="agreed-foot soft">
        ${screen.theme && html`<span>${words.theme_heading}: <bdi>${screen.theme}</bdi></span>`}
        ${meeting.closed && html`<span>${meeting.closed}</span>`}
      </p>`}
    </section>
    <div class="done-side">
      ${screen.closed && html`<${Button} icon="file-text" onClick=${() => page.go("summary").catch(() => {})}>${words.to_summary}<//>`}
      ${screen.address && html`<section class="card worker-note" aria-labelledby="worker-note">
        <p class="tag">${words.worker_mark}</p>
        <h2 id="worker-note">${words.worker_heading}</h2>
        <${TextField} label=${words.worker_label} quietLabel hint=${words.worker_hint} multiline rows="3" field=${`${screen.address}/worker_note`} value=${meeting.worker_note} send=${send} />
      </section>`}
    </div>
  </div>`;
}

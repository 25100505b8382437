// The start: what this is, the reading that waits to be gone on with, and the two forms.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, DateField, Icon, say } from "../inputs/inputs.js";

export function Start({ screen, words, send, page }) {
  const { now } = screen;
  return html`<div class="beside">
    <div>
      ${now &&
      html`<section class="card waiting-reading">
        <h2>${now.finished ? words.latest : words.waiting}</h2>
        <p>${say(now.finished ? words.latest_about : words.waiting_about, now)}</p>
        <div class="row">
          ${now.finished &&
          html`<${Button} icon="clipboard-check" onClick=${() => page.go(now.to)}>${words.see_summary}<//>`}
          ${screen.history_to &&
          html`<${Button} kind="quiet" icon="calendar" onClick=${() => page.go(screen.history_to)}>${words.history_link}<//>`}
        </div>
      </section>`}
      <h2>${now ? words.forms_again : words.forms_heading}</h2>
      <div class="forms">
        ${screen.forms.map(
          (one) => html`<button
            key=${one.form}
            type="button"
            class="form-card"
            onClick=${() => send("start", { form: one.form }).catch(() => {})}
          >
            <b>${one.title}</b><span class="soft">${one.about}</span><${Icon} name="arrow-right" />
          </button>`,
        )}
      </div>
      <${FromPaper} ...${{ screen, words, send }} />
    </div>
    <aside class="card" aria-labelledby="about-form">
      <h2 id="about-form">${words.about_heading}</h2>
      <ul class="promises">
        ${screen.intro.map((line) => html`<li key=${line}><${Icon} name="leaf" /><span>${line}</span></li>`)}
      </ul>
    </aside>
  </div>`;
}

// A form that was filled on paper: it stands for the day on which it was filled.
function FromPaper({ screen, words, send }) {
  const [day, setDay] = useState("");
  return html`<details class="from-paper">
    <summary>${words.paper_open}</summary>
    <div class="card">
      <p class="soft">${words.paper_lead}</p>
      <${DateField} label=${words.paper_day} value=${day} max=${screen.today} onChange=${setDay} />
      <div class="row">
        ${screen.forms.map(
          (one) => html`<${Button}
            key=${one.form}
            icon="pen-line"
            disabled=${!day}
            onClick=${() => send("start_from_paper", { form: one.form, day }).catch(() => {})}
            >${say(words.paper_form, { form: one.title })}<//
          >`,
        )}
      </div>
    </div>
  </details>`;
}

// The exercises as blank paper: one by one, or all of them for a day without screens.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, Icon, say } from "../inputs/inputs.js";

export function Forms({ screen, send }) {
  const { words } = screen;
  const [taken, setTaken] = useState("");
  const [busy, setBusy] = useState(false);
  const take = (name, title) => () => {
    setBusy(true);
    send("download", { what: "form", name })
      .then(() => setTaken(say(words.form_downloaded, { name: title })), () => {})
      .finally(() => setBusy(false));
  };
  return html`<div class="blank-forms">
    <p class="taken" role="status">${busy ? words.preparing : taken && html`<${Icon} name="check" /> ${taken}`}</p>
    <ul class="form-list">
      ${screen.forms.map(({ name, title }) => html`<li key=${name} class="card">
        <span class="form-title"><${Icon} name="file-text" /> ${title}</span>
        <${Button} small icon="file-down" aria-label="PDF: ${title}" onClick=${take(name, title)}>PDF<//>
      </li>`)}
    </ul>
    <section class="card" aria-labelledby="all-forms">
      <h2 id="all-forms">${words.forms_all}</h2>
      <p class="soft">${words.forms_all_hint}</p>
      <${Button} kind="primary" icon="file-down" onClick=${take(screen.all, words.forms_all)}>${words.forms_all_button}<//>
      <p class="soft keying">${words.forms_keying}</p>
    </section>
  </div>`;
}

// Which page is made: the usual one is chosen already. From here also to blank paper.
import { html } from "../vendor/preact_htm.js";
import { Button, Icon, useEcho, useId } from "../inputs/inputs.js";

export function Kind({ screen, send, page }) {
  const { words, kinds } = screen;
  const here = kinds.find((one) => one.on)?.id;
  const name = useId("kind");
  const [chosen, choose] = useEcho(here, (template) => send("open_page", { template }).catch(() => {}));
  return html`<div class="kinds-page">
    <fieldset class="kinds">
      <legend class="unseen">${screen.heading}</legend>
      ${kinds.map((one) => html`<label key=${one.id} class=${chosen === one.id ? "kind on" : "kind"}>
        <input type="radio" name=${name} checked=${chosen === one.id} onChange=${() => choose(one.id)} />
        <span><b>${one.title}</b><span class="soft">${one.about}</span></span>
      </label>`)}
    </fieldset>
    <section class="card to-forms" aria-labelledby="to-forms">
      <h2 id="to-forms">${words.forms_heading}</h2>
      <p class="soft">${words.forms_about}</p>
      <${Button} icon="printer" onClick=${() => page.go(screen.forms_to).catch(() => {})}>${words.forms_open}<//>
    </section>
  </div>`;
}

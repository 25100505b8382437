// Every question can be left open; nothing is noted of it.
import { html } from "../vendor/preact_htm.js";
import { Button } from "../inputs/inputs.js";

export function PassOver({ screen, send, question }) {
  if (screen.foot.next) return null;
  return html`<p class="pass-over"><${Button} kind="quiet" onClick=${() => send("pass_over", { question }).catch(() => {})}>${screen.words.skip}<//></p>`;
}

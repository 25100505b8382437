// Before the first goal: one invitation, nothing to fill in.
import { html } from "../vendor/preact_htm.js";
import { Button } from "../inputs/inputs.js";
import { StartPicture } from "./scenery.js";

export function Start({ screen, send }) {
  const { words } = screen;
  return html`<div class="ladder-start">
    <${StartPicture} said=${words.start_picture} />
    <div class="start-words">
      ${screen.question.map((question) => html`<p class="start-question" key=${question}>${question}</p>`)}
      <${Button} kind="primary" icon="pencil" onClick=${() => send("new_ladder").catch(() => {})}>${words.start_button}<//>
    </div>
  </div>`;
}

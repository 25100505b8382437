// A minute before the page locks itself: a question that one tap answers.
import { html } from "../vendor/preact_htm.js";
import { Button } from "../inputs/button.js";
import { say } from "../inputs/context.js";
import { Dialog } from "../inputs/dialog.js";

export function IdleWarning({ left, words, onGoOn }) {
  // Spoken at the start and then every fifteen seconds, not every second.
  const spoken = left % 15 === 0 || left === 60 ? say(words.idle_left, { seconds: left }) : null;
  return html`<${Dialog} title=${words.idle_title} onClose=${onGoOn} words=${words} closable=${false}>
    <p>${words.idle_lead}</p>
    <p class="idle-left" aria-hidden="true">${left}</p>
    <p class="unseen" role="status" aria-live="polite">${spoken ?? say(words.idle_left, { seconds: Math.ceil(left / 15) * 15 })}</p>
    <${Button} kind="primary" onClick=${onGoOn} autofocus>${words.idle_go_on}<//>
  <//>`;
}

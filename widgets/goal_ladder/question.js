// One question at a time, to talk about; never a field that waits for an answer.
import { html } from "../vendor/preact_htm.js";
import { Button, Icon } from "../inputs/inputs.js";

export function Question({ screen, send }) {
  const [question] = screen.question ?? [];
  if (!question) return null;
  const another = () => send("another_question", { ladder: screen.ladder.id }).catch(() => {});
  return html`<aside class="question" aria-label=${screen.words.question_heading}>
    <${Icon} name="message-circle" />
    <p aria-live="polite">${question}</p>
    <${Button} kind="quiet" small icon="refresh-cw" onClick=${another}>${screen.words.another_question}<//>
  </aside>`;
}

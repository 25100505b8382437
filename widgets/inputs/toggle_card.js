// A card that is chosen or not by a tap.
import { html } from "../vendor/preact_htm.js";
import { useEcho, useWords } from "./context.js";
import { Icon } from "./icon.js";

export function ToggleCard({ title, icon, on, onToggle, onLabel, words, ...rest }) {
  const say = useWords(words);
  const [shown, choose] = useEcho(Boolean(on), onToggle);
  return html`<button
    type="button"
    class=${shown ? "toggle-card on" : "toggle-card"}
    aria-pressed=${shown ? "true" : "false"}
    onClick=${() => choose(!shown)}
    ...${rest}
  >
    ${icon && html`<${Icon} name=${icon} big />`}
    <b>${title}</b>
    <span class="toggle-state" aria-hidden="true">${shown && html`<${Icon} name="check" /> ${onLabel ?? say("chosen")}`}</span>
  </button>`;
}

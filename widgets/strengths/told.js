// What has been told of a strength: the client's example, and the worker's observation apart from it.
import { html } from "../vendor/preact_htm.js";
import { Icon, say } from "../inputs/inputs.js";

export function Named({ strength }) {
  return html`<span class="named"><${Icon} name=${strength.icon} /><span dir="auto">${strength.title}</span></span>`;
}

export function Told({ strength, words }) {
  return html`
    ${strength.example && html`<q class="soft told" dir="auto">${strength.example}</q>`}
    ${strength.observation &&
    html`<span class="told told-worker" dir="auto"
      ><${Icon} name="eye" /> ${say(words.observation_said, { text: strength.observation })}</span
    >`}
  `;
}

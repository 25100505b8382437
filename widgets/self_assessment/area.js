// An area of life by its name, sign and colour; the colour never says it alone.
import { html } from "../vendor/preact_htm.js";
import { Icon } from "../inputs/inputs.js";

export function AreaName({ area }) {
  return html`<span class="area-name" data-area=${area.id}><${Icon} name=${area.icon} /><span>${area.title}</span></span>`;
}

// The drawn signs of the phone: in the script itself, as one request less is a page that opens sooner.
// build.mjs takes them from the workbook's sprite and puts this in the place of widgets/inputs/icon.js.
import { html } from "../../../../widgets/vendor/preact_htm.js";
import DRAWN from "drawn:arrow-left,arrow-right,check,circle-alert,hand-heart,image-down,info,lock,pencil,plus,printer,smartphone,trash-2,undo-2,users,x";

export function Icon({ name, big }) {
  return html`<svg
    class=${big ? "i i-big" : "i"}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
    dangerouslySetInnerHTML=${{ __html: DRAWN[name] }}
  ></svg>`;
}

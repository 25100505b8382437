// The goal ladder's screens: the stairs, one step, the lists, the picture, and the client's goals.
import { html } from "../vendor/preact_htm.js";
import { Fields } from "./fields.js";
import { Goals } from "./goals.js";
import { Stage } from "./stage.js";
import { StairsPicture } from "./stairs_picture.js";
import { Start } from "./start.js";
import { StepSheet } from "./step_sheet.js";
import { Tools } from "./tools.js";
import { inLetters, useWidth } from "./width.js";

const VIEWS = { start: Start, stairs: Stairs, step: Step, fields: Fields, picture: StairsPicture, all: Goals };

export function Screen(props) {
  const View = VIEWS[props.screen.view];
  return html`<div class="goal-ladder"><${View} ...${props} /></div>`;
}

function Stairs({ screen, send, page }) {
  return html`<${Stage} screen=${screen} send=${send} page=${page} />
    <${Tools} screen=${screen} send=${send} page=${page} />`;
}

// With room beside it the sheet opens next to the stairs, otherwise in their place.
function Step({ screen, send, page }) {
  const [width, box] = useWidth();
  const beside = inLetters(width) >= 1040;
  return html`<div class=${beside ? "step-view beside" : "step-view"} ref=${box}>
    ${beside && html`<div class="step-view-stage"><${Stage} screen=${screen} send=${send} page=${page} compact /></div>`}
    <${StepSheet} screen=${screen} send=${send} page=${page} rungs=${!beside} />
  </div>`;
}

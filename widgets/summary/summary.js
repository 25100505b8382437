// Taking it to the file in three parts: choose the lines, look at the very page, take it along.
import { html } from "../vendor/preact_htm.js";
import { Stages } from "../inputs/inputs.js";
import { Choose } from "./choose.js";
import { Look } from "./look.js";
import { Take } from "./take.js";

const VIEWS = { choose: Choose, page: Look, take: Take };

export function Screen(props) {
  const View = VIEWS[props.screen.view];
  return html`<div class="summary">
    <${Stages} label=${props.screen.title} stages=${props.screen.stages} go=${props.page.go} />
    <${View} ...${props} />
  </div>`;
}

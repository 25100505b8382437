// Taking it to the file: which page, which lines, a look at the very page, and along it goes.
import { html } from "../vendor/preact_htm.js";
import { Stages } from "../inputs/inputs.js";
import { Choose } from "./choose.js";
import { Forms } from "./forms.js";
import { Kind } from "./kind.js";
import { Look } from "./look.js";
import { Take } from "./take.js";

const VIEWS = { kind: Kind, forms: Forms, choose: Choose, page: Look, take: Take };

export function Screen(props) {
  const View = VIEWS[props.screen.view];
  return html`<div class="summary">
    ${props.screen.stages.length > 0 && html`<${Stages} label=${props.screen.title} stages=${props.screen.stages} go=${props.page.go} />`}
    <${View} ...${props} />
  </div>`;
}

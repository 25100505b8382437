// A mark from 0 to 10.
import { html } from "../../../../../widgets/vendor/preact_htm.js";
import { Mark } from "../../../../../widgets/inputs/mark.js";

export const blank = () => ({ value: null });

export const answer = ({ value }) => (value === null ? null : { type: "scale", value });

export const draft = ({ value }) => ({ value });

export function Form({ ask, value, onChange }) {
  // The question stands above as the page's heading.
  return html`<div class="asked"><${Mark} legend=${ask.question} low=${ask.low} high=${ask.high} name="scale" value=${value.value} onChange=${(next) => onChange({ value: next })} /></div>`;
}

export const told = (ask, { value }) => [`${value} / 10`];

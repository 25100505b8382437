// A button: primary for the one strong action of a screen, plain for others, quiet for the way out.
import { html } from "../vendor/preact_htm.js";
import { Icon } from "./icon.js";

export function Button({ kind = "plain", small, icon, iconEnd, children, class: more = "", buttonRef, ...rest }) {
  const look = ["btn", kind !== "plain" && kind, small && "small", more].filter(Boolean).join(" ");
  return html`<button type="button" class=${look} ref=${buttonRef} ...${rest}>
    ${icon && html`<${Icon} name=${icon} />`}${children}${iconEnd && html`<${Icon} name=${iconEnd} />`}
  </button>`;
}

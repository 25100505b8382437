// One drawn sign from the sprite; always beside a word or inside something that has a name.
import { html } from "../vendor/preact_htm.js";

const SPRITE = new URL("../icons/icons.svg", import.meta.url).href;

export function Icon({ name, big }) {
  return html`<svg class=${big ? "i i-big" : "i"} aria-hidden="true" focusable="false">
    <use href="${SPRITE}#${name}" />
  </svg>`;
}

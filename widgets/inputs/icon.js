// One drawn sign from the sprite; always beside a word or inside something that has a name.
import { html } from "../vendor/preact_htm.js";

const SPRITE = new URL("../icons/icons.svg", import.meta.url).href;

// Signs that point along the line of reading turn round where one reads from right to left.
const TURNS = /^(arrow|chevron)-(left|right)$|^undo/;

export function Icon({ name, big }) {
  const look = ["i", big && "i-big", TURNS.test(name) && "i-turns"].filter(Boolean).join(" ");
  return html`<svg class=${look} aria-hidden="true" focusable="false">
    <use href="${SPRITE}#${name}" />
  </svg>`;
}

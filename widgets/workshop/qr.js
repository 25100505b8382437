// The square code that a phone's camera opens; it comes as one path of dark squares with its white border.
import { html } from "../vendor/preact_htm.js";

export function Qr({ qr, label }) {
  return html`<svg class="qr" viewBox="0 0 ${qr.size} ${qr.size}" role="img" aria-label=${label} shape-rendering="crispEdges">
    <rect class="qr-paper" width=${qr.size} height=${qr.size} />
    <path class="qr-ink" d=${qr.path} />
  </svg>`;
}

// What is drawn round the stairs: sky, hills, the flag, and the one who climbs. Never told by itself.
import { html } from "../vendor/preact_htm.js";

export function Sky() {
  return html`<svg class="sky" viewBox="0 0 1200 600" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path class="hill-far" d="M0 430 Q160 300 360 380 T760 300 T1200 360 V600 H0Z" />
    <path class="hill-near" d="M0 500 Q220 410 470 470 T900 420 T1200 470 V600 H0Z" />
  </svg>`;
}

export function Climber() {
  return html`<svg class="climber" viewBox="0 0 40 56" aria-hidden="true" focusable="false">
    <circle cx="22" cy="9" r="7.5" />
    <path d="M14 54 L20 37 L18 23 Q18 18 23 18 Q28 18 29 24 L30 37 L31 54 M19 26 L11 34 M29 26 L36 31 L38 22" />
  </svg>`;
}

export function Flag() {
  return html`<svg class="flag" viewBox="0 0 44 60" aria-hidden="true" focusable="false">
    <path class="flag-pole" d="M8 58 V4" />
    <path class="flag-cloth" d="M8 6 Q18 1 26 6 T42 6 V28 Q34 33 26 28 T8 28Z" />
  </svg>`;
}

const STEPS = [0, 1, 2, 3, 4];

export function StartPicture({ said }) {
  return html`<svg class="start-picture" viewBox="0 0 560 250" role="img" aria-label=${said}>
    <circle class="start-sun" cx="466" cy="78" r="56" />
    <path class="hill-far" d="M0 190 Q90 120 200 165 T400 130 T560 160 V250 H0Z" />
    <path class="hill-near" d="M0 220 Q120 180 260 205 T560 190 V250 H0Z" />
    ${STEPS.map(
      (n) => html`<rect class="start-step" key=${n} x=${40 + n * 96} y=${196 - n * 27} width="90" height=${84 + n * 27} rx="10" />`,
    )}
    <path class="flag-pole" d="M482 88 V26" />
    <path class="flag-cloth" d="M482 28 Q494 22 503 28 T522 28 V52 Q513 58 503 52 T482 52Z" />
  </svg>`;
}

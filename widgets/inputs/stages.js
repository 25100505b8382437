// The parts of a short journey: which is now, which are done. Each can be opened at any time.
import { html } from "../vendor/preact_htm.js";
import { Icon } from "./icon.js";

// Props: label, stages [{to, label, now, done}], go(to).
export function Stages({ label, stages, go }) {
  return html`<nav class="stages" aria-label=${label}>
    <ol>
      ${stages.map((stage, n) => html`<li key=${stage.to}>
        <button type="button" class=${stage.done ? "stage-dot done" : "stage-dot"} aria-current=${stage.now ? "step" : undefined} onClick=${() => go(stage.to).catch(() => {})}>
          <span class="stage-sign">${stage.done ? html`<${Icon} name="check" />` : n + 1}</span> ${stage.label}
        </button>
      </li>`)}
    </ol>
  </nav>`;
}

// The steps of a longer exercise, numbered: which is open now. Any of them can be opened at any time.
import { html } from "../vendor/preact_htm.js";

// Props: label, steps [{id, to, label, here}], go(to).
export function Way({ label, steps, go }) {
  return html`<nav class="way" aria-label=${label}>
    <ol>
      ${steps.map(
        (step, n) => html`<li key=${step.id}>
          <button type="button" aria-current=${step.here ? "step" : undefined} onClick=${() => go(step.to)?.catch(() => {})}>
            <span class="way-number" aria-hidden="true">${n + 1}</span><span class="way-label">${step.label}</span>
          </button>
        </li>`,
      )}
    </ol>
  </nav>`;
}

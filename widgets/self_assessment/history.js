// Earlier times: any of them can be looked at, any two can be put side by side.
import { html } from "../vendor/preact_htm.js";
import { Button, Picture, say, useId } from "../inputs/inputs.js";
import { useNarrow } from "../page/narrow.js";
import { AreaName } from "./area.js";

export function History({ screen, words, page }) {
  return html`<div class="narrow">
    <ul class="readings">
      ${screen.readings.map(
        (one) => html`<li key=${one.id} class="card">
          <div>
            <b>${one.date}</b><span class="soft">${one.form}${one.state && ` · ${one.state}`}</span>
          </div>
          <${Button} aria-label=${say(words.see_of, one)} onClick=${() => page.go(one.to)}>${words.see}<//>
        </li>`,
      )}
    </ul>
    ${screen.compare_to &&
    html`<p><${Button} icon="scale" onClick=${() => page.go(screen.compare_to)}>${words.compare}<//></p>`}
  </div>`;
}

export function Compare({ screen, words, send, page }) {
  useNarrow(screen, send);
  const { earlier, later } = screen;
  const go = (one, other) => one !== other && page.go(`self_assessment/compare/${one}/${other}`);
  return html`
    <div class="pickers">
      <${Picker}
        label=${words.compare_earlier}
        readings=${screen.readings.filter((one) => one.id !== later.id)}
        value=${earlier.id}
        onChange=${(id) => go(id, later.id)}
      />
      <${Picker}
        label=${words.compare_later}
        readings=${screen.readings.filter((one) => one.id !== earlier.id)}
        value=${later.id}
        onChange=${(id) => go(earlier.id, id)}
      />
    </div>
    <div class="card change-card"><${Picture} id=${screen.picture} shape=${screen.narrow ? "400 / 860" : "900 / 640"} /></div>
    <h2 class="areas-heading">${words.compare_areas}</h2>
    <div class="areas">
      ${screen.areas.map(
        (area) => html`<section key=${area.id} class="card area-card" data-area=${area.id} aria-labelledby="change-${area.id}">
          <h3 id="change-${area.id}"><${AreaName} area=${area} /></h3>
          <p><b>${area.said}</b></p>
          <details>
            <summary>${words.answers}</summary>
            <${SideBySide} area=${area} screen=${screen} />
          </details>
        </section>`,
      )}
    </div>
    ${screen.marks.length > 0 &&
    html`<section class="card two-marks" aria-labelledby="compare-marks">
      <h2 id="compare-marks">${words.compare_marks}</h2>
      <dl>
        ${screen.marks.map(
          (mark) => html`<div key=${mark.question}>
            <dt>${mark.question}</dt>
            <dd>
              <span>${earlier.date}: ${marked(mark.earlier, words)}</span>
              <span>${later.date}: ${marked(mark.later, words)}</span>
            </dd>
          </div>`,
        )}
      </dl>
    </section>`}
  `;
}

const marked = (value, words) => (value === null ? words.mark_none : say(words.mark_of, { value }));

function Picker({ label, readings, value, onChange }) {
  const id = useId("picker");
  return html`<div class="picker">
    <label for=${id}>${label}</label>
    <select id=${id} value=${value} onChange=${(event) => onChange(event.target.value)}>
      ${readings.map((one) => html`<option key=${one.id} value=${one.id} selected=${one.id === value}>${one.label}</option>`)}
    </select>
  </div>`;
}

function SideBySide({ area, screen }) {
  return area.answers.map(
    (answer) => html`<div key=${answer.question} class="two-answers">
      <p>${answer.question}</p>
      <dl>
        <div><dt class="soft">${screen.earlier.date}</dt><dd class=${answer.earlier.state}>${answer.earlier.said}</dd></div>
        <div><dt class="soft">${screen.later.date}</dt><dd class=${answer.later.state}>${answer.later.said}</dd></div>
      </dl>
    </div>`,
  );
}

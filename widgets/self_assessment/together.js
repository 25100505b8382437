// Two views of the same life: the tablet changes hands, the worker marks alone, then both look together.
import { html } from "../vendor/preact_htm.js";
import { Button, Icon, say } from "../inputs/inputs.js";
import { AreaName } from "./area.js";
import { Five } from "./five.js";

export function HandOver({ screen, words, send }) {
  return html`<div class="hand-over">
    <svg class="hand-over-picture" viewBox="0 0 260 120" aria-hidden="true">
      <circle class="hand-person" cx="46" cy="40" r="22" /><path class="hand-person" d="M8 116c0-30 16-46 38-46s38 16 38 46z" />
      <circle class="hand-person other" cx="214" cy="40" r="22" /><path class="hand-person other" d="M176 116c0-30 16-46 38-46s38 16 38 46z" />
      <rect class="hand-tablet" x="106" y="62" width="48" height="36" rx="6" />
    </svg>
    ${screen.marked &&
    html`<${Button} kind="quiet" icon="pencil" onClick=${() => send("hand_to_worker").catch(() => {})}
      >${words.hand_back_change}<//
    >`}
  </div>`;
}

export function Worker({ screen, words, send }) {
  return html`<div class="worker-marks">
    ${screen.areas.map(
      (area) => html`<${Five}
        key=${area.id}
        legend=${area.title}
        options=${area.options}
        value=${area.value}
        words=${words}
        onChange=${(value) => send("worker_mark", { area: area.id, value })}
        ><${AreaName} area=${area}
      /><//>`,
    )}
  </div>`;
}

export function Together({ screen, words }) {
  const { gap } = screen;
  return html`
    <section class="card gap-card" aria-labelledby="gap">
      <h2 id="gap">
        <${Icon} name="message-circle" /> ${gap ? say(words.gap_heading, { area: gap.title }) : words.talk_heading}
      </h2>
      <p>${gap ? gap.said : words.gap_none}</p>
      ${gap && html`<p class="opener">${gap.opener}</p>`}
    </section>
    <h2>${words.together_areas}</h2>
    <p class="marks-legend" aria-hidden="true">
      <span><i class="dot client"></i> ${words.together_client}</span>
      <span><i class="dot worker"></i> ${words.together_worker}</span>
    </p>
    <div class="scale-ends soft" aria-hidden="true"><span><i>${screen.labels[0]}</i><i>${screen.labels[4]}</i></span></div>
    <ul class="scales">
      ${screen.areas.map(
        (area) => html`<li key=${area.id} data-area=${area.id}>
          <h3><${AreaName} area=${area} /></h3>
          <div class="scale" aria-hidden="true">
            ${[0, 1, 2, 3, 4].map((tick) => html`<i class="tick" style=${{ "--at": tick / 4 }}></i>`)}
            ${area.worker !== null && html`<i class="dot worker" style=${{ "--at": (area.worker - 1) / 4 }}></i>`}
            ${area.client !== null && html`<i class="dot client" style=${{ "--at": (area.client - 1) / 4 }}></i>`}
          </div>
          <p>
            <span><b>${words.together_client}:</b> ${area.client_said}</span>
            <span class="soft"><b>${words.together_worker}:</b> ${area.worker_said}</span>
          </p>
        </li>`,
      )}
    </ul>
  `;
}

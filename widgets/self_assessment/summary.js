// The summary: the flower, what to talk about, and gentle words for each area with the answers behind them.
import { html } from "../vendor/preact_htm.js";
import { Button, Icon, Picture, say } from "../inputs/inputs.js";
import { useNarrow } from "../page/narrow.js";
import { AreaName } from "./area.js";

export function Summary({ screen, words, send, page }) {
  useNarrow(screen, send);
  return html`
    ${screen.unfinished && html`<p class="gentle"><${Icon} name="leaf" /> <span>${screen.unfinished}</span></p>`}
    <div class="beside summary-top">
      <div class="card flower-card"><${Picture} id=${screen.picture} shape=${screen.narrow ? "400 / 404" : "640 / 610"} /></div>
      <div class="summary-side">
        <section class="card talk-card" aria-labelledby="talk-list">
          <h2 id="talk-list"><${Icon} name="message-circle" /> ${words.talk_heading}</h2>
          ${screen.talk.length
            ? html`<ul>
                ${screen.talk.map(
                  (line) => html`<li key=${line.item}><b>${line.question}</b><span class="soft">${line.said}</span></li>`,
                )}
              </ul>`
            : html`<p class="soft">${words.talk_none}</p>`}
        </section>
        <${TwoMarks} screen=${screen} words=${words} page=${page} />
        ${screen.worker && html`<${WorkerDoor} worker=${screen.worker} words=${words} page=${page} />`}
        ${screen.history_to &&
        html`<p><${Button} icon="calendar" onClick=${() => page.go(screen.history_to)}>${words.history_link}<//></p>`}
      </div>
    </div>
    <h2 class="areas-heading">${words.areas_heading}</h2>
    <div class="areas">
      ${screen.areas.map((area) => html`<${Area} key=${area.id} area=${area} screen=${screen} words=${words} page=${page} />`)}
    </div>
    <p class="soft own-form">${words.own_form}</p>
  `;
}

function Area({ area, screen, words, page }) {
  return html`<section class="card area-card" data-area=${area.id} aria-labelledby="area-${area.id}">
    <h3 id="area-${area.id}"><${AreaName} area=${area} /></h3>
    ${area.tags.length > 0 &&
    html`<p class="area-tags">${area.tags.map((tag) => html`<span class="tag tag-${tag.kind}" key=${tag.kind}>${tag.label}</span>`)}</p>`}
    <p>${area.feedback}</p>
    <details>
      <summary>${words.openers}</summary>
      <ul>${area.openers.map((line) => html`<li key=${line}>${line}</li>`)}</ul>
    </details>
    <details>
      <summary>${words.answers}</summary>
      <dl class="answers">
        ${area.answers.map(
          (answer) => html`<div key=${answer.item} class="answer">
            <dt>${answer.question}</dt>
            <dd class=${answer.state}>
              <span>${answer.said}</span>
              ${answer.talk && html`<span class="talk-sign"><${Icon} name="message-circle" /> ${words.talk_on}</span>`}
              ${screen.can_correct &&
              html`<${Button}
                kind="quiet"
                small
                icon="pencil"
                aria-label=${say(words.change_answer, { question: answer.question })}
                onClick=${() => page.go(answer.to)}
                >${words.change}<//
              >`}
            </dd>
          </div>`,
        )}
        ${area.rings.map((ring) => html`<div key=${ring.label} class="answer"><dt>${ring.label}</dt><dd>${ring.said}</dd></div>`)}
      </dl>
      ${screen.can_correct &&
      html`<${Button}
        kind="quiet"
        small
        icon="heart"
        aria-label=${say(words.change_rings, { area: area.title })}
        onClick=${() => page.go(area.rings_to)}
        >${words.rings_short}<//
      >`}
    </details>
  </section>`;
}

function TwoMarks({ screen, words, page }) {
  if (!screen.can_correct && screen.marks.every((mark) => mark.value === null)) return null;
  return html`<section class="card two-marks" aria-labelledby="two-marks">
    <h2 id="two-marks">${words.marks_title}</h2>
    <dl>
      ${screen.marks.map(
        (mark) => html`<div key=${mark.mark}>
          <dt>${mark.question}</dt>
          <dd>${mark.value === null ? html`<span class="soft">${words.mark_none}</span>` : say(words.mark_of, mark)}</dd>
        </div>`,
      )}
    </dl>
    ${screen.can_correct &&
    html`<${Button} kind="quiet" small icon="pencil" onClick=${() => page.go(screen.marks_to)}>${words.change_marks}<//>`}
  </section>`;
}

function WorkerDoor({ worker, words, page }) {
  const [text, label] = {
    open: [words.worker_about, words.worker_open],
    marked: [words.worker_marked, ""],
    together: ["", words.worker_see],
  }[worker.state];
  return html`<section class="worker-view" aria-labelledby="worker-door">
    <h2 id="worker-door"><${Icon} name="eye" /> ${words.worker_heading}</h2>
    ${text && html`<p>${text}</p>`}
    ${label && html`<${Button} icon=${worker.state === "together" ? "users" : "user"} onClick=${() => page.go(worker.to)}>${label}<//>`}
  </section>`;
}

// The three rings: the start, three big choices for each area of life, and the map with where to begin.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, DateField, FiveSteps, Icon, Picture, say } from "../inputs/inputs.js";
import { useNarrow } from "../page/narrow.js";

const VIEWS = { start: Start, area: Area, map: Map };

export function Screen(props) {
  useNarrow(props.screen, props.send);
  const View = VIEWS[props.screen.view];
  return html`<div class="three-rings"><${View} ...${props} key=${props.screen.place} /></div>`;
}

function Start({ screen, send, page }) {
  const { words } = screen;
  const [day, setDay] = useState("");
  return html`<div class="rings-start">
    <svg class="rings-drawing" viewBox="0 0 240 240" aria-hidden="true" focusable="false">
      <circle cx="120" cy="120" r="112" class="rim" /><circle cx="120" cy="120" r="80" class="wish" /><circle cx="120" cy="120" r="46" class="now" />
    </svg>
    <div>
      <ul class="promises">${screen.promises.map((one) => html`<li key=${one}><${Icon} name="leaf" /> <span>${one}</span></li>`)}</ul>
      <${Earlier} ...${{ screen, page }} />
      <details class="more"><summary>${words.from_paper}</summary>
        <${DateField} label=${words.paper_day} value=${day} max=${screen.today} onChange=${setDay} />
        <${Button} icon="pen-line" disabled=${!day} onClick=${() => send("begin_from_paper", { day }).catch(() => {})}>${words.paper_begin}<//>
      </details>
    </div>
  </div>`;
}

function Area({ screen, send, page }) {
  const { words, area } = screen;
  return html`<nav class="ring-dots" aria-label=${words.areas}>
      <ol>${screen.areas.map((one, n) => html`<li key=${one.to}>
        <button type="button" class=${one.done ? "done" : ""} aria-current=${one.now ? "step" : undefined} aria-label="${n + 1}. ${one.label}" onClick=${() => page.go(one.to).catch(() => {})}>
          <span>${one.done && !one.now ? html`<${Icon} name="check" />` : n + 1}</span>
        </button>
      </li>`)}</ol>
      <p class="soft">${screen.count}</p>
    </nav>
    <div class="card ring-questions" style=${{ "--area": `var(--area-${screen.number})` }}>
      ${screen.questions.map((one) => html`<${FiveSteps} key=${one.ring} legend=${one.question} options=${one.options} value=${one.value} words=${words} onChange=${(value) => send("mark", { area, ring: one.ring, value })} />`)}
      <div class="row ring-skip"><${Button} kind="quiet" iconEnd="arrow-right" onClick=${() => send("skip", { area }).catch(() => {})}>${words.skip}<//></div>
    </div>`;
}

function Map({ screen, send, page }) {
  const { words } = screen;
  const save = (form) => () => send("download", { rings: screen.rings, form }).catch(() => {});
  return html`<div class="ring-map">
      <div>
        <${Picture} id=${screen.picture} page=${page} shape=${screen.narrow ? "420 / 421" : "640 / 610"} />
      </div>
      <div class="ring-side">
        <section class="card" aria-labelledby="first-heading">
          <h2 id="first-heading">${words.first_heading}</h2>
          <p class="soft">${screen.first.length ? words.first_lead : words.first_none}</p>
          <ol class="ring-first">${screen.first.map((one) => html`<li key=${one.area} class=${one.chosen ? "chosen" : ""}>
            <span class="first-icon"><${Icon} name=${one.icon} big /></span>
            <span class="first-words"><b>${one.title}</b><span>${one.said}</span></span>
            ${screen.can_change
              ? html`<${Button} small aria-pressed=${one.chosen ? "true" : "false"} aria-label=${`${words.begin_here}: ${one.title}`} icon=${one.chosen ? "check" : undefined} onClick=${() => send("choose_first", { area: one.chosen ? "" : one.area }).catch(() => {})}>${one.chosen ? words.begins_here : words.begin_here}<//>`
              : one.chosen && html`<span class="tag">${words.begins_here}</span>`}
          </li>`)}</ol>
        </section>
        ${screen.changes_lead && html`<section class="card" aria-labelledby="since">
          <h2 id="since">${words.changes_heading}</h2>
          <p class="soft">${screen.changes_lead}</p>
          <ul class="ring-changes">${screen.changes.map((one) => html`<li key=${one.area}><b>${one.area}</b> <span>${one.said}</span></li>`)}</ul>
        </section>`}
        <${Earlier} ...${{ screen, page }} />
      </div>
    </div>
    <details class="more"><summary>${words.all_answers}</summary>
      <ul class="ring-answers">${screen.answers.map((one) => html`<li key=${one.to} class=${one.quiet ? "card quiet" : "card"}>
        <h3>${one.title}</h3>
        ${one.quiet && html`<p class="soft">${words.quiet}</p>`}
        <dl>${one.said.map((said) => html`<div key=${said.label}><dt>${said.label}</dt><dd>${said.said}</dd></div>`)}</dl>
        ${screen.can_change && html`<${Button} small kind="quiet" icon="pencil" onClick=${() => page.go(one.to).catch(() => {})}>${say(words.change_answer, { area: one.title })}<//>`}
      </li>`)}</ul>
    </details>
    <div class="row ring-save">
      <${Button} icon="image-down" onClick=${save("png")}>${words.download_png}<//>
      <${Button} icon="file-down" onClick=${save("svg")}>${words.download_svg}<//>
    </div>
    <p class="soft">${words.download_hint}</p>`;
}

function Earlier({ screen, page }) {
  const { words } = screen;
  if (!screen.earlier.length) return null;
  return html`<section class="earlier-maps" aria-labelledby="earlier-heading">
    <h2 id="earlier-heading">${words.earlier}</h2>
    <div class="row">${screen.earlier.map((one) => html`<${Button} key=${one.to} iconEnd="arrow-right" onClick=${() => page.go(one.to).catch(() => {})}>${one.label}${one.unfinished ? ` (${words.unfinished})` : ""}<//>`)}</div>
  </section>`;
}

// What has been shown, drawn so that it can be read from far away; each drawing has a sentence and a table too.
import { html } from "../vendor/preact_htm.js";
import { say } from "../inputs/context.js";

const DRAWN = { scale: Scale, pulse: Pulse, choice: Rows, vote: Rows, words: WordWall, flower: Flower };

// `small`: beside the leader's note, where the table may be opened; on the wall it is there for who listens.
export function ShownView({ view, words, small }) {
  const View = DRAWN[view.kind];
  const wall = small ? { class: "shown shown-small" } : { class: "shown", tabIndex: 0, role: "group", "aria-label": view.sentence };
  return html`<div ...${wall}>
    <div class="drawn" aria-hidden=${view.kind === "words" ? undefined : "true"}><${View} view=${view} words=${words} /></div>
    <p class=${small ? "sentence" : "unseen"}>${view.sentence}</p>
    ${view.table && (small ? html`<details><summary>${words.as_table}</summary><${Table} table=${view.table} label=${words.table} /></details>` : html`<div class="unseen"><${Table} table=${view.table} label=${words.table} /></div>`)}
  </div>`;
}

function Table({ table, label }) {
  return html`<table aria-label=${label}>
    <thead><tr>${table.head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
    <tbody>${table.rows.map(([first, ...rest]) => html`<tr><th scope="row" dir="auto">${first}</th>${rest.map((text) => html`<td>${text}</td>`)}</tr>`)}</tbody>
  </table>`;
}

const share = (part, whole = 100) => `${((100 * part) / whole).toFixed(2)}%`;

// Choices and votes: one bar each; a few lie together as a span where the exact number would tell too much.
function Rows({ view }) {
  return html`<ol class=${view.rows.length > 6 ? "rows-drawn many" : "rows-drawn"}>
    ${view.rows.map((one) => html`<li key=${one.text} class=${one.rank === 1 ? "first" : ""}>
      <span class="row-text" dir="auto">${one.text}</span>
      <span class="row-track"><i style=${{ inlineSize: share(one.high, view.n) }} class="row-may"></i><i style=${{ inlineSize: share(one.low, view.n) }} class="row-bar"></i></span>
      <b class="row-count">${one.label}</b>
    </li>`)}
  </ol>
  ${view.texts && html`<${WordWall} view=${view} />`}`;
}

// Marks from 0 to 10: where half of the group is, and the middle of all.
function Track({ spread }) {
  return html`<span class="track">
    <i class="half" style=${{ insetInlineStart: share(spread.low, 10), inlineSize: share(spread.high - spread.low, 10) }}></i>
    <i class="middle" style=${{ insetInlineStart: share(spread.middle, 10) }}></i>
  </span>`;
}

function Scale({ view, words }) {
  const tallest = Math.max(...view.bars.map((one) => one.share / (one.to - one.from + 1)));
  return html`<div class="scale-drawn">
    <div class="columns">
      ${view.bars.map((one) => html`<div class="column" style=${{ flexGrow: one.to - one.from + 1 }} key=${one.label}>
        <b>${one.count}</b>
        <i style=${{ blockSize: share(one.share / (one.to - one.from + 1), tallest) }}></i>
        <span>${one.label}</span>
      </div>`)}
    </div>
    <p class="ends"><span>${view.ends.low}</span><span>${view.ends.high}</span></p>
    <p class="middle-said"><b>${say(words.middle_of, { middle: view.middle })}</b> <span class="respondents">${say(words.respondents, { n: view.n })}</span></p>
  </div>`;
}

function Pulse({ view, words }) {
  return html`<div class="pulse-drawn">
    ${[["before", words.before], ["after", words.now]].map(
      ([side, title]) => html`<div class="pulse-row ${side}" key=${side}>
        <b>${title}</b><${Track} spread=${view[side]} /><b class="pulse-middle">${view[side].said}</b>
        <span class="respondents">${say(words.respondents, { n: view[side].n })}</span>
      </div>`,
    )}
    <p class="ends"><span>${view.ends.low}</span><span>${view.ends.high}</span></p>
    <p class="legend">${words.pulse_legend}</p>
  </div>`;
}

function WordWall({ view }) {
  return html`<ul class=${view.texts.length > 24 ? "words-drawn many" : "words-drawn"} aria-label=${view.sentence}>
    ${view.texts.map((text, n) => html`<li key=${text} class="tint-${n % 4}" dir="auto">${text}</li>`)}
  </ul>`;
}

// The group's flower: a petal as long as the middle mark, and a paler one as long as where half of the group is.
function Flower({ view }) {
  const count = view.areas.length;
  const petal = (mark) => {
    const length = 12 + (mark * 78) / 10;
    const wide = Math.min(20, (150 / count) * (0.35 + mark / 16));
    return `M0 -10 C ${-wide} ${-length * 0.45} ${-wide} ${-length * 0.9} 0 ${-length} C ${wide} ${-length * 0.9} ${wide} ${-length * 0.45} 0 -10Z`;
  };
  return html`<div class="flower-drawn">
    <svg viewBox="-112 -112 224 224" class="flower">
      <circle r="90" class="flower-ring" /><circle r="51" class="flower-ring" />
      ${view.areas.map((one, n) => html`<g transform="rotate(${(360 * n) / count})" class="petal-${(n % 8) + 1}" key=${one.title}>
        <path d=${petal(one.high)} class="petal-spread" /><path d=${petal(one.middle)} class="petal" />
        <g transform="translate(0 -101) rotate(${(-360 * n) / count})"><text text-anchor="middle" dominant-baseline="central">${n + 1}</text></g>
      </g>`)}
      <circle r="10" class="flower-heart" />
    </svg>
    <ol class="flower-names">
      ${view.areas.map((one, n) => html`<li key=${one.title}><b class="flower-number petal-${(n % 8) + 1}">${n + 1}</b><span class="flower-title" dir="auto">${one.title}</span><b>${one.said}</b><span class="flower-spread">${one.spread}</span></li>`)}
    </ol>
  </div>`;
}

// The path: its line on the home page, the whole of it where the pair makes it its own, and every other way.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, Icon } from "../inputs/inputs.js";
import { sign, Stop } from "./stop.js";

const MARKS = { done: "check", going: "circle-dot", here: "map-pin", each: "refresh-cw", skipped: "minus", closed: "clock" };

function State({ stop }) {
  return html`<span class="path-state">${MARKS[stop.state] && html`<${Icon} name=${MARKS[stop.state]} />`} ${stop.label}</span>`;
}

// A stop that cannot be opened is said, not offered as a button that does nothing.
export function PathLine({ stops, words, go }) {
  return html`<section class="path-line" aria-labelledby="path-line">
    <div class="path-line-head">
      <h2 id="path-line">${words.path}</h2>
      <${Button} kind="quiet" small onClick=${() => go("home/path")}>${words.path_open}<//>
      <${Button} kind="quiet" small iconEnd="arrow-right" onClick=${() => go("home/all")}>${words.other_way}<//>
    </div>
    <ol class="path-stops">
      ${stops.map((stop) => {
        const inside = html`<${Icon} name=${sign(stop.code)} /><span class="path-words"><b>${stop.title}</b><${State} stop=${stop} /></span>`;
        return html`<li key=${stop.id}>
          ${
            stop.to
              ? html`<button type="button" class="path-stop ${stop.state}" aria-current=${stop.state === "here" ? "step" : undefined} onClick=${() => go(stop.to)}>${inside}</button>`
              : html`<div class="path-stop ${stop.state}">${inside}</div>`
          }
        </li>`;
      })}
    </ol>
  </section>`;
}

export function WholePath({ screen, send, go }) {
  const { words } = screen;
  const act = (what, fields) => send(what, fields).catch(() => {});
  return html`${screen.rhythm && html`<p class="path-rhythm"><${Icon} name="calendar" /> ${screen.rhythm}</p>`}
    <ol class="path-whole">
      ${screen.stops.map((stop, at) => {
        const before = screen.stops[at - 1];
        const begins = stop.stage && stop.stage !== before?.stage;
        return html`<li key=${stop.id}>
          ${begins && html`<h2 class="path-stage">${stop.stage}</h2>`}
          <${WholeStop} stop=${stop} last=${screen.stops.length - 1} words=${words} act=${act} go=${go} />
        </li>`;
      })}
    </ol>
    ${screen.templates.map((one) => html`<${Template} key=${one.id} template=${one} words=${words} act=${act} />`)}
    ${screen.parts.map(
      (part) => html`<section class="card path-part" key=${part.id} aria-labelledby="part-${part.id}">
        <h2 id="part-${part.id}">${part.title}</h2>
        <ul>${part.lines.map((line) => html`<li key=${line}>${line}</li>`)}</ul>
      </section>`,
    )}
    ${screen.add.length > 0 && html`<${Add} offered=${screen.add} words=${words} act=${act} />`}
    <${End} ending=${screen.ending} words=${words} act=${act} />`;
}

function WholeStop({ stop, last, words, act, go }) {
  const [open, setOpen] = useState(false);
  const id = `stop-${stop.id}`;
  const change = (what, fields = {}) => act(what, { stop: stop.id, ...fields });
  return html`<div class="card path-row ${stop.state}">
    <div class="path-row-words">
      <h3 id=${id}><${Icon} name=${sign(stop.code)} /> ${stop.title}</h3>
      <p>${stop.purpose}</p>
      ${stop.closed && html`<p class="soft">${stop.closed}</p>`}
      <${State} stop=${stop} />
    </div>
    <div class="path-row-buttons">
      ${stop.to && html`<${Button} kind=${stop.state === "here" ? "primary" : "plain"} aria-describedby=${id} onClick=${() => go(stop.to)}>${words.state_open}<//>`}
      <${Button} kind="quiet" aria-expanded=${open} aria-controls="${id}-more" aria-label=${words.stop_change_of.replace("{title}", stop.title)} iconEnd=${open ? "chevron-up" : "chevron-down"} onClick=${() => setOpen(!open)}>${words.stop_change}<//>
    </div>
    <div class="path-more" id="${id}-more" hidden=${!open}>
      ${stop.state !== "done" && !(stop.state === "going" && stop.marked) && html`<${Button} small icon="check" onClick=${() => change("pass")}>${words.stop_pass}<//>`}
      ${!["done", "going", "skipped"].includes(stop.state) && html`<${Button} small onClick=${() => change("skip")}>${words.stop_skip}<//>`}
      ${stop.marked && html`<${Button} small onClick=${() => change("unmark")}>${words.stop_unmark}<//>`}
      ${stop.place > 0 && html`<${Button} small icon="arrow-up" onClick=${() => change("move", { to: stop.place - 1 })}>${words.stop_earlier}<//>`}
      ${stop.place < last && html`<${Button} small icon="arrow-down" onClick=${() => change("move", { to: stop.place + 1 })}>${words.stop_later}<//>`}
      ${stop.own && html`<${Button} small onClick=${() => change("remove")}>${words.stop_remove}<//>`}
    </div>
  </div>`;
}

function Template({ template, words, act }) {
  const every = template.parts.flatMap((part) => part.steps.map((step) => step.place));
  const [chosen, choose] = useState(every);
  const turn = (place) =>
    choose(chosen.includes(place) ? chosen.filter((one) => one !== place) : [...chosen, place]);
  return html`<section class="card path-part" aria-labelledby="template-${template.id}">
    <h2 id="template-${template.id}">${words.steps_heading}: ${template.title}</h2>
    <p class="soft">${words.steps_lead}</p>
    ${template.parts.map(
      (part) => html`<fieldset key=${part.id} class="path-steps">
        <legend class=${part.title ? "" : "unseen"}>${part.title || template.title}</legend>
        ${part.steps.map(
          (step) => html`<label class="path-step" key=${step.place}>
            <input type="checkbox" checked=${chosen.includes(step.place)} onChange=${() => turn(step.place)} />
            <span>${step.title}</span>
          </label>`,
        )}
      </fieldset>`,
    )}
    <${Button} icon="footprints" onClick=${() => act("take_steps", { template: template.id, steps: chosen })}>${words.steps_take}<//>
  </section>`;
}

function Add({ offered, words, act }) {
  return html`<section class="card path-part" aria-labelledby="path-add">
    <h2 id="path-add">${words.add_heading}</h2>
    <p class="soft">${words.add_lead}</p>
    <div class="path-offers">
      ${offered.map((one) => html`<${Button} key=${one.code} small icon="plus" onClick=${() => act("add", { exercise: one.code })}>${one.title}<//>`)}
    </div>
  </section>`;
}

function End({ ending, words, act }) {
  const [open, setOpen] = useState(false);
  const said = (holds) => (holds === null ? words.ending_yours : holds ? words.ending_met : words.ending_open);
  return html`<section class="card path-part" aria-labelledby="path-end">
    <h2 id="path-end">${words.ending_heading}</h2>
    <p>${ending.text}</p>
    <ul class="path-conditions">
      ${ending.conditions.map(
        (one) => html`<li key=${one.text}><${Icon} name=${one.holds ? "check" : "circle"} /> <span>${one.text}<span class="soft path-said"> ${said(one.holds)}</span></span></li>`,
      )}
    </ul>
    ${ending.ready && html`<p><strong>${words.ending_ready}</strong></p>`}
    <${Button} kind=${ending.ready ? "plain" : "quiet"} aria-expanded=${open} onClick=${() => setOpen(!open)}>${words.end_open}<//>
    ${
      open &&
      html`<p class="soft">${words.end_lead}</p>
        <div class="path-offers">
          <${Button} onClick=${() => act("end", { how: "reached" })}>${words.end_reached}<//>
          <${Button} onClick=${() => act("end", { how: "own_way" })}>${words.end_own_way}<//>
          <${Button} onClick=${() => act("end", { how: "dropped" })}>${words.end_dropped}<//>
        </div>`
    }
  </section>`;
}

export function EveryWay({ screen, go }) {
  return html`${screen.groups.map(
      (group, at) => html`<section key=${group.title} aria-labelledby="ways-${at}">
        <h2 id="ways-${at}">${group.title}</h2>
        <ul class="home-path home-ways">${group.items.map((stop) => html`<${Stop} key=${stop.to} stop=${stop} go=${go} />`)}</ul>
      </section>`,
    )}
    ${screen.closed && html`<p class="soft path-closed"><${Icon} name="users" /> <span>${screen.closed}</span></p>`}
    ${screen.bring_to && html`<p class="home-bring"><${Button} kind="quiet" small icon="smartphone" onClick=${() => go(screen.bring_to)}>${screen.words.bring}<//></p>`}`;
}

// The support need: a board of plain matters, one matter at a time, and what comes first.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, Choice, Icon, NoteList, Picture, say, TextField } from "../inputs/inputs.js";
import { useNarrow } from "../page/narrow.js";

const VIEWS = { board: Board, topic: Topic, first: First, picture: Drawn };

export function Screen(props) {
  useNarrow(props.screen, props.send);
  const View = VIEWS[props.screen.view];
  return html`<div class="support-need"><${View} ...${props} key=${props.screen.place} /></div>`;
}

function Board({ screen, send, page }) {
  const { words } = screen;
  return html`<p class="stays"><${Icon} name="lock" /> ${words.private}</p>
    ${screen.groups.map((group) => html`<section key=${group.id} class="matters" aria-labelledby="group-${group.id}">
      <h2 id="group-${group.id}">${group.title}</h2>
      <ul>${group.topics.map((one) => html`<li key=${one.topic}>
        <button type="button" class="matter ${one.level}" onClick=${() => page.go(one.to).catch(() => {})}>
          <${Icon} name=${one.icon} big />
          <span class="matter-words"><b>${one.title}</b>${one.said && html`<span class="matter-said"><${Icon} name=${one.sign} /> ${one.said}</span>`}</span>
        </button>
      </li>`)}</ul>
      ${group.id === "own" && html`<${Own} ...${{ words, send }} />`}
    </section>`)}
    <section class="card own-obstacles">
      <${NoteList} label=${words.obstacles} hint=${words.obstacles_hint} notes=${screen.obstacles} list="obstacles" send=${send} field="strengths/obstacles" addLabel=${words.obstacles_add} noteLabel=${words.obstacles_note} />
    </section>`;
}

function Own({ words, send }) {
  const [title, setTitle] = useState("");
  const add = () => send("add_own", { title }).then(() => setTitle(""), () => {});
  return html`<form class="own-matter" onSubmit=${(event) => (event.preventDefault(), add())}>
    <${TextField} label=${words.own_label} value=${title} onChange=${setTitle} maxLength=${200} />
    <${Button} icon="plus" disabled=${!title.trim()} onClick=${add}>${words.own_add}<//>
  </form>`;
}

function Topic({ screen, send }) {
  const { words, topic, texts, field } = screen;
  return html`<div class="topic">
    <div class="card">
      <${Choice} legend=${screen.question} name="level" options=${screen.levels} value=${screen.level} onChange=${(level) => send("level", { topic, level })} />
      ${screen.said && html`<p class="topic-said"><${Icon} name=${screen.level === "no" ? "leaf" : "clock"} /> ${screen.said}</p>`}
      ${screen.own && html`<${Button} kind="quiet" icon="trash-2" onClick=${() => send("remove_own", { topic }).catch(() => {})}>${say(words.own_remove, { what: screen.heading })}<//>`}
    </div>
    ${screen.in_the_way && html`<div class="card">
      <${TextField} label=${words.words} hint=${words.words_hint} field="${field}/words" value=${texts.words} send=${send} multiline rows="2" />
      <${TextField} label=${words.helps} hint=${words.helps_hint} field="${field}/helps" value=${texts.helps} send=${send} multiline rows="2" />
      <${Choice} legend=${words.helper} name="helper" options=${screen.helpers} value=${screen.helper} onChange=${(helper) => send("helper", { topic, helper })} />
      ${screen.helper === "other" && html`<${TextField} label=${words.who} field="${field}/who" value=${texts.who} send=${send} />`}
    </div>`}
  </div>`;
}

function Told({ one }) {
  return html`<div class="told">
    <b>${one.title}</b>
    ${one.words && html`<span>${one.words}</span>`}
    ${(one.helps || one.helper) && html`<span class="told-help"><${Icon} name="hand-helping" /> ${[one.helps, one.helper].filter(Boolean).join(" · ")}</span>`}
  </div>`;
}

function First({ screen, send, page }) {
  const { words } = screen;
  const go = (to) => () => page.go(to).catch(() => {});
  const set = (topic, on) => () => send("first", { topic, on }).catch(() => {});
  return html`<ol class="first-things">${screen.chosen.map((one, n) => html`<li key=${one.topic} class="card">
      <span class="first-number">${n + 1}</span>
      <${Told} one=${one} />
      <div class="row">
        ${one.on_stairs
          ? html`<span class="tag"><${Icon} name="check" /> ${words.on_stairs}</span>`
          : html`<${Button} icon="footprints" aria-label="${words.to_step}: ${one.title}" onClick=${() => send("to_step", { topic: one.topic }).catch(() => {})}>${words.to_step}<//>`}
        ${screen.services && html`<${Button} icon="search" aria-label="${words.find_service}: ${one.title}" onClick=${go(screen.services)}>${words.find_service}<//>`}
        <${Button} small kind="quiet" icon="x" aria-label="${words.first_away}: ${one.title}" onClick=${set(one.topic, false)}>${words.first_away}<//>
      </div>
    </li>`)}</ol>
    ${screen.chosen.length + screen.others.length === 0 && html`<p class="card soft">${words.first_none}</p>`}
    <ul class="other-things">${screen.others.map((one) => html`<li key=${one.topic} class="card">
      <${Icon} name=${one.icon} big />
      <${Told} one=${one} />
      <${Button} small disabled=${screen.full} aria-label="${words.first_choose}: ${one.title}" onClick=${set(one.topic, true)}>${words.first_choose}<//>
    </li>`)}</ul>
    ${screen.later.length > 0 && html`<section class="card for-later"><h2><${Icon} name="clock" /> ${words.later_heading}</h2><p>${screen.later.join(", ")}</p></section>`}
    <div class="row">
      ${screen.stairs && screen.chosen.some((one) => one.on_stairs) && html`<${Button} iconEnd="arrow-right" onClick=${go(screen.stairs)}>${words.see_stairs}<//>`}
      ${screen.picture && html`<${Button} icon="image-down" onClick=${go(screen.picture)}>${words.to_picture}<//>`}
    </div>`;
}

function Drawn({ screen, send, page }) {
  const { words } = screen;
  const save = (form) => () => send("download", { form }).catch(() => {});
  return html`<${Picture} id="support_need" page=${page} shape=${screen.narrow ? "3 / 5" : "3 / 2"} />
    <div class="row need-save">
      <${Button} icon="image-down" onClick=${save("png")}>${words.download_png}<//>
      <${Button} icon="file-down" onClick=${save("svg")}>${words.download_svg}<//>
    </div>
    <p class="soft">${words.download_hint}</p>`;
}

// Own pages: they are on this phone only. Their owner may keep them as pictures, print them, or hand them
// over to the own file by a code.
import { html, useState } from "../../../../widgets/vendor/preact_htm.js";
import { Button } from "../../../../widgets/inputs/button.js";
import { useWords } from "../../../../widgets/inputs/context.js";
import { asks, isSent } from "./asks/asks.js";
import { Drawn, png } from "./drawn.js";
import { useHeadingAfter } from "./heading.js";
import { Icon } from "./icon.js";
import * as pictures from "./pictures.js";
import { Back, Foot } from "./screens.js";

// The own pages there are: { kind, title, drawing, lines, file }.
export function ownPages(model, say) {
  const { own } = model.memory;
  const pages = [];
  const ask = (kind) => own[kind] && (model.part(own[kind].part) || {}).ask;
  const flower = ask("flower");
  if (flower) pages.push({ kind: "flower", title: say("own_flower"), drawing: pictures.flower(flower.areas, own.flower.marks, say), lines: asks.flower.told(flower, own.flower), file: "askelma-1" });
  const strengths = ask("strengths");
  if (strengths) {
    const names = asks.strengths.told(strengths, own.strengths);
    pages.push({ kind: "strengths", title: say("own_strengths"), drawing: pictures.list(say("own_strengths"), names), lines: names, file: "askelma-2" });
  }
  const ladder = ask("ladder");
  if (ladder) pages.push({ kind: "ladder", title: say("own_ladder"), drawing: pictures.ladder(own.ladder, say), lines: asks.ladder.told(ladder, own.ladder), file: "askelma-3" });
  Object.keys(own.choices).forEach((id, n) => {
    const part = model.part(id);
    if (!part || !part.ask) return;
    const names = asks.choice.told(part.ask, own.choices[id]);
    pages.push({ kind: id, title: part.ask.question, drawing: pictures.list(part.ask.question, names), lines: names, file: `askelma-${n + 4}` });
  });
  return pages;
}

// What goes to the own file: ids where there are ids, else own words.
function pagesToHandOver({ own }) {
  const pages = {};
  if (own.strengths) pages.strengths = [...own.strengths.cards, own.strengths.own].filter(Boolean);
  if (own.flower) pages.flower = own.flower.marks;
  if (own.ladder) pages.ladder = { goal: own.ladder.goal, steps: own.ladder.steps };
  return pages;
}

export function OwnPage({ page }) {
  const say = useWords();
  const [saved, setSaved] = useState("");
  const save = async () => {
    const picture = await png(page.drawing);
    const url = URL.createObjectURL(picture);
    const link = document.createElement("a");
    link.href = url;
    link.download = `${page.file}.png`;
    link.click();
    setSaved(url); // where a phone does not save by itself, a long press on the picture does
  };
  return html`<section class="own-page" aria-label=${page.title}>
    <${Drawn} drawing=${page.drawing} />
    <details class="as-text">
      <summary>${say("as_text")}</summary>
      <ul>${page.lines.map((line, n) => html`<li key=${n} dir="auto">${line}</li>`)}</ul>
    </details>
    <${Button} small icon="image-down" class="no-print" onClick=${save}>${say("save_picture")}<//>
    <p class="soft no-print" role="status">${saved && say("picture_saved")}</p>
    ${saved && html`<img class="saved-picture no-print" src=${saved} alt=${page.drawing.sentence} />`}
  </section>`;
}

function HandOver({ model }) {
  const say = useWords();
  const made = model.memory.handOver;
  const pages = pagesToHandOver(model.memory);
  if (!Object.keys(pages).length) return null;
  const make = () => model.makeHandOver(pages);
  return html`<section class="card no-print">
    <h2><${Icon} name="hand-heart" /> ${say("hand_over_heading")}</h2>
    <p>${say("hand_over_about")}</p>
    ${made && made.state === "made"
      ? html`<p>${say("hand_over_show")}</p>
          <p class="hand-over-code" role="status"><span class="unseen">${say("hand_over_code")} </span>${made.code.match(/.{4}/g).map((group) => html`<b key=${group}>${group} </b>`)}</p>
          <p class="soft">${say("hand_over_once")}</p>
          <${Button} small kind="quiet" onClick=${make}>${say("hand_over_again")}<//>`
      : html`<p role="status">${made && (made.state === "making" ? say("hand_over_making") : say("hand_over_failed"))}</p>
          <${Button} onClick=${make} aria-disabled=${made && made.state === "making" ? "true" : undefined}>${say("hand_over_make")}<//>`}
  </section>`;
}

// Own answers that have been sent, and those left unfinished.
function Answers({ model }) {
  const say = useWords();
  const { answers, drafts } = model.memory;
  const rows = model.parts.filter(({ id, ask }) => ask && isSent(ask) && ((answers[id] && (answers[id].answer || !answers[id].delivered)) || drafts[id]));
  if (!rows.length) return null;
  return html`<section class="no-print">
    <h2>${say("own_answers")}</h2>
    <p class="soft">${model.isClosed ? say("answers_closed") : say("answers_about")}</p>
    <ul class="answer-list">
      ${rows.map((part) => html`<${Answer} key=${part.id} model=${model} part=${part} />`)}
    </ul>
  </section>`;
}

function Answer({ model, part }) {
  const say = useWords();
  const { answers, drafts } = model.memory;
  const sent = answers[part.id] && answers[part.id].answer ? answers[part.id] : null;
  const isLeaving = answers[part.id] && !answers[part.id].answer && !answers[part.id].delivered;
  const title = part.ask.question;
  return html`<li class="card">
    <b>${title}</b>
    ${sent && html`<${Told} part=${part} answer=${sent.answer} ideas=${model.ideas()} /><${Arrival} answer=${sent} />`}
    ${isLeaving && html`<p class="soft" role="status">${answers[part.id].refused ? say("not_taken") : say("taking_back")}</p>`}
    ${drafts[part.id] && html`<p class="soft">${say("unfinished")}</p>`}
    ${!model.isClosed &&
    html`<div class="row">
      ${(drafts[part.id] || sent) && html`<${Button} small icon="pencil" aria-label=${say("open_of", { question: title })} onClick=${() => model.open(part.id)}>${say("open")}<//>`}
      ${sent && html`<${Button} small kind="quiet" icon="undo-2" aria-label=${say("take_back_of", { question: title })} onClick=${() => model.takeBack(part.id)}>${say("take_back")}<//>`}
    </div>`}
  </li>`;
}

export function Told({ part, answer, ideas }) {
  const say = useWords();
  return html`<ul class="told">${asks[part.ask.type].told(part.ask, answer, say, ideas).map((line, n) => html`<li key=${n} dir="auto">${line}</li>`)}</ul>`;
}

export function Arrival({ answer }) {
  const say = useWords();
  if (answer.refused) return html`<p class="arrival soft"><${Icon} name="info" /> ${say("not_taken")}</p>`;
  return answer.delivered
    ? html`<p class="arrival delivered"><${Icon} name="check" /> ${say("delivered")}</p>`
    : html`<p class="arrival soft">${say("on_its_way")}</p>`;
}

export function Own({ model }) {
  const say = useWords();
  const { answers, handOver } = model.memory;
  useHeadingAfter(`${(handOver || {}).state} ${Object.keys(answers).filter((part) => answers[part].answer)}`);
  const pages = ownPages(model, say);
  return html`<div class="screen">
    <${Back} model=${model} />
    <h1 tabindex="-1">${say("own_pages")}</h1>
    <p class="no-print">${pages.length ? say("own_about") : say("own_none")}</p>
    ${pages.map((page) => html`<${OwnPage} key=${page.kind} page=${page} />`)}
    ${pages.length > 0 && html`<${Button} icon="printer" class="no-print wide" onClick=${() => print()}>${say("print")}<//>`}
    <${HandOver} model=${model} />
    <${Answers} model=${model} />
    <${Foot}><${Button} kind="quiet" onClick=${() => model.go("leave")}>${say("leave")}<//><//>
  </div>`;
}

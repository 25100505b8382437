// The page of a participant's phone: one part at a time, in the participant's own language.
import { html, render, useEffect, useLayoutEffect, useRef, useState } from "../../../../widgets/vendor/preact_htm.js";
import { Button } from "../../../../widgets/inputs/button.js";
import { PageContext, say as put } from "../../../../widgets/inputs/context.js";
import { shown } from "./code.js";
import { toHeading } from "./heading.js";
import { Model } from "./model.js";
import { Own, ownPages } from "./own_pages.js";
import { Part } from "./part.js";
import { Closed, Forgotten, Join, Leave, PassOn, Waiting } from "./screens.js";

const languages = JSON.parse(document.getElementById("words").textContent);
const model = new Model(languages);

addEventListener("popstate", (event) => model.arrive((event.state && event.state.screen) || "part"));
addEventListener("beforeunload", (event) => {
  if (!model.memory.outbox.length) return;
  event.preventDefault(); // something has not been delivered yet
  event.returnValue = "";
});

function App() {
  const [, redraw] = useState(0);
  useLayoutEffect(() => model.watch(() => redraw((n) => n + 1)), []);
  const { words, direction } = languages[model.language];
  const say = (key, values) => put(words[key], values);
  useLayoutEffect(() => {
    document.documentElement.lang = model.language;
    document.documentElement.dir = direction;
    document.title = `${words.title} · Askelma`;
  }, [model.language]);
  const context = { words, announce() {}, pictures: null };
  const where = whereNow();
  useFocus(where);
  const { room, code, tablet } = model.memory;
  const pages = room && model.script ? ownPages(model, say).length : 0;
  return html`<${PageContext.Provider} value=${context}>
    <header class="bar">
      <div class="brand">
        <svg class="brand-sign" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 21v-6h6V9h6V3h6v18z" /></svg>
        <span>${room ? shown(code) : "Askelma"}</span>
      </div>
      <span class="spring"></span>
      <${Languages} say=${say} />
    </header>
    <${News} say=${say} where=${where} />
    ${model.isSilent && room && html`<p class="line-note">${say("line_broken")}</p>`}
    ${model.isBehind &&
    where.startsWith("part:") &&
    html`<div class="moved"><span>${say("moved_on")}</span><${Button} small kind="primary" onClick=${() => model.follow()}>${say("follow")}<//></div>`}
    <main id="main">${screenOf(where, pages > 0, pages)}</main>
    ${room &&
    where.startsWith("part:") &&
    html`<nav class="below" aria-label=${say("more")}>
      ${!tablet && !leadsHome(pages) && html`<${Button} kind="quiet" small onClick=${() => model.go("own")}>${say("own_pages")}<//>`}
      <${Button} kind="quiet" small onClick=${() => model.go("leave")}>${say("leave")}<//>
    </nav>`}
  <//>`;
}

function whereNow() {
  if (model.forgotten) return "forgotten";
  if (!model.memory.room) return "join";
  if (model.passing && !model.isClosed) return "pass";
  if (model.screen !== "part") return model.screen;
  if (model.isClosed) return "closed";
  return model.part(model.shown) ? `part:${model.shown}` : "waiting";
}

// The card for home has the way to the own pages itself.
const leadsHome = (pages) => pages > 0 && (model.part(model.shown) || {}).kind === "home_card";

function screenOf(where, hasOwn, pages) {
  if (where === "join") return html`<${Join} model=${model} key=${model.code} />`;
  if (where === "forgotten") return html`<${Forgotten} model=${model} />`;
  if (where === "pass") return html`<${PassOn} model=${model} />`;
  if (where === "own") return html`<${Own} model=${model} />`;
  if (where === "leave") return html`<${Leave} model=${model} pages=${pages} />`;
  if (where === "closed") return html`<${Closed} model=${model} hasOwn=${hasOwn} />`;
  return where === "waiting" ? html`<${Waiting} />` : html`<${Part} model=${model} key=${model.shown} />`;
}

// A new page begins at its heading, for the eyes and for a screen reader.
function useFocus(where) {
  const before = useRef(where);
  useEffect(() => {
    if (before.current === where) return;
    before.current = where;
    scrollTo(0, 0);
    toHeading();
  }, [where]);
}

function Languages({ say }) {
  const codes = Object.keys(languages);
  if (codes.length < 2) return null;
  return html`<label class="language">
    <span class="unseen">${say("language")}</span>
    <select onChange=${(event) => model.speak(event.target.value)}>
      ${codes.map((code) => html`<option key=${code} value=${code} lang=${code} selected=${code === model.language}>${languages[code].name}</option>`)}
    </select>
  </label>`;
}

// One quiet voice for a screen reader: a new part, an answer that has been delivered, a broken connection.
function News({ say, where }) {
  const [news, setNews] = useState("");
  const now = { delivered: model.delivered, where, behind: model.isBehind, silent: model.isSilent };
  const last = useRef(now);
  useEffect(() => {
    const before = last.current;
    last.current = now;
    if (now.delivered !== before.delivered) setNews(say("delivered_news"));
    else if (where !== before.where && where.startsWith("part:")) setNews(say("part_news", { title: (model.part(model.shown) || {}).title }));
    else if (now.behind && !before.behind) setNews(say("moved_on"));
    else if (now.silent && !before.silent) setNews(say("line_broken"));
  }, Object.values(now));
  return html`<p class="unseen" role="status">${news}</p>`;
}

const root = document.getElementById("phone");
root.textContent = "";
render(html`<${App} />`, root);

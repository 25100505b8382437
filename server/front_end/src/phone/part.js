// The part that the group is in: what is asked, what was sent, or what is done together.
import { html, useEffect, useState } from "../../../../widgets/vendor/preact_htm.js";
import { Button } from "../../../../widgets/inputs/button.js";
import { useWords } from "../../../../widgets/inputs/context.js";
import { asks, isSent, ownKind } from "./asks/asks.js";
import { useHeadingAfter } from "./heading.js";
import { Icon } from "./icon.js";
import { Arrival, OwnPage, ownPages, Told } from "./own_pages.js";
import { Foot } from "./screens.js";

export function Part({ model }) {
  const say = useWords();
  const part = model.part(model.shown);
  const { answers, own, skipped, tablet } = model.memory;
  const place = model.parts.indexOf(part) + 1;
  const { ask } = part;
  const sent = answers[part.id] && answers[part.id].answer ? answers[part.id] : null;
  const kind = ask && ownKind(ask);
  const kept = kind && (kind === "choices" ? own.choices[part.id] : own[kind] && own[kind].part === part.id ? own[kind] : null);
  const isAsking = ask && (model.memory.drafts[part.id] || !(sent || kept || skipped[part.id]));
  // A flower that has been changed since it was sent is not sent again by itself.
  const isNewer = sent && kept && JSON.stringify(sent.answer.marks) !== JSON.stringify(kept.marks);
  const isTakenBack = answers[part.id] && !answers[part.id].answer;
  const change = (from) => model.draft(part.id, asks[ask.type].draft(from));
  const says = part.phone || (ask ? "" : say(SAID[part.kind] || "together"));
  useHeadingAfter(isAsking ? "asking" : sent && !isNewer ? "sent" : kept ? "kept" : "skipped");
  const isCalm = !ask && !cardsOf(part).length;
  return html`<div class=${isCalm ? "screen calm" : "screen"} key=${part.id}>
    ${isCalm && html`<span class="big-sign"><${Icon} name="users" big /></span>`}
    <p class="soft where">${say("part_of", { number: place, count: model.parts.length })} · ${ask ? part.title : say("no_name")}</p>
    <h1 tabindex="-1">${ask ? ask.question : part.title}</h1>
    <${Clock} model=${model} part=${part} />
    ${says && html`<p class="says">${says}</p>`}
    ${isAsking && isTakenBack && html`<p class="quiet-card">${say(answers[part.id].delivered ? "taken_back" : "taking_back")}</p>`}
    ${isAsking
      ? html`<${Asking} model=${model} part=${part} changes=${sent || kept} />`
      : sent && !isNewer
        ? html`<${Sent} model=${model} part=${part} sent=${sent} change=${() => change(sent.answer)} />`
        : kept
          ? html`<${Kept} model=${model} part=${part} kept=${kept} change=${() => change(kept)} />`
          : ask && html`<${Skipped} model=${model} part=${part} />`}
    ${!isAsking && html`<${Cards} part=${part} />`}
    ${part.kind === "home_card" && !ask && !tablet && ownPages(model, say).length > 0 && html`<${Foot}><${Button} kind="primary" onClick=${() => model.go("own")}>${say("own_pages")}<//><//>`}
    ${tablet && isAsking && html`<p class="soft tablet-note"><${Icon} name="smartphone" /> ${say("tablet_note")}</p>`}
  </div>`;
}

const SAID = { wall: "look_at_wall", home_card: "home_card", talk: "listen" };

function Asking({ model, part, changes }) {
  const say = useWords();
  const { ask } = part;
  const one = asks[ask.type];
  const [problem, setProblem] = useState("");
  const value = model.memory.drafts[part.id] || one.blank();
  const take = (next) => {
    setProblem("");
    model.draft(part.id, next);
  };
  const last = one.steps ? one.steps(ask) - 1 : 0;
  const isLast = !one.steps || value.at >= last;
  const isMarked = !isLast && ask.areas[value.at].id in value.marks;
  const isPrivate = Boolean(ownKind(ask));
  const finish = () => {
    const answer = one.answer(value, ask);
    if (answer === undefined) return setProblem("identity_first");
    if (answer === null) return setProblem(ask.type === "vote" && !model.ideas().length && !(ask.options || []).length ? "ideas_coming" : "nothing_yet");
    if (isPrivate) model.keepOwn(ownKind(ask), answer, part.id);
    else model.send(part.id, answer);
    scrollTo(0, 0);
  };
  const step = (at) => {
    take({ ...value, at });
    document.querySelector(".mark input").focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const stop = () => {
    changes ? model.dropDraft(part.id) : model.skip(part.id);
  };
  return html`${isPrivate && html`<p class="private-note"><${Icon} name="lock" /> ${say("only_here")}</p>`}
    <${one.Form} ask=${ask} value=${value} onChange=${take} ideas=${model.ideas()} />
    <p class="gently" role="status">${problem && say(problem)}</p>
    <${Foot}>
      ${isLast
        ? html`<${Button} kind="primary" onClick=${finish}>${isPrivate ? (ask.type === "flower" ? say("see_flower") : say("keep_here")) : say("send")}<//>`
        : html`<${Button} kind=${isMarked ? "primary" : "plain"} iconEnd="arrow-right" onClick=${() => step(value.at + 1)}>${isMarked ? say("next") : say("skip_area")}<//>`}
      <div class="foot-row">
        ${one.steps && value.at > 0 && html`<${Button} kind="quiet" small icon="arrow-left" onClick=${() => step(value.at - 1)}>${say("previous")}<//>`}
        <${Button} kind="quiet" small onClick=${stop}>${say(changes ? "keep_old" : one.steps ? "skip_all" : "skip")}<//>
      </div>
    <//>`;
}

function Sent({ model, part, sent, change }) {
  const say = useWords();
  return html`<div class="quiet-card"><b>${say("your_answer")}</b><${Told} part=${part} answer=${sent.answer} ideas=${model.ideas()} /></div>
    ${!sent.refused && html`<p class="soft">${sent.delivered ? say("wait_here") : say("keep_open")}</p>`}
    <${Foot}>
      <${Arrival} answer=${sent} />
      ${!model.isClosed &&
      html`<div class="foot-row">
        <${Button} small icon="pencil" onClick=${change}>${say("change")}<//>
        <${Button} small kind="quiet" icon="undo-2" onClick=${() => model.takeBack(part.id)}>${say("take_back")}<//>
      </div>`}
    <//>`;
}

function Kept({ model, part, kept, change }) {
  const say = useWords();
  const kind = ownKind(part.ask);
  const page = ownPages(model, say).find((one) => one.kind === (kind === "choices" ? part.id : kind));
  const { tablet } = model.memory;
  const send = () => model.send(part.id, asks.flower.answer(kept));
  return html`<p class="quiet-card"><${Icon} name="lock" /> ${say("kept_here")}</p>
    ${page && html`<${OwnPage} page=${page} />`}
    <${Foot}>
      ${isSent(part.ask) && html`<${Button} kind="primary" onClick=${send}>${say("send_flower")}<//>`}
      ${tablet && html`<${Button} kind=${isSent(part.ask) ? "plain" : "primary"} onClick=${() => model.passOn("kept")}>${say("forget_and_pass")}<//>`}
      <div class="foot-row">
        <${Button} small icon="pencil" onClick=${change}>${say("change")}<//>
        ${!tablet || html`<${Button} small kind="quiet" onClick=${() => model.go("own")}>${say("own_pages")}<//>`}
      </div>
    <//>`;
}

function Skipped({ model, part }) {
  const say = useWords();
  return html`<p class="quiet-card">${say("skipped")}</p>
    <p class="soft">${say("wait_here")}</p>
    <${Foot}><${Button} onClick=${() => model.unskip(part.id)}>${say("answer_after_all")}<//><//>`;
}

// A page that is handed out beside a question is for those who answer on paper.
const CARDS = ["memory_card", "hand_out", "homework"];
const cardsOf = (part) => CARDS.filter((name) => part[name] && !(part.ask && name === "hand_out"));

// What the script gives to take along.
function Cards({ part }) {
  const say = useWords();
  return cardsOf(part).map(
    (name) => html`<section class="card script-card" key=${name}>
      <h2>${say(name)}</h2>
      ${part[name].split(/\n\s*\n/).map((piece, n) => html`<p key=${n}>${piece}</p>`)}
    </section>`,
  );
}

// Time is told in whole minutes, and nobody is hurried.
function Clock({ model, part }) {
  const say = useWords();
  const [, tick] = useState(0);
  const ends = model.state && model.state.part === part.id ? model.state.timer_ends : null;
  useEffect(() => {
    if (!ends) return undefined;
    const timer = setInterval(() => tick((n) => n + 1), 5000);
    return () => clearInterval(timer);
  }, [ends]);
  if (!ends) return null;
  const left = Math.ceil((ends - (Date.now() + model.ahead)) / 60000);
  return html`<p class="soft clock">${left > 0 ? say("time_left", { minutes: left }) : say("time_up")}</p>`;
}

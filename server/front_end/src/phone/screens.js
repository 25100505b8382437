// The calm pages round the parts: joining, passing the device on, the end, what stays on this phone.
import { html, useState } from "../../../../widgets/vendor/preact_htm.js";
import { Button } from "../../../../widgets/inputs/button.js";
import { useWords } from "../../../../widgets/inputs/context.js";
import { TextField } from "../../../../widgets/inputs/text_field.js";
import { shown } from "./code.js";
import { Icon } from "./icon.js";
import { Tick } from "./rows.js";

export function Foot({ children }) {
  return html`<div class="foot">${children}</div>`;
}

export function Join({ model }) {
  const say = useWords();
  const [code, setCode] = useState(shown(model.code));
  const [tablet, setTablet] = useState(model.memory.tablet);
  const join = (event) => {
    event.preventDefault();
    model.join(code, tablet);
  };
  return html`<form class="screen" onSubmit=${join}>
    <h1 tabindex="-1">${say("join_heading")}</h1>
    <p>${say("join_lead")}</p>
    <div class="code-field">
      <${TextField} label=${say("code")} hint=${say("code_hint")} value=${code} error=${model.problem && say(model.problem)} onChange=${(text) => setCode(text.slice(0, 9))} />
    </div>
    <${Tick} small on=${tablet} onTick=${(event) => setTablet(event.target.checked)}>
      <b>${say("tablet")}</b><span class="soft tick-hint">${say("tablet_hint")}</span>
    <//>
    <ul class="promises">
      <li><${Icon} name="users" /> ${say("promise_name")}</li>
      <li><${Icon} name="lock" /> ${say("promise_lock")}</li>
      <li><${Icon} name="check" /> ${say("promise_words")}</li>
      <li><${Icon} name="arrow-right" /> ${say("promise_skip")}</li>
    </ul>
    <${Foot}>
      <button type="submit" class="btn primary" aria-disabled=${model.joining ? "true" : undefined}>${model.joining ? say("joining") : say("join")}</button>
    <//>
  </form>`;
}

export function Forgotten({ model }) {
  const say = useWords();
  return html`<div class="screen calm">
    <span class="big-sign"><${Icon} name="check" big /></span>
    <h1 tabindex="-1">${say("forgotten_heading")}</h1>
    <p>${say("forgotten")}</p>
    <${Foot}><${Button} onClick=${() => model.joinAgain()}>${say("join_heading")}<//><//>
  </div>`;
}

export function PassOn({ model }) {
  const say = useWords();
  const { how } = model.passing;
  const line = { sent: "pass_sending", delivered: "pass_delivered", refused: "not_taken", skipped: "pass_skipped", kept: "pass_kept" }[how];
  return html`<div class="screen calm">
    <span class="big-sign"><${Icon} name="smartphone" big /></span>
    <h1 tabindex="-1">${say("pass_heading")}</h1>
    <p role="status">${say(line)}</p>
    <p>${say("pass_forgotten")}</p>
    <${Foot}><${Button} kind="primary" onClick=${() => model.nextPerson()}>${say("pass_next")}<//><//>
  </div>`;
}

export function Closed({ model, hasOwn }) {
  const say = useWords();
  const { answers } = model.memory;
  const isRefused = Object.keys(answers).some((part) => answers[part].refused);
  return html`<div class="screen calm">
    <h1 tabindex="-1">${say("closed_heading")}</h1>
    <p>${say("closed_lead")}</p>
    ${isRefused && html`<p>${say("not_taken")}</p>`}
    ${hasOwn && html`<p>${say("closed_own")}</p>`}
    <${Foot}>
      ${hasOwn && html`<${Button} kind="primary" onClick=${() => model.go("own")}>${say("own_pages")}<//>`}
      <${Button} kind=${hasOwn ? "plain" : "primary"} onClick=${() => model.go("leave")}>${say("leave")}<//>
    <//>
  </div>`;
}

export function Waiting() {
  const say = useWords();
  return html`<div class="screen calm">
    <h1 tabindex="-1">${say("waiting_heading")}</h1>
    <p role="status">${say("waiting")}</p>
  </div>`;
}

// What stays on this phone, and one press that forgets it.
export function Leave({ model, pages }) {
  const say = useWords();
  const { answers, outbox, drafts } = model.memory;
  const sent = Object.keys(answers).filter((part) => answers[part].answer).length;
  const unfinished = Object.keys(drafts).length;
  const rows = [
    pages && say("stays_own", { count: pages }),
    sent && say("stays_answers", { count: sent }),
    unfinished && say("stays_drafts", { count: unfinished }),
    outbox.length && say("stays_unsent", { count: outbox.length }),
  ].filter(Boolean);
  return html`<div class="screen">
    <${Back} model=${model} />
    <h1 tabindex="-1">${say("leave_heading")}</h1>
    ${rows.length ? html`<ul class="plain-list">${rows.map((row) => html`<li key=${row}>${row}</li>`)}</ul>` : html`<p>${say("stays_nothing")}</p>`}
    <p>${say("leave_about")}</p>
    ${sent > 0 && !model.isClosed && html`<p>${say("leave_answers")}</p>`}
    ${outbox.length > 0 && html`<p class="quiet-card"><${Icon} name="info" /> ${say("leave_unsent")}</p>`}
    <${Foot}>
      <${Button} kind="primary" icon="trash-2" onClick=${() => model.forgetAll()}>${say("forget_all")}<//>
      <${Button} kind="quiet" onClick=${() => model.go("part")}>${say("stay")}<//>
    <//>
  </div>`;
}

export function Back({ model }) {
  const say = useWords();
  return html`<${Button} kind="quiet" small icon="arrow-left" class="back" onClick=${() => model.go("part")}>${say("back")}<//>`;
}

// Bringing in own pages of a workshop: the code, every line with its tick, and what came into the file.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, Icon, TextField, useEcho, useId } from "../inputs/inputs.js";

const VIEWS = { code: Code, lines: Lines, brought: Brought };

export function Screen(props) {
  const View = VIEWS[props.screen.view];
  return html`<div class="keepsake"><${View} ...${props} /></div>`;
}

// The code is kept nowhere: not as a draft, not in the address.
function Code({ screen, send }) {
  const { words } = screen;
  const [code, setCode] = useState("");
  const open = (event) => {
    event?.preventDefault();
    if (code.trim()) send("open", { code }).then(() => setCode(""), () => {});
  };
  return html`<form class="card keepsake-code" onSubmit=${open}>
      <${TextField} label=${words.code_label} hint=${words.code_hint} value=${code} onChange=${setCode} />
      <${Button} kind="primary" type="submit" iconEnd="arrow-right">${words.code_open}<//>
    </form>
    <p class="soft keepsake-calm"><${Icon} name="eye-off" /> ${words.code_calm}</p>`;
}

function Lines({ screen, send }) {
  const { words } = screen;
  const put = (lines, on) => send("put", { lines, on });
  return html`${screen.left_out && html`<p class="card keepsake-said" role="status"><${Icon} name="info" /> ${screen.left_out}</p>`}
    ${screen.empty && html`<p class="card">${screen.empty}</p>`}
    ${screen.groups.map((group) => html`<${Group} key=${group.id} ...${{ group, words, put }} />`)}
    ${screen.others && html`<p class="soft keepsake-calm"><${Icon} name="info" /> ${screen.others}</p>`}
    ${screen.groups.length > 0 && html`<p class="keepsake-count" role="status">${screen.count}</p>`}`;
}

function Group({ group, words, put }) {
  const id = useId("keepsake");
  return html`<fieldset class="card keepsake-group" aria-describedby="${id}-lead">
    <legend class="unseen">${group.heading}</legend>
    <h2 aria-hidden="true">${group.heading}</h2>
    <p class="soft" id="${id}-lead">${group.lead}</p>
    <ul>
      ${group.lines.map((line) => html`<${Line} key=${line.id} ...${{ line, words, put }} />`)}
    </ul>
  </fieldset>`;
}

function Line({ line, words, put }) {
  const [on, choose] = useEcho(line.on, (next) => put([line.id], next).catch(() => {}));
  const still = line.state === "there" || line.waits;
  return html`<li class=${line.step ? "keepsake-step" : ""}>
    <label class=${on ? "keepsake-line on" : still ? "keepsake-line still" : "keepsake-line"}>
      <input type="checkbox" checked=${on} disabled=${still} onChange=${(event) => choose(event.target.checked)} />
      <span class="keepsake-words">
        <span dir="auto">${line.text}</span>
        ${line.note && html`<span class="soft keepsake-note" dir="auto">${line.note}</span>`}
      </span>
      <span class="keepsake-state">${line.state === "there" ? words.line_there : line.waits ? words.line_waits : on ? words.line_on : words.line_off}</span>
    </label>
  </li>`;
}

function Brought({ screen, page }) {
  return html`${screen.came.map((one) => html`<section class="card keepsake-group" key=${one.to} aria-labelledby="came-${one.to}">
      <h2 id="came-${one.to}"><${Icon} name="check" /> ${one.heading}</h2>
      <ul class="keepsake-came">${one.lines.map((line, n) => html`<li key=${n} dir="auto">${line}</li>`)}</ul>
      <${Button} kind="quiet" iconEnd="arrow-right" onClick=${() => page.go(one.to).catch(() => {})}>${one.open}<//>
    </section>`)}`;
}

// What leaves the room, line by line. A line that stays is pale, but it can always be read.
import { html } from "../vendor/preact_htm.js";
import { Button, Icon, TextField, useEcho, useId } from "../inputs/inputs.js";

export function Choose({ screen, send }) {
  const { words, groups } = screen;
  if (!groups.length && !screen.own.length) return html`<p class="card">${words.nothing_here}</p>`;
  const put = (lines, on) => send("put", { lines, on });
  return html`<div class="choosing">
    <div class="line-groups">
      <p class="page-kind"><${Icon} name="file-text" /> <b>${screen.kind}</b></p>
      ${screen.own.length > 0 && html`<${Own} own=${screen.own} words=${words} send=${send} />`}
      ${groups.map((group) => html`<${Group} key=${group.heading} ...${{ group, put, words }} owners=${screen.owners} />`)}
    </div>
    <div class="choosing-side">
      <section class="card receiver" aria-labelledby="receiver">
        <h2 id="receiver">${words.receiver_label}</h2>
        <ul class="quick-receivers">
          ${screen.receivers.map((name) => html`<li key=${name}>
            <${Button} small aria-pressed=${screen.receiver === name ? "true" : "false"} onClick=${() => send("set_receiver", { text: name }).catch(() => {})}>${name}<//>
          </li>`)}
        </ul>
        <${TextField} label=${words.receiver_own} hint=${words.receiver_hint} field=${screen.receiver_field} value=${screen.receiver} send=${send} maxLength=${200} />
      </section>
      <p class="line-count" role="status"><${Icon} name="file-text" /> ${screen.count}</p>
    </div>
  </div>`;
}

// What the pair fills in on this page. It is kept in the client's file, under this page.
function Own({ own, words, send }) {
  return html`<section class="card own-fields" aria-labelledby="own-fields">
    <h2 id="own-fields">${words.own_heading}</h2>
    <p class="soft">${words.own_hint}</p>
    ${own.map((section) => html`<div key=${section.heading} class="own-section">
      <h3>${section.heading}</h3>
      ${section.fields.map((one) => html`<${TextField} key=${one.field} label=${one.label} hint=${one.hint} field=${one.field} value=${one.text} send=${send} multiline=${one.rows > 1} rows=${one.rows} />`)}
    </div>`)}
  </section>`;
}

function Group({ group, put, words, owners }) {
  const id = useId("lines");
  const all = group.lines.every((line) => line.on);
  const ids = group.lines.map((line) => line.id);
  return html`<fieldset class=${group.owner === "worker" ? "card line-group worker" : "card line-group"} aria-describedby=${group.owner === "worker" ? `${id}-worker` : undefined}>
    <legend class="unseen">${group.heading}</legend>
    <div class="line-group-head">
      <h2 aria-hidden="true">${group.heading}</h2>
      ${group.owner === "worker" && html`<span class="tag" id="${id}-worker">${words.worker_lines}</span>`}
      <div class="spring"></div>
      ${ids.length > 1 && html`<${Button} small kind="quiet" onClick=${() => put(ids, !all).catch(() => {})}>${all ? words.group_off : words.group_on}<span class="unseen">: ${group.heading}</span><//>`}
    </div>
    <ul>
      ${group.lines.map((line) => html`<${Line} key=${line.id} ...${{ line, put, words }} owner=${group.owner || line.owner === "client" ? "" : owners[line.owner]} />`)}
    </ul>
  </fieldset>`;
}

function Line({ line, put, words, owner }) {
  const [on, choose] = useEcho(line.on, (next) => put([line.id], next).catch(() => {}));
  return html`<li>
    <label class=${on ? "line on" : "line"}>
      <input type="checkbox" checked=${on} onChange=${(event) => choose(event.target.checked)} />
      <span class="line-text" dir="auto">${line.text}</span>
      ${owner && html`<span class="line-owner soft">${owner}</span>`}
      <span class="line-state" aria-hidden="true">${on ? words.line_on : words.line_off}</span>
    </label>
  </li>`;
}

// The end: the room is closed, what was on the wall is taken along, and the room is erased.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, Dialog, Icon, TextField } from "../inputs/inputs.js";

export function End({ screen, send, words }) {
  const [asks, setAsks] = useState("");
  const [trouble, setTrouble] = useState("");
  const over = () => setAsks("");
  const close = () => {
    over();
    send("close_room").catch(() => {});
  };
  // The server destroys the room's key and folder; this page's own kernel could not.
  const erase = async () => {
    over();
    const token = decodeURIComponent(document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? "");
    try {
      const answer = await fetch("/rooms/erase", {
        method: "POST",
        body: new URLSearchParams({ room: screen.room.id }),
        headers: { "X-XSRFToken": token },
        redirect: "manual",
      });
      if (answer.type !== "opaqueredirect") throw new Error("not erased");
      location.replace("/rooms");
    } catch {
      setTrouble(words.erase_failed);
    }
  };
  return html`<div class="end">
    <section class="card">
      ${screen.room.closed
        ? html`<h2><${Icon} name="lock" /> ${words.is_closed}</h2><p>${words.closed_lead}</p>${screen.held_back && html`<p class="soft">${screen.held_back}</p>`}`
        : html`<h2>${words.close}</h2><p>${words.close_lead}</p><${Button} kind="primary" icon="lock" onClick=${() => setAsks("close")}>${words.close}<//>`}
    </section>
    <${Decisions} kept=${screen.decisions} send=${send} words=${words} />
    <section class="card">
      <h2>${words.take_heading}</h2>
      ${screen.files.length
        ? html`<p>${words.take_lead}</p><ul class="files">${screen.files.map((one) => html`<li key=${one.label}><${Button} icon="file-down" onClick=${() => send("download", one.ask).catch(() => {})}>${one.label}<//></li>`)}</ul>`
        : html`<p class="soft">${words.take_nothing}</p>`}
    </section>
    <section class="card">
      <h2>${words.erase_heading}</h2>
      <p>${screen.erase_lead}</p>
      <${Button} icon="trash-2" onClick=${() => setAsks("erase")}>${words.erase}<//>
      <p role="alert">${trouble}</p>
    </section>
    <p><a class="btn quiet" href="/rooms">${words.to_rooms}</a></p>
    ${asks === "close" && html`<${Question} ...${{ title: words.close_question, lead: words.close_lead, yes: words.close, no: words.close_no, onYes: close, onNo: over }} />`}
    ${asks === "erase" && html`<${Question} ...${{ title: words.erase_question, lead: words.erase_warning, yes: words.erase, no: words.erase_no, onYes: erase, onNo: over }} />`}
  </div>`;
}

// What is being written stays on the screen until it is kept, also when it is refused.
function Decisions({ kept, send, words }) {
  const [text, setText] = useState(kept);
  const [error, setError] = useState("");
  const keep = () =>
    send("decisions", { text })
      .then((reply) => setError(reply.error ?? ""))
      .catch(() => {});
  const lines = (said) => said.split("\n").map((line) => line.trim()).filter(Boolean).join("\n");
  const same = lines(text) === lines(kept);
  return html`<section class="card">
    <h2>${words.decisions_heading}</h2>
    <${TextField} label=${words.decisions_label} hint=${words.decisions_lead} multiline rows=${4} value=${text} error=${error} onChange=${setText} />
    <div class="row">
      <${Button} icon="check" disabled=${same} onClick=${keep}>${words.decisions_keep}<//>
      <span role="status" class="soft">${kept && same ? words.decisions_kept : ""}</span>
    </div>
  </section>`;
}

function Question({ title, lead, yes, no, onYes, onNo }) {
  return html`<${Dialog} title=${title} onClose=${onNo}>
    <p>${lead}</p>
    <div class="row"><${Button} kind="primary" onClick=${onNo} autofocus>${no}<//><${Button} onClick=${onYes}>${yes}<//></div>
  <//>`;
}

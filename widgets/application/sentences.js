// Sentences: starts from what the client has told, the client's own ones to write and order, and kept versions.
import { html, useEffect, useRef, useState } from "../vendor/preact_htm.js";
import { Button, Dialog, Icon, say, TextField } from "../inputs/inputs.js";

export function Sentences({ screen, words, send, page, of }) {
  const last = useRef(null);
  const before = useRef(screen.sentences.length);
  useEffect(() => {
    // A new sentence is there to be changed: the writing goes on in it.
    if (screen.sentences.length > before.current) last.current?.focus();
    before.current = screen.sentences.length;
  }, [screen.sentences.length]);
  const ask = (act, more) => () => send(act, { application: of, ...more }).catch(() => {});
  return html`<div class="two wide-first">
    <div class="column">
      <section class="card" aria-labelledby="mine">
        <h2 id="mine">${words.mine_heading}</h2>
        ${screen.sentences.length === 0 && html`<p class="soft">${words.sentence_none}</p>`}
        <ol class="sentences">
          ${screen.sentences.map(
            (one, n) => html`<li key=${one.id}>
              <${TextField} label=${one.number} quietLabel field=${one.field} value=${one.value} send=${send} multiline rows="2" fieldRef=${n === screen.sentences.length - 1 ? last : undefined} />
              <div class="sentence-acts">
                ${n > 0 && html`<${Button} kind="quiet" small icon="arrow-up" aria-label=${say(words.sentence_up, { n: n + 1 })} onClick=${ask("move_sentence", { item: one.id, to: n - 1 })} />`}
                <${Button} kind="quiet" small icon="x" aria-label=${say(words.sentence_remove, { n: n + 1 })} onClick=${ask("remove_sentence", { item: one.id })} />
              </div>
            </li>`,
          )}
        </ol>
        ${screen.room && html`<${Button} icon="plus" onClick=${ask("sentence")}>${words.sentence_add}<//>`}
      </section>
      <div class="card">
        <${TextField} label=${words.reasons_label} hint=${words.reasons_hint} ...${screen.reasons} send=${send} multiline />
      </div>
    </div>
    <div class="column">
      <section class="card starts" aria-labelledby="starts">
        <h2 id="starts">${words.starts_heading}</h2>
        <p class="soft">${screen.starts_said || words.starts_lead}</p>
        <ul>${screen.starts.map((one) => html`<${Start} key=${one.source} ...${{ one, words, send, of }} room=${screen.room} />`)}</ul>
        ${!screen.has_starts && html`<${Button} icon="sparkles" onClick=${() => page.go("strengths").catch(() => {})}>${words.to_strengths}<//>`}
      </section>
      <${Versions} ...${{ screen, words, ask }} />
    </div>
  </div>`;
}

function Start({ one, words, send, of, room }) {
  const [way, turn] = useState(0);
  const shown = one.ways[way % one.ways.length];
  return html`<li>
    <p dir="auto" aria-live="polite">${shown}</p>
    <div class="row">
      <${Button} small icon="plus" disabled=${!room} aria-label=${`${words.take_start}: ${shown}`} onClick=${() => send("sentence", { application: of, source: one.source, way: way % one.ways.length }).catch(() => {})}>${words.take_start}<//>
      ${one.ways.length > 1 && html`<${Button} small kind="quiet" icon="refresh-cw" aria-label=${`${words.another_way}: ${shown}`} onClick=${() => turn(way + 1)}>${words.another_way}<//>`}
    </div>
  </li>`;
}

function Versions({ screen, words, ask }) {
  const [looked, look] = useState("");
  const open = screen.versions.find((one) => one.id === looked);
  const title = (one) => say(words.version_of, { date: one.date });
  return html`<section class="card versions" aria-labelledby="versions">
    <h2 id="versions">${words.versions_heading}</h2>
    <p class="soft">${words.versions_lead}</p>
    ${screen.kept
      ? html`<p class="kept"><${Icon} name="check" /> ${words.version_kept}</p>`
      : html`<p><${Button} icon="file-down" disabled=${!screen.can_keep} onClick=${ask("keep_version")}>${words.keep_version}<//></p>`}
    <ul>
      ${screen.versions.map(
        (one) => html`<li key=${one.id}>
          <span>${title(one)}</span>
          <${Button} small icon="eye" aria-label=${`${words.version_look}: ${title(one)}`} onClick=${() => look(one.id)}>${words.version_look}<//>
        </li>`,
      )}
    </ul>
    ${open &&
    html`<${Dialog} title=${title(open)} onClose=${() => look("")}>
      <ul class="version-words">${open.sentences.map((text) => html`<li dir="auto">${text}</li>`)}</ul>
      ${open.reasons.trim() && html`<h3>${words.reasons_label}</h3><p dir="auto" class="as-written">${open.reasons}</p>`}
      <div class="row">
        ${!open.now && html`<${Button} kind="primary" icon="rotate-ccw" onClick=${() => { look(""); ask("bring_back", { item: open.id })(); }}>${words.version_back}<//>`}
        <${Button} kind="quiet" icon="trash-2" aria-label=${say(words.version_remove, { date: open.date })} onClick=${() => { look(""); ask("remove_version", { item: open.id })(); }} />
        <${Button} onClick=${() => look("")}>${words.version_close}<//>
      </div>
    <//>`}
  </section>`;
}

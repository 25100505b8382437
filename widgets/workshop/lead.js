// The leader's view: how phones join, the part that is on with its note, its timer, and showing the answers.
import { html, useEffect, useRef } from "../vendor/preact_htm.js";
import { Button, Icon, say, usePage } from "../inputs/inputs.js";
import { Qr } from "./qr.js";
import { clock, useTimeLeft } from "./timer.js";
import { ShownView } from "./wall_views.js";

export function Lead({ screen, send, page, words, toWall, keyOn, setKeyOn }) {
  return html`<div class="lead-page">
    <div class="lead-tools">
      <${Button} icon="monitor" onClick=${toWall}>${words.to_wall}<//>
      ${screen.window && html`<a class="btn quiet" href=${screen.window} target="_blank" rel="noopener"><${Icon} name="external-link" /> ${words.other_window}</a>`}
      <div class="spring"></div>
      <${Button} kind="quiet" onClick=${() => page.go("workshop/end").catch(() => {})}>${words.end}<//>
    </div>
    <div class="lead-cols">
      <${Joining} room=${screen.room} counts=${screen.counts} words=${words} />
      <div class="lead-main">
        ${screen.part ? html`<${Part} ...${{ screen, send, page, words }} />` : html`<p class="card">${words.workshop_gone}</p>`}
        <${Programme} ...${{ screen, send, words }} />
        <details class="card keys">
          <summary>${words.keys}</summary>
          <p>${words.keys_lead}</p>
          <label class="key-switch"><input type="checkbox" checked=${keyOn} onChange=${(event) => setKeyOn(event.currentTarget.checked)} /> ${words.keys_on}</label>
        </details>
      </div>
    </div>
  </div>`;
}

function Joining({ room, counts, words }) {
  const counted = html`<p class="counts"><b data-present>${counts.present}</b>
      ${counts.answered && html`<span class="soft" data-answered>${counts.answered}</span>`}</p>`;
  return html`<aside class="card joining" aria-label=${words.join_heading}>
    ${room.practice
      ? html`<p class="tag practice-mark">${words.practice}</p><p>${words.practice_lead}</p><p class="soft">${words.practice_join}</p>${counted}`
      : room.closed
        ? html`<p class="closed-mark"><${Icon} name="lock" /> ${words.is_closed}</p>`
        : html`<div class="joining-in">
            ${room.qr && html`<${Qr} qr=${room.qr} label=${words.qr_label} />`}
            <div class="joining-words">
              <p class="code" translate="no" aria-label=${say(words.join_code, { code: room.code })}>${room.code}</p>
              ${room.url
                ? html`<p class="soft">${words.join_lead}</p>
                    <p class="soft">${words.join_or}<br /><bdi class="address" dir="ltr">${room.url}</bdi></p>`
                : html`<p><${Icon} name="info" /> ${words.phones_off}</p><p><a class="btn" href="/rooms">${words.phones_open}</a></p>`}
            </div>
          </div>
          ${counted}
          ${room.fingerprint && html`<details><summary>${words.phones_check}</summary>
            <p class="soft">${words.phones_words}</p><p class="print-words" dir="ltr" translate="no">${room.fingerprint}</p></details>`}`}
  </aside>`;
}

function Part({ screen, send, page, words }) {
  const { part } = screen;
  return html`
    <section class="card part-now" aria-labelledby="part-phones">
      <div class="part-head">
        <span class="tag">${part.kind}</span> <span class="soft">${say(words.part_of, part)} · ${say(words.minutes, { n: part.minutes })}</span>
        <div class="spring"></div>
        ${!screen.room.closed && html`<${Timer} timer=${screen.timer} send=${send} words=${words} />`}
      </div>
      <h2 id="part-phones" class="soft">${words.on_phones}</h2>
      ${part.question
        ? html`<p class="asked" dir="auto">${part.question}</p>${part.hint && html`<p class="soft">${part.hint}</p>`}`
        : html`<p dir="auto">${part.phone || words.on_phones_nothing}</p>`}
    </section>
    ${screen.subjects.map((one) => html`<${Answers} key=${one.part} ...${{ one, send, page, words }} />`)}
    <section class="card leader-note" aria-labelledby="leader-note">
      <h2 id="leader-note"><${Icon} name="pen-line" /> ${words.note_heading}</h2>
      ${screen.note.map((text) => html`<p dir="auto">${text}</p>`)}
      ${screen.more.map(
        (one) => html`<details key=${one.title} open=${one.open}><summary>${one.title}</summary>
          ${one.lines.length > 1 ? html`<ul>${one.lines.map((line) => html`<li dir="auto">${line}</li>`)}</ul>` : html`<p dir="auto">${one.lines[0]}</p>`}
        </details>`,
      )}
    </section>`;
}

function Timer({ timer, send, words }) {
  const left = useTimeLeft(timer.ends);
  const { announce } = usePage();
  const was = useRef(left);
  useEffect(() => {
    if (left === 0 && was.current) announce(words.timer_over);
    was.current = left;
  }, [left]);
  const act = (what, fields) => () => send(what, fields).catch(() => {});
  if (left === null) return html`<${Button} small icon="clock" onClick=${act("start_timer", { minutes: timer.minutes })}>${say(words.timer_start, { n: timer.minutes })}<//>`;
  return html`<div class="timer" role="group" aria-label=${words.timer}>
    <span class=${left ? "time" : "time over"} role="timer">${left ? clock(left) : words.timer_over}</span>
    <${Button} small onClick=${act("more_time", { minutes: 1 })}>${words.timer_more}<//>
    <${Button} small kind="quiet" icon="x" aria-label=${words.timer_stop} title=${words.timer_stop} onClick=${act("stop_timer")} />
  </div>`;
}

function Answers({ one, send, page, words }) {
  const show = () => one.can && send("release", { part: one.part }).catch(() => {});
  const look = () => page.go(`workshop/words/${one.part}`).catch(() => {});
  return html`<section class="card answers" aria-labelledby=${`answers-${one.part}`}>
    <h2 id=${`answers-${one.part}`}>${one.heading}</h2>
    ${one.to_look > 0 && html`<p><${Button} kind="primary" icon="eye" onClick=${look}>${one.look_label}<//></p>`}
    <div class="release">
      <${Button} kind=${one.strong ? "primary" : "plain"} icon="eye" aria-disabled=${one.can ? undefined : "true"} aria-describedby=${`why-${one.part}`} onClick=${show}>${one.label}<//>
      <p id=${`why-${one.part}`} class="soft why">${one.why}</p>
    </div>
    ${one.view && html`<div class="released"><${ShownView} view=${one.view} words=${words} small /></div>`}
    ${one.looked && html`<p><${Button} kind="quiet" small icon="list" onClick=${look}>${words.words_heading_again}<//></p>`}
    <p class="soft promise"><${Icon} name="shield" /> ${words.promise}</p>
  </section>`;
}

function Programme({ screen, send, words }) {
  if (!screen.programme.length) return null;
  return html`<details class="card programme"><summary>${words.programme}</summary>
    <ol>
      ${screen.programme.map(
        (one) => html`<li key=${one.id}>
          <button type="button" class="programme-part" aria-current=${one.now ? "step" : undefined} aria-label=${say(words.go_to_part, { title: one.title })} disabled=${screen.room.closed} onClick=${() => send("move", { part: one.id }).catch(() => {})}>
            <span>${one.title}</span><span class="soft">${one.now ? words.now_here : say(words.minutes, { n: one.minutes })}</span>
          </button>
        </li>`,
      )}
    </ol>
  </details>`;
}

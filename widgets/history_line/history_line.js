// The history line: events in the client's own order, each shared or kept to oneself.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, Choice, Icon, Order, Picture, TextField } from "../inputs/inputs.js";
import { useNarrow } from "../page/narrow.js";

const VIEWS = { start: Start, line: Line, event: Event, picture: Drawn };
const SIGNS = { good: "sun", hard: "cloud-sun", turn: "split", learned: "lightbulb" };

export function Screen(props) {
  useNarrow(props.screen, props.send);
  const View = VIEWS[props.screen.view];
  return html`<div class="history-line"><${View} ...${props} /></div>`;
}

function Start({ screen, send }) {
  const { words } = screen;
  return html`<section class="card before">
      <${Icon} name="book-open" big />
      <ul><li>${words.warning}</li><li>${words.start_choose}</li><li>${words.start_keep}</li><li>${words.start_stop}</li></ul>
    </section>
    <${Kept} ...${{ screen, send }} />`;
}

function Line({ screen, send, page }) {
  const { words, events } = screen;
  return html`${events.length === 0 && html`<p class="card">${words.none}</p>`}
    <${Order} items=${events} label=${words.order_label} words=${words} onMove=${(event, to) => send("move", { event, to })}
      render=${(one) => html`<button type="button" class="life-event ${one.feeling}" onClick=${() => page.go(`history_line/event/${one.id}`).catch(() => {})}>
        <span class="life-sign"><${Icon} name=${SIGNS[one.feeling] ?? "circle"} /></span>
        <span class="life-words"><b dir="auto">${one.title}</b>
          <span class="soft">${[one.when, one.feeling_said].filter(Boolean).join(" · ")}</span>
          <span class="life-share"><${Icon} name=${one.shared ? "users" : "lock"} /> ${one.shared ? words.is_shared : words.is_kept}</span></span>
      </button>`} />
    <${Button} icon="plus" onClick=${() => send("add").catch(() => {})}>${words.add}<//>
    <${Kept} ...${{ screen, send }} />`;
}

// The same button whether or not anything is kept, so that it tells nothing by itself.
function Kept({ screen, send }) {
  const { words } = screen;
  if (screen.opened) return html`<section class="card own-part"><p>${words.own_open}</p><${Button} icon="eye-off" onClick=${() => send("open", { opened: false }).catch(() => {})}>${words.own_close}<//></section>`;
  return html`<details class="card own-part"><summary><${Icon} name="lock" /> ${words.own_heading}</summary>
    <p>${words.own_warning}</p>
    <${Button} icon="eye" onClick=${() => send("open", { opened: true }).catch(() => {})}>${words.own_show}<//>
  </details>`;
}

function Event({ screen, send }) {
  const { words, event, times, feelings } = screen;
  const [asked, ask] = useState(0); // a ready word takes the place of the typed one
  const time = (one) => send("time", { event: event.id, time: one }).then(() => ask(asked + 1)).catch(() => {});
  return html`<div class="event-parts">
    <section class="card">
      <${TextField} label=${words.what} hint=${words.what_hint} field=${`history_line/events/${event.id}/text`} value=${event.text} send=${send} words=${words} multiline rows="4" />
      <${TextField} key=${asked} label=${words.when} hint=${words.when_hint} field=${`history_line/events/${event.id}/when`} value=${event.when} send=${send} words=${words} />
      <div class="row times">${times.map((one) => html`<${Button} key=${one.time} small onClick=${() => time(one.time)}>${one.label}<//>`)}</div>
    </section>
    <section class="card">
      <${Choice} legend=${words.feeling} name="feeling" options=${feelings} value=${event.feeling} onChange=${(feeling) => send("feeling", { event: event.id, feeling }).catch(() => {})} />
    </section>
    <section class="card who-sees">
      <${Choice} legend=${words.share_legend} name="share" value=${event.shared ? "yes" : "no"}
        options=${[{ value: "no", label: words.keep, hint: words.keep_hint }, { value: "yes", label: words.share, hint: words.share_hint }]}
        onChange=${(value) => send("share", { event: event.id, shared: value === "yes" }).catch(() => {})} />
      ${screen.carried ? html`<p><${Icon} name="check" /> ${words.is_carried}</p>` : screen.may_carry && html`<${Button} icon="footprints" onClick=${() => send("carry", { event: event.id }).catch(() => {})}>${words.carry}<//>`}
    </section>
    <div><${Button} kind="quiet" icon="trash-2" onClick=${() => send("remove", { event: event.id }).catch(() => {})}>${words.remove}<//></div>
  </div>`;
}

function Drawn({ screen, send, page }) {
  const { words } = screen;
  const save = (form) => () => send("download", { form }).catch(() => {});
  return html`<${Picture} id=${screen.picture} page=${page} shape="4 / 3" />
    <div class="row line-save">
      <${Button} icon="image-down" onClick=${save("png")}>${words.download_png}<//>
      <${Button} icon="file-down" onClick=${save("svg")}>${words.download_svg}<//>
    </div>
    <p class="soft">${words.download_hint}</p>`;
}

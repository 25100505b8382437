// The screens that ask. A tap saves at once and stays; Next or Enter leads on, so nothing jumps by itself.
import { html } from "../vendor/preact_htm.js";
import { Button, Choice, Icon, Mark, Picture, say, useEcho } from "../inputs/inputs.js";
import { useNarrow } from "../page/narrow.js";
import { AreaName } from "./area.js";
import { Five } from "./five.js";

export function Question({ screen, words, send, page }) {
  const { answer, item } = screen;
  return html`<${Asking} screen=${screen} words=${words} send=${send} page=${page}>
    ${screen.warning && html`<p class="gentle"><${Icon} name="leaf" /> <span>${screen.warning}</span></p>`}
    ${screen.intro && html`<p class="soft area-intro">${screen.intro}</p>`}
    <${Choice}
      name="step"
      legend=${screen.question}
      hint=${screen.example}
      options=${screen.options}
      value=${answer.step}
      onChange=${(step) => send("answer", { item, step })}
    />
    <div role="status">${answer.skipped && html`<p class="skipped-note soft">${words.skipped}</p>`}</div>
    <div class="side-acts">
      <${Button} kind="quiet" onClick=${() => send("skip", { item }).catch(() => {})}>${words.skip}<//>
      <${Talk} on=${answer.talk} words=${words} onChange=${(talk) => send("flag", { item, talk })} />
      <${Pause} screen=${screen} words=${words} page=${page} />
    </div>
  <//>`;
}

export function Rings({ screen, words, send, page }) {
  const area = screen.area.id;
  return html`<${Asking} screen=${screen} words=${words} send=${send} page=${page}>
    <p class="soft area-intro">${words.rings_lead}</p>
    ${screen.rings.map(
      ({ ring, question, options, value }) => html`<${Five}
        key=${ring}
        legend=${question}
        options=${options}
        value=${value}
        words=${words}
        onChange=${(step) => send("mark", { area, ring, value: step })}
      />`,
    )}
    <div class="side-acts">
      ${screen.skip_all_to &&
      html`<${Button} kind="quiet" onClick=${() => page.go(screen.skip_all_to)}>${words.skip_all}<//>`}
      <${Pause} screen=${screen} words=${words} page=${page} />
    </div>
  <//>`;
}

export function Marks({ screen, words, send, page }) {
  return html`<${Asking} screen=${screen} words=${words} send=${send} page=${page}>
    ${screen.marks.map(
      ({ mark, question, low, high, value }) => html`<div key=${mark} class="ten">
        <${Mark}
          name=${mark}
          legend=${question}
          low=${low}
          high=${high}
          value=${value}
          onChange=${(number) => send("ten", { mark, value: number })}
        />
        <div class="five-foot">
          ${value !== null &&
          html`<${Button}
            kind="quiet"
            small
            icon="x"
            aria-label=${say(words.clear_of, { question })}
            onClick=${(event) => {
              event.currentTarget.closest(".ten").querySelector("input").focus();
              send("ten", { mark, value: null }).catch(() => {});
            }}
            >${words.clear}<//
          >`}
        </div>
      </div>`,
    )}
    <div class="side-acts"><${Pause} screen=${screen} words=${words} page=${page} /></div>
  <//>`;
}

// What stands round every question: how far we are, the area, and on a wide screen the growing picture.
function Asking({ screen, words, send, children }) {
  useNarrow(screen, send);
  const onEnter = (event) => {
    if (event.key !== "Enter" || event.target.type !== "radio") return;
    event.preventDefault();
    const { label: _label, do: what, ...fields } = screen.foot.next;
    send(what, fields).catch(() => {});
  };
  return html`<div class="beside asking" onKeyDown=${onEnter}>
    <div>
      ${screen.progress && html`<${Progress} progress=${screen.progress} area=${screen.area} />`}
      ${children}
    </div>
    <aside class="card flower-beside" aria-labelledby="flower-beside">
      <h2 id="flower-beside">${words.picture_grows}</h2>
      <${Picture} id=${screen.picture} shape="460 / 456" bare />
    </aside>
  </div>`;
}

function Progress({ progress, area }) {
  return html`<div class="progress">
    <div class="progress-areas" aria-hidden="true">
      ${progress.areas.map(
        (area) => html`<span
          key=${area.id}
          class=${["progress-area", area.now && "now", area.skipped && "skipped"].filter(Boolean).join(" ")}
          ><i style=${{ "--share": area.share }}></i
        ></span>`,
      )}
    </div>
    <div class="progress-line">
      ${area && html`<${AreaName} area=${area} />`}
      <p class="soft">${progress.said}</p>
    </div>
  </div>`;
}

function Talk({ on, words, onChange }) {
  const [shown, choose] = useEcho(on, onChange);
  return html`<${Button}
    icon=${shown ? "check" : "message-circle"}
    class=${shown ? "talk is-on" : "talk"}
    aria-pressed=${shown ? "true" : "false"}
    onClick=${() => choose(!shown)}
    >${words.talk}<//
  >`;
}

function Pause({ screen, words, page }) {
  return html`<${Button} kind="quiet" icon="coffee" onClick=${() => page.go(screen.pause_to)}>${words.pause}<//>`;
}

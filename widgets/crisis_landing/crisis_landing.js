// If it gets hard: the plan made on a good day, the place to rest, and the card to carry.
import { html, useEffect, useRef } from "../vendor/preact_htm.js";
import { Button, DateField, Icon, NoteList, Picture, say, TextField } from "../inputs/inputs.js";

const VIEWS = { plan: Plan, rest: Rest, card: Card };
const SIGNS = { holds: "anchor", helps: "hand-heart", signs: "cloud-sun" };

export function Screen(props) {
  const View = VIEWS[props.screen.view];
  return html`<div class="crisis-landing"><${View} ...${props} /></div>`;
}

function Plan({ screen, send }) {
  const { words } = screen;
  return html`${!screen.resting &&
    html`<section class="card rest-now" aria-labelledby="rest-now">
      <${Icon} name="armchair" big />
      <div><h2 id="rest-now">${words.rest_heading}</h2><p>${words.rest_about}</p></div>
      <${Button} icon="armchair" onClick=${() => send("rest").catch(() => {})}>${words.rest}<//>
    </section>`}
    <div class="landing-parts">
      ${screen.parts.map((part) => html`<${Part} key=${part.part} ...${{ part, words, send }} />`)}
      <${Calls} ...${{ screen, words, send }} />
    </div>
    ${screen.history.length > 0 && html`<details class="card rests"><summary>${words.history}</summary>
      <ul>${screen.history.map((one) => html`<li key=${one}>${one}</li>`)}</ul>
    </details>`}`;
}

function Part({ part, words, send }) {
  const box = useRef(null);
  const took = useRef(false);
  // The button that was pressed goes; the next one takes the focus once the new screen stands.
  useEffect(() => {
    if (!took.current) return;
    took.current = false;
    (box.current.querySelector(".ready button") ?? box.current.querySelector(".note-list .btn")).focus();
  }, [part.ready.length]);
  const take = (place) => {
    took.current = true;
    send("take_ready", { list: part.part, place }).catch(() => (took.current = false));
  };
  return html`<section class="card landing-part ${part.part}" ref=${box}>
    <${NoteList} label=${html`<${Icon} name=${SIGNS[part.part]} /> ${part.label}`} hint=${part.hint} notes=${part.notes} list=${part.part} send=${send} words=${words} field=${`crisis_landing/${part.part}`} addLabel=${words.add_own} noteLabel=${words.own_word} />
    ${part.ready.length > 0 && html`<p class="soft" id="ready-${part.part}">${words.ready}</p>
    <ul class="ready" aria-labelledby="ready-${part.part}">${part.ready.map((one) => html`<li key=${one.place}>
      <button type="button" class="ready-word" aria-label=${say(words.take_ready, { text: one.text })} onClick=${() => take(one.place)}><${Icon} name="plus" /> <span>${one.text}</span></button>
    </li>`)}</ul>`}
  </section>`;
}

function Calls({ screen, words, send }) {
  return html`<section class="card landing-part calls" aria-labelledby="calls">
    <h2 id="calls"><${Icon} name="phone" /> ${words.calls}</h2>
    <p class="soft">${words.calls_hint}</p>
    <ul class="call-list">${screen.calls.map((one) => html`<li key=${one.id}>
      <${TextField} label=${words.call_name} field=${`crisis_landing/calls/${one.id}/name`} value=${one.name} send=${send} words=${words} />
      <${TextField} label=${words.call_phone} field=${`crisis_landing/calls/${one.id}/phone`} value=${one.phone} send=${send} words=${words} type="tel" inputmode="tel" />
      <${Button} kind="quiet" icon="x" aria-label=${say(words.remove_call, { name: one.name || words.somebody })} onClick=${() => send("remove_call", { call: one.id }).catch(() => {})} />
    </li>`)}</ul>
    <${Button} icon="plus" onClick=${() => send("add_call").catch(() => {})}>${words.add_call}<//>
    <h3>${words.always}</h3>
    <${Numbers} numbers=${screen.numbers} />
  </section>`;
}

// Numbers are written out large: whoever holds the tablet reads them and calls with their own telephone.
function Numbers({ numbers }) {
  return html`<ul class="numbers">${numbers.map((one) => html`<li key=${`${one.name}${one.phone}`}>
    <span><b dir="auto">${one.name}</b>${one.about && html`<span class="soft">${one.about}</span>`}</span>
    <bdi class="number">${one.phone}</bdi>
  </li>`)}</ul>`;
}

function Rest({ screen, send, page }) {
  const { words, kept } = screen;
  const empty = screen.said.every((part) => part.list.length === 0);
  const setBack = (day) => send("back", { day: day || null }).catch(() => {});
  return html`<section class="card kept" aria-labelledby="kept">
      <div class="kept-stairs" aria-hidden="true">
        ${kept.steps.map((step, n) => html`<i key=${n} class=${step.here ? "here" : step.done ? "done" : ""} style=${{ blockSize: `${30 + (70 * (n + 1)) / kept.steps.length}%` }}></i>`)}
        <span class="seat"><${Icon} name="armchair" big /></span>
      </div>
      <div><h2 id="kept">${words.place_kept}</h2><p dir="auto">${kept.said}</p><p class="soft">${screen.since}. ${words.contact_stays}</p></div>
    </section>
    <div class="landing-parts resting">
      <${Said} part=${screen.said[0]} />
      <section class="card landing-part calls" aria-labelledby="rest-calls">
        <h2 id="rest-calls"><${Icon} name="phone" /> ${words.card_calls}</h2>
        <${Numbers} numbers=${[...screen.calls, ...screen.numbers]} />
      </section>
      ${screen.said.slice(1).map((part) => html`<${Said} key=${part.part} part=${part} />`)}
      ${empty && html`<section class="card landing-part"><p>${words.none_written}</p>
        <${Button} icon="pencil" onClick=${() => page.go("crisis_landing/plan").catch(() => {})}>${words.write_now}<//></section>`}
      <section class="card landing-part back" aria-labelledby="back-heading">
        <h2 id="back-heading"><${Icon} name="calendar" /> ${words.back_heading}</h2>
        <p>${screen.back_here ? words.back_here : screen.back_said || words.back_none}</p>
        <${DateField} label=${words.back_label} hint=${words.back_hint} value=${screen.back} min=${screen.today} words=${words} onChange=${setBack} />
      </section>
    </div>
    <div class="row">
      <${Button} icon="pencil" onClick=${() => page.go("crisis_landing/plan").catch(() => {})}>${words.to_plan}<//>
      <${Button} icon="printer" onClick=${() => page.go("crisis_landing/card").catch(() => {})}>${words.to_card}<//>
    </div>`;
}

function Said({ part }) {
  if (part.list.length === 0) return null;
  return html`<section class="card landing-part ${part.part}" aria-labelledby="said-${part.part}">
    <h2 id="said-${part.part}"><${Icon} name=${SIGNS[part.part]} /> ${part.label}</h2>
    <ul class="said-words">${part.list.map((one) => html`<li key=${one} dir="auto">${one}</li>`)}</ul>
  </section>`;
}

function Card({ screen, send, page }) {
  const { words } = screen;
  const save = (form) => () => send("download", { form }).catch(() => {});
  return html`${screen.empty && html`<p class="card">${words.card_empty}</p>`}
    <div class="landing-card">
      <${Picture} id=${screen.picture} page=${page} shape="397 / 559" />
      <div class="landing-save">
        <${Button} icon="printer" onClick=${save("pdf")}>${words.download_pdf}<//>
        <${Button} icon="image-down" onClick=${save("png")}>${words.download_png}<//>
        <${Button} icon="file-down" onClick=${save("svg")}>${words.download_svg}<//>
        <p class="soft">${words.download_hint}</p>
      </div>
    </div>`;
}

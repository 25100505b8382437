// The support stairs: a staircase to stand on, what belongs to a stair, contacts in one tap, and the picture.
import { html, useRef, useState } from "../vendor/preact_htm.js";
import { Button, Choice, DateField, Icon, NoteList, Picture, say, useEcho } from "../inputs/inputs.js";
import { useNarrow } from "../page/narrow.js";

const SIGN = { strengths: "sparkles", self_assessment: "flag", goal_ladder: "footprints", meeting: "calendar", summary: "file-text", first_meeting: "smile" };

export function Screen(props) {
  useNarrow(props.screen, props.send);
  return html`<div class="support-stairs">
    ${props.screen.view === "picture" ? html`<${Way} ...${props} />` : html`<${Stairs} ...${props} />`}
  </div>`;
}

function Stairs({ screen, send, page }) {
  const { words, contact } = screen;
  const [chosen, choose] = useState(screen.chosen);
  // Where one stands shows at once; what is kept decides as soon as it is known.
  const kept = screen.stairs.find((one) => one.here);
  const [stand, standOn] = useEcho(kept ? `${kept.id} ${kept.resting}` : "", (value) => {
    const [stair, resting] = value.split(" ");
    return send("stand_on", { stair, resting: resting === "true" });
  });
  const [here, resting] = stand.split(" ");
  const stairs = screen.stairs.map((one) => ({ ...one, here: one.id === here, resting: one.id === here && resting === "true" }));
  const of = screen.panels.find((one) => one.id === chosen) ?? screen.panels[0];
  const panel = { ...of, here: of.id === here, resting: of.id === here && resting === "true", since: of.id === here ? of.since : "" };
  const box = useRef(null);
  const go = (to) => page.go(to).catch(() => {});
  const open = (id) => {
    choose(id);
    requestAnimationFrame(() => box.current?.scrollIntoView({ block: "nearest", behavior: "smooth" }));
  };
  return html`
    <ol class="staircase" aria-label=${words.stairs_label} style=${{ "--count": stairs.length }}>
      ${stairs.map((stair, n) => html`<${Stair} key=${stair.id} ...${{ stair, n, words }} chosen=${stair.id === panel.id} onOpen=${() => open(stair.id)} />`)}
    </ol>
    <${Panel} ...${{ panel, words, standOn, go, box }} />
    <div class="stairs-side">
      <section class="card in-touch" aria-labelledby="in-touch">
        <h2 id="in-touch">${words.contact_heading}</h2>
        <p><b>${contact.last}</b>${contact.next && html` <span>${contact.next}</span>`}</p>
        <p class="soft">${words.contact_tap}</p>
        <ul class="ways">
          ${contact.ways.map((way) => html`<li key=${way.way}>
            <button type="button" class="way" aria-pressed=${way.on ? "true" : "false"} onClick=${() => send("contact", { way: way.way, on: !way.on }).catch(() => {})}>
              <${Icon} name=${way.on ? "check" : way.icon} /> <span>${way.label}</span>
            </button>
          </li>`)}
        </ul>
        <${DateField} label=${words.contact_day} value=${contact.day} onChange=${(day) => send("contact_day", { day: day || null })} />
        ${contact.recent.length > 0 && html`<details class="more"><summary>${words.recent}</summary>
          <ul class="noted">${contact.recent.map((one) => html`<li key=${one.id}>
            <${Icon} name=${one.icon} /> <span><b>${one.day}</b> ${one.way}</span>
            <${Button} small kind="quiet" icon="x" aria-label=${say(words.remove_contact, { what: `${one.day} ${one.way}` })} onClick=${() => send("remove_contact", { contact: one.id }).catch(() => {})} />
          </li>`)}</ul>
        </details>`}
        <details class="more"><summary>${words.rhythm_heading}</summary>
          <${Choice} legend=${words.rhythm_legend} quietLegend name="rhythm" options=${contact.rhythms} value=${contact.every} onChange=${(every) => send("rhythm", { every: every === "own" ? null : Number(every) })} />
        </details>
      </section>
      <div class="stairs-column">
        <section class="card agreed-support">
          <${NoteList} label=${words.support_heading} hint=${words.support_hint} notes=${screen.support} list="support" send=${send} field="support_stairs/support" addLabel=${words.support_add} noteLabel=${words.support_note} />
        </section>
        <section class="card whose" aria-labelledby="whose">
          <h2 id="whose">${words.share_heading}</h2>
          <p>${screen.share}</p>
        </section>
        ${screen.sets.length > 1 && html`<nav class="card other-sets" aria-label=${words.other_sets}>
          <h2>${words.other_sets}</h2>
          ${screen.sets.filter((one) => !one.now).map((one) => html`<${Button} key=${one.to} iconEnd="arrow-right" onClick=${() => go(one.to)}>${one.label}<//>`)}
        </nav>`}
      </div>
    </div>`;
}

function Stair({ stair, n, words, chosen, onOpen }) {
  const state = stair.here ? (stair.resting ? words.resting : words.here) : stair.been ? words.been : "";
  const look = ["support-stair", stair.here && "here", stair.been && "been", chosen && "chosen"].filter(Boolean).join(" ");
  return html`<li class=${look} style=${{ "--n": n }}>
    ${stair.here && html`<span class="climber" aria-hidden="true"><${Icon} name=${stair.resting ? "armchair" : "user"} /> <span>${state}</span></span>`}
    <button type="button" aria-expanded=${chosen ? "true" : "false"} aria-controls="stair-panel" aria-label=${`${say(words.stair_said, { n: n + 1, title: stair.title })}${state ? ` ${state}.` : ""}`} onClick=${onOpen}>
      <span class="stair-sign"><${Icon} name=${stair.icon} /></span>
      <span class="stair-words"><span class="stair-n">${n + 1}</span> <b lang="">${stair.title}</b></span>
      ${stair.been && !stair.here && html`<span class="stair-been"><${Icon} name="footprints" /></span>`}
    </button>
  </li>`;
}

function Panel({ panel, words, standOn, go, box }) {
  const stand = (resting) => () => standOn(`${panel.id} ${resting}`);
  return html`<section class=${panel.here ? "card stair-panel here" : "card stair-panel"} id="stair-panel" ref=${box} aria-labelledby="stair-title">
    <div class="panel-head">
      <h2 id="stair-title"><span class="soft">${panel.number}</span> ${panel.title}</h2>
      ${panel.since && html`<p class="tag">${panel.since}</p>`}
      <p class="panel-about">${panel.about}</p>
      <div class="row">
        ${(!panel.here || panel.resting) && html`<${Button} icon="user" onClick=${stand(false)}>${panel.resting ? words.go_on_here : words.stand_here}<//>`}
        ${!panel.resting && html`<${Button} kind=${panel.here ? "plain" : "quiet"} icon="armchair" onClick=${stand(true)}>${words.rest_here}<//>`}
      </div>
      ${panel.here && html`<p class="soft rest-hint">${words.rest_hint}</p>`}
    </div>
    <dl class="panel-parts">
      <div><dt><${Icon} name="user" /> ${words.mine}</dt><dd>${panel.mine}</dd></div>
      <div><dt><${Icon} name="hand-helping" /> ${words.worker}</dt><dd>${panel.worker}</dd></div>
      ${panel.exercises.length > 0 && html`<div><dt>${words.exercises}</dt><dd class="row">
        ${panel.exercises.map((one) => html`<${Button} key=${one.to} small icon=${SIGN[one.to]} onClick=${() => go(one.to)}>${one.label}<//>`)}
      </dd></div>`}
    </dl>
  </section>`;
}

function Way({ screen, send, page }) {
  const { words } = screen;
  const save = (form) => () => send("download", { set: screen.set, form }).catch(() => {});
  return html`<p class="way-share">${screen.share}</p>
    <${Picture} id="support_stairs_${screen.set}" page=${page} shape=${screen.narrow ? "3 / 5" : "3 / 2"} />
    <div class="row way-save">
      <${Button} icon="image-down" onClick=${save("png")}>${words.download_png}<//>
      <${Button} icon="file-down" onClick=${save("svg")}>${words.download_svg}<//>
    </div>
    <p class="soft">${words.download_hint}</p>
    <section class="card" aria-labelledby="been-heading">
      <h2 id="been-heading">${words.history_heading}</h2>
      ${screen.history.length === 0 && html`<p class="soft">${words.history_none}</p>`}
      <ol class="noted">${screen.history.map((one) => html`<li key=${one.id}>
        <${Icon} name=${one.resting ? "armchair" : "footprints"} /> <span><b>${one.day}</b> ${one.stair}${one.resting && html` <span class="soft">(${words.rested})</span>`}</span>
        <${Button} small kind="quiet" icon="x" aria-label=${say(words.remove_mark, { what: `${one.day} ${one.stair}` })} onClick=${() => send("remove_mark", { mark: one.id }).catch(() => {})} />
      </li>`)}</ol>
    </section>`;
}

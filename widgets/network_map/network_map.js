// The network map: names in four directions and three distances, one tie open at a time, what is missing, picture.
import { html, useEffect, useRef, useState } from "../vendor/preact_htm.js";
import { Button, Choice, Icon, NoteList, Picture, say, TextField, Way } from "../inputs/inputs.js";
import { useNarrow } from "../page/narrow.js";

const STEPS = { map: Directions, missing: Missing, picture: Rings };

export function Screen(props) {
  useNarrow(props.screen, props.send);
  const Step = STEPS[props.screen.step];
  const go = (to) => props.page.go(to).catch(() => {});
  return html`<div class="network-map">
    <${Way} label=${props.screen.words.way} steps=${props.screen.way} go=${go} />
    <${Step} ...${props} words=${props.screen.words} go=${go} />
  </div>`;
}

function Directions({ screen, words, send, go }) {
  const [adding, add] = useState(""); // the place where a name is being written
  return html`${screen.tie ? html`<${Tie} key=${screen.tie.id} ...${{ screen, words, send, go }} tie=${screen.tie} />` : html`<p class="soft">${words.choose_one}</p>`}
    <div class="directions">
      ${screen.directions.map(
        (direction) => html`<section key=${direction.id} class="card direction" aria-labelledby=${`direction-${direction.id}`}>
          <h2 id=${`direction-${direction.id}`}><${Icon} name=${direction.icon} /> ${direction.label}</h2>
          ${direction.zones.map((zone) => {
            const here = `${direction.id}-${zone.distance}`;
            return html`<div class=${`zone zone-${zone.distance}`} key=${zone.distance}>
              <h3>${zone.label}</h3>
              <ul>
                ${zone.ties.map((tie) => html`<li key=${tie.id}><${Name} ...${{ tie, words, go }} /></li>`)}
                <li>
                  ${adding === here
                    ? html`<${NewName} ...${{ screen, words, send }} direction=${direction.id} distance=${zone.distance} onDone=${() => add("")} />`
                    : html`<${Button} kind="quiet" small icon="plus" aria-label=${say(words.add_to, { where: zone.where })} onClick=${() => add(here)} />`}
                </li>
              </ul>
            </div>`;
          })}
        </section>`,
      )}
    </div>`;
}

function Name({ tie, words, go }) {
  const look = ["tie", tie.here && "here", tie.resting && "resting", tie.nearer && "nearer", tie.organisation && "organisation"].filter(Boolean).join(" ");
  const marks = [tie.resting && words.resting, tie.nearer && words.nearer].filter(Boolean);
  return html`<button type="button" class=${look} aria-current=${tie.here ? "true" : undefined} aria-label=${[tie.said, ...marks].join(", ")} onClick=${() => go(tie.to)}>
    <span dir="auto">${tie.title}</span>
    ${tie.nearer && html`<${Icon} name="hand-heart" />`}${tie.resting && html`<${Icon} name="moon" />`}
  </button>`;
}

function NewName({ screen, words, send, direction, distance, onDone }) {
  const [text, setText] = useState("");
  const [error, setError] = useState("");
  const field = useRef(null);
  useEffect(() => field.current?.focus(), []);
  const add = (event) => {
    event.preventDefault();
    send("add", { title: text, direction, distance }).then(onDone, (reply) => setError(reply.error ?? ""));
  };
  return html`<form class="new-name" onSubmit=${add}>
    <${TextField} label=${words.name_label} hint=${words.name_hint} value=${text} maxLength=${screen.longest} error=${error} fieldRef=${field} onChange=${setText} />
    <div class="row"><${Button} type="submit" small icon="plus">${words.add}<//><${Button} kind="quiet" small onClick=${onDone}>${words.cancel}<//></div>
  </form>`;
}

function Tie({ screen, tie, words, send, go }) {
  const box = useRef(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const mark = (name, on) => () => send("mark", { tie: tie.id, mark: name, on: !on }).catch(() => {});
  return html`<section class="card open-tie" aria-labelledby="open-tie">
    <h2 id="open-tie" tabindex="-1" ref=${box} dir="auto">${tie.title}</h2>
    <div class="tie-parts">
      <${Choice} legend=${words.distance_legend} name="distance" options=${screen.distances} value=${tie.distance} onChange=${(distance) => send("place", { tie: tie.id, direction: tie.direction, distance: Number(distance) })} />
      <${Choice} legend=${words.direction_legend} name="direction" options=${screen.ways} value=${tie.direction} onChange=${(direction) => send("place", { tie: tie.id, direction, distance: Number(tie.distance) })} />
      <div class="tie-words">
        <${TextField} label=${words.does_label} ...${tie.fields.does} send=${send} multiline rows="2" />
        <${TextField} label=${words.agreed_label} ...${tie.fields.agreed} send=${send} multiline rows="2" />
        <${TextField} label=${words.name_field} ...${tie.fields.title} send=${send} maxLength=${screen.longest} />
      </div>
    </div>
    <div class="row">
      ${[
        ["nearer", tie.nearer, words.wish_nearer, "hand-heart"],
        ["resting", tie.resting, words.rests, "moon"],
        ["organisation", tie.organisation, words.is_organisation, "house"],
      ].map(([name, on, label, icon]) => html`<${Button} key=${name} icon=${on ? "check" : icon} class=${on ? "is-on" : ""} aria-pressed=${on ? "true" : "false"} onClick=${mark(name, on)}>${label}<//>`)}
    </div>
    ${tie.resting && html`<p class="soft">${words.rests_hint}</p>`}
    <div class="row last-row">
      <${Button} icon="check" onClick=${() => go("network_map")}>${words.close_panel}<//>
      <div class="spring"></div>
      <${Button} kind="quiet" icon="trash-2" onClick=${() => send("remove", { tie: tie.id }).catch(() => {})}>${words.remove}<//>
    </div>
  </section>`;
}

function Missing({ screen, words, send, go }) {
  return html`<div class="narrow">
    <div class="card">
      <${NoteList} label=${words.missing_label} noteLabel=${words.missing_note} addLabel=${words.missing_add} notes=${screen.notes} list="missing" field="network_map/missing" send=${send} />
    </div>
    ${screen.nearer.length > 0 &&
    html`<section class="card" aria-labelledby="nearer">
      <h2 id="nearer">${words.nearer_heading}</h2>
      <ul class="zone">${screen.nearer.map((tie) => html`<li key=${tie.id}><${Name} ...${{ tie, words, go }} /></li>`)}</ul>
    </section>`}
  </div>`;
}

function Rings({ screen, words, page, go }) {
  if (!screen.picture) return html`<p><${Button} icon="users" onClick=${() => go("network_map")}>${words.to_map}<//></p>`;
  return html`<div class="card rings"><${Picture} id=${screen.picture} page=${page} shape=${screen.narrow ? "4 / 5" : "7 / 8"} /></div>`;
}

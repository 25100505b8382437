// One strength at a time: where it shows in the client's words, and apart from that what the worker has seen.
import { html } from "../vendor/preact_htm.js";
import { Button, Icon, say, TextField } from "../inputs/inputs.js";
import { useStrip } from "./strip.js";

export function Examples({ screen, words, send, page }) {
  const strip = useStrip();
  if (!screen.one)
    return html`<p>${words.examples_none}</p>
      <p><${Button} icon="star" onClick=${() => page.go("strengths")}>${words.examples_to_cards}<//></p>`;
  return html`<div class="beside list-first">
    <nav class="strength-list" aria-label=${words.examples_list}>
      <ul ref=${strip}>
        ${screen.list.map(
          (one) => html`<li key=${one.id}>
            <button type="button" aria-current=${one.here ? "true" : undefined} onClick=${() => page.go(one.to)}>
              <${Icon} name=${one.icon} /><span dir="auto">${one.title}</span>
              ${one.told &&
              html`<span class="told-sign"><${Icon} name="check" /><span class="unseen">${words.examples_told}</span></span>`}
            </button>
          </li>`,
        )}
      </ul>
    </nav>
    <${OneStrength} key=${screen.one.id} one=${screen.one} room=${screen.room} words=${words} send=${send} page=${page} />
  </div>`;
}

function OneStrength({ one, room, words, send, page }) {
  const top = () => send(one.in_top ? "take_from_top" : "put_in_top", { strength: one.id }).catch(() => {});
  return html`<div class="one-strength">
    <div class="card">
      <h2 class="strength-title"><${Icon} name=${one.icon} big /><span dir="auto">${one.title}</span></h2>
      ${one.own &&
      html`<${TextField}
        label=${words.own_words_label}
        field=${one.own_words.field}
        value=${one.own_words.value}
        send=${send}
        maxLength=${200}
      />`}
      <${TextField}
        label=${words.example_label}
        hint=${one.evidence}
        field=${one.example.field}
        value=${one.example.value}
        send=${send}
        multiline
      />
    </div>
    <section class="worker-view" aria-labelledby="worker-view">
      <h3 id="worker-view"><${Icon} name="eye" /> ${words.observation_heading}</h3>
      <${TextField}
        label=${words.observation_label}
        hint=${words.observation_hint}
        field=${one.observation.field}
        value=${one.observation.value}
        send=${send}
        multiline
        rows="2"
      />
    </section>
    <div class="row strength-acts">
      <${Button}
        icon=${one.in_top ? "check" : "star"}
        aria-pressed=${one.in_top ? "true" : "false"}
        class=${one.in_top ? "is-on" : ""}
        disabled=${!one.in_top && !room}
        onClick=${top}
        >${one.in_top ? words.in_top : words.put_in_top}<//
      >
      <${Button}
        kind="quiet"
        icon="trash-2"
        aria-label=${say(words.remove, { strength: one.title })}
        onClick=${() => send("drop", { strength: one.id }).catch(() => {})}
        >${words.remove_short}<//
      >
      <div class="spring"></div>
      <${Button} kind="quiet" onClick=${() => page.go("strengths/top")}>${words.examples_top}<//>
    </div>
    ${!one.in_top && !room && html`<p class="soft">${words.top_is_full}</p>`}
  </div>`;
}

// Informal skills: cards of everyday doings, skill words and proofs for each, studies, and the picture.
import { html, useRef, useState } from "../vendor/preact_htm.js";
import { Button, Icon, NoteList, Picture, say, TextField, ToggleCard, Way } from "../inputs/inputs.js";
import { useNarrow } from "../page/narrow.js";
import { useStrip } from "../strengths/strip.js";

const STEPS = { doing: Cards, skills: Skills, learning: Learning, picture: Map };

export function Screen(props) {
  useNarrow(props.screen, props.send);
  const Step = STEPS[props.screen.step];
  const go = (to) => props.page.go(to).catch(() => {});
  return html`<div class="informal-skills">
    <${Way} label=${props.screen.words.way} steps=${props.screen.way} go=${go} />
    <${Step} ...${props} words=${props.screen.words} go=${go} />
  </div>`;
}

function Cards({ screen, words, send, go }) {
  const strip = useStrip();
  const at = screen.tabs.findIndex((tab) => tab.here);
  const next = screen.tabs[at + 1];
  return html`<nav class="tabs" aria-label=${words.tabs} ref=${strip}>
      ${screen.tabs.map(
        (tab) => html`<button key=${tab.id} type="button" class="tab" aria-current=${tab.here ? "true" : undefined} onClick=${() => go(tab.to)}>
          <${Icon} name=${tab.icon} /><span>${tab.label}</span>${tab.chosen > 0 && html`<span class="tab-count">${tab.chosen}</span>`}
        </button>`,
      )}
    </nav>
    <div class="beside">
      <div>
        ${screen.own
          ? html`<${OwnWords} ...${{ words, send }} />`
          : html`<ul class="cards" aria-label=${screen.tabs[at].label}>
              ${screen.cards.map(
                (card) => html`<li key=${card.id}><${ToggleCard} title=${card.title} icon=${card.icon} on=${card.on} onLabel=${words.chosen} onToggle=${(on) => send(on ? "choose" : "let_go", { card: card.id })} /></li>`,
              )}
            </ul>`}
        ${next && html`<p class="next-group"><${Button} kind="quiet" icon=${next.icon} iconEnd="arrow-right" onClick=${() => go(next.to)}>${next.label}<//></p>`}
      </div>
      <aside class="card side" aria-label=${words.list_label}>
        <h2>${words.list_label}</h2>
        <p class="soft">${screen.chosen_said}</p>
        <ul class="chosen">
          ${screen.chosen.map(
            (one) => html`<li key=${one.id}><${Icon} name=${one.icon} /><span dir="auto">${one.title}</span>
              <${Button} kind="quiet" small icon="x" aria-label=${say(words.remove, { what: one.title })} onClick=${() => send("drop", { doing: one.id }).catch(() => {})} />
            </li>`,
          )}
        </ul>
      </aside>
    </div>`;
}

function OwnWords({ words, send }) {
  const [text, setText] = useState("");
  const [error, setError] = useState("");
  const field = useRef(null);
  const add = (event) => {
    event.preventDefault();
    send("add_own", { words: text }).then(
      () => {
        setText("");
        setError("");
        field.current?.focus();
      },
      (reply) => setError(reply.error ?? ""),
    );
  };
  return html`<form class="card own-words" onSubmit=${add}>
    <${TextField} label=${words.own_label} hint=${words.own_hint} value=${text} maxLength=${200} error=${error} fieldRef=${field} onChange=${setText} />
    <${Button} type="submit" icon="plus">${words.own_add}<//>
  </form>`;
}

function Skills({ screen, words, send, go }) {
  const strip = useStrip();
  if (!screen.one) return html`<p><${Button} icon="star" onClick=${() => go("informal_skills")}>${words.to_doings}<//></p>`;
  return html`<div class="beside list-first">
    <nav class="doing-list" aria-label=${words.list_label}>
      <ul ref=${strip}>
        ${screen.list.map(
          (one) => html`<li key=${one.id}>
            <button type="button" aria-current=${one.here ? "true" : undefined} onClick=${() => go(one.to)}>
              <${Icon} name=${one.icon} /><span dir="auto">${one.title}</span>
              ${one.told && html`<span class="told-sign"><${Icon} name="check" /><span class="unseen">${words.told}</span></span>`}
            </button>
          </li>`,
        )}
      </ul>
    </nav>
    <${One} key=${screen.one.id} one=${screen.one} words=${words} send=${send} />
  </div>`;
}

function One({ one, words, send }) {
  return html`<div class="one-doing">
    <section class="card" aria-labelledby="doing-title">
      <h2 id="doing-title"><${Icon} name=${one.icon} big /> <span dir="auto">${one.title}</span></h2>
      ${one.own && html`<${TextField} label=${words.own_label} ...${one.own_words} send=${send} maxLength=${200} />`}
      ${one.skills.length > 0 &&
      html`<ul class="skill-words" aria-label=${words.skills_label}>
        ${one.skills.map(
          (skill) => html`<li key=${skill.id}><${ToggleCard} title=${skill.title} on=${skill.on} onLabel=${words.chosen} onToggle=${(on) => send("tick", { doing: one.id, skill: skill.id, on })} /></li>`,
        )}
      </ul>`}
      <${NoteList} label=${words.own_skills} noteLabel=${words.own_skill} addLabel=${words.own_skill_add} notes=${one.own_skills} list="own_skills" field=${one.own_skills_field} send=${send} extra=${{ doing: one.id }} />
    </section>
    <section class="card" aria-labelledby="proof-title">
      <h2 id="proof-title">${words.proof_heading}</h2>
      <p class="soft">${words.proof_lead}</p>
      <ul class="proofs">
        ${one.proofs.map(
          (proof) => html`<li key=${proof.of}>
            <button type="button" class="proof" aria-pressed=${proof.on ? "true" : "false"} onClick=${() => send("proof", { doing: one.id, of: proof.of, on: !proof.on }).catch(() => {})}>
              <${Icon} name=${proof.on ? "check" : proof.icon} /> <span>${proof.label}</span>
            </button>
            ${proof.on && html`<${TextField} label=${proof.hint} field=${proof.field} value=${proof.value} send=${send} multiline rows="2" />`}
          </li>`,
        )}
      </ul>
    </section>
  </div>`;
}

function Learning({ screen, words, send, go }) {
  return html`<div class="beside">
    <div class="card">
      <${NoteList} label=${words.learning_label} hint=${words.learning_hint} noteLabel=${words.learning_note} addLabel=${words.learning_add} notes=${screen.notes} list="learning" field="informal_skills/learning" send=${send} />
    </div>
    <div class="one-doing">
      <section class="card ask" aria-label=${words.way_learning}><p><${Icon} name="info" /> ${words.learning_ask}</p></section>
      <section class="card" aria-labelledby="certificate">
        <h2 id="certificate">${words.certificate_heading}</h2>
        <p>${words.certificate_lead}</p>
        <${Button} icon="badge-check" onClick=${() => go("summary")}>${words.certificate_to}<//>
      </section>
    </div>
  </div>`;
}

function Map({ screen, words, page, go }) {
  if (!screen.picture) return html`<p><${Button} icon="star" onClick=${() => go("informal_skills")}>${words.to_doings}<//></p>`;
  return html`<div class="card"><${Picture} id=${screen.picture} page=${page} shape=${screen.narrow ? "4 / 6" : "9 / 6"} /></div>`;
}

// Application help: the list, what is applied for, papers, sentences with their versions, and a sheet to copy from.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, Choice, DateField, Icon, Picture, say, TextField, Way } from "../inputs/inputs.js";
import { useNarrow } from "../page/narrow.js";
import { Sentences } from "./sentences.js";
import { Sheet } from "./sheet.js";

const STEPS = { what: What, papers: Papers, sentences: Sentences, me: Me, sheet: Sheet };

export function Screen(props) {
  useNarrow(props.screen, props.send);
  const words = props.screen.words;
  if (props.screen.step === "list") return html`<div class="application"><${List} ...${props} words=${words} /></div>`;
  const Step = STEPS[props.screen.step];
  return html`<div class="application">
    <p class="called"><${Icon} name="file-text" /> <b dir="auto">${props.screen.called}</b></p>
    <${Way} label=${words.way} steps=${props.screen.way} go=${props.page.go} />
    <${Step} key=${`${props.screen.id}-${props.screen.step}`} ...${props} words=${words} of=${props.screen.id} />
  </div>`;
}

function List({ screen, words, send, page }) {
  return html`${screen.applications.length > 0 &&
    html`<ul class="application-list">
      ${screen.applications.map(
        (one) => html`<li key=${one.id}>
          <button type="button" class=${one.sent ? "application-card sent" : "application-card"} onClick=${() => page.go(one.to).catch(() => {})}>
            <span class="application-sign"><${Icon} name=${one.sent ? "check" : one.icon} big /></span>
            <span class="application-words">
              <b dir="auto">${one.title}</b>
              ${one.place_name && html`<span dir="auto">${one.place_name}</span>`}
              ${one.when && html`<span>${one.when}</span>`}
              ${one.papers && html`<span class="soft">${words.way_papers}: ${one.papers}</span>`}
            </span>
            <${Icon} name="arrow-right" />
          </button>
        </li>`,
      )}
    </ul>`}
    <section aria-labelledby="new-application">
      <h2 id="new-application">${words.new_heading}</h2>
      <ul class="kinds">
        ${screen.kinds.map(
          (kind) => html`<li key=${kind.value}>
            <button type="button" class="kind-card" onClick=${() => send("new", { kind: kind.value }).catch(() => {})}>
              <${Icon} name=${kind.icon} big /><b>${kind.label}</b>
            </button>
          </li>`,
        )}
      </ul>
    </section>
    ${screen.applications.length > 0 &&
    html`<section class="card board" aria-labelledby="board">
      <h2 id="board">${words.picture_title}</h2>
      <${Picture} id="applications" page=${page} shape=${screen.narrow ? "4 / 3" : "9 / 4"} />
    </section>`}`;
}

function What({ screen, words, send, of }) {
  return html`<div class="two">
    <div class="card">
      <${Choice} legend=${words.kind_legend} name="kind" options=${screen.kinds} value=${screen.kind} onChange=${(kind) => send("kind", { application: of, kind })} />
    </div>
    <div class="card">
      <${TextField} label=${words.title_label} hint=${words.title_hint} ...${screen.fields.title} send=${send} maxLength=${200} />
      <${TextField} label=${words.place_label} hint=${words.place_hint} ...${screen.fields.place} send=${send} maxLength=${200} />
      <${DateField} label=${words.deadline_label} value=${screen.deadline} onChange=${(day) => send("deadline", { application: of, day: day || null })} />
      ${screen.left && html`<p class="days-left"><${Icon} name="calendar" /> ${screen.left}</p>`}
    </div>
  </div>
  <div class="row last-row">
    <${Button} icon="check" class=${screen.sent ? "is-on" : ""} aria-pressed=${screen.sent ? "true" : "false"} onClick=${() => send("sent", { application: of, sent: !screen.sent }).catch(() => {})}>${words.mark_sent}<//>
    <span class="soft">${screen.sent_said}</span>
    <div class="spring"></div>
    <${Button} kind="quiet" icon="trash-2" onClick=${() => send("remove", { application: of }).catch(() => {})}>${words.remove_application}<//>
  </div>`;
}

function Papers({ screen, words, send, of }) {
  const [own, setOwn] = useState("");
  const [error, setError] = useState("");
  const add = (event) => {
    event.preventDefault();
    send("add_paper", { application: of, words: own }).then(
      () => {
        setOwn("");
        setError("");
      },
      (reply) => setError(reply.error ?? ""),
    );
  };
  return html`<div class="two wide-first">
    <section class="card" aria-labelledby="papers-needed">
      <h2 id="papers-needed">${words.papers_needed}</h2>
      <p class="soft">${screen.said || words.papers_none}</p>
      <ul class="papers">
        ${screen.papers.map(
          (paper) => html`<li key=${paper.id}>
            <div class="paper-name"><b dir="auto">${paper.title}</b>
              <${Button} kind="quiet" small icon="x" aria-label=${say(words.remove_paper, { paper: paper.title })} onClick=${() => send("remove_paper", { application: of, item: paper.id }).catch(() => {})} />
            </div>
            <${Choice} legend=${say(words.paper_state, { paper: paper.title })} quietLegend name=${paper.id} options=${screen.states} value=${paper.state} onChange=${(state) => send("paper", { application: of, item: paper.id, state })} />
          </li>`,
        )}
      </ul>
    </section>
    <section class="card" aria-labelledby="paper-cards">
      <h2 id="paper-cards">${words.papers_cards}</h2>
      <ul class="paper-cards">
        ${screen.cards.map(
          (card) => html`<li key=${card.id}>
            <button type="button" onClick=${() => send("add_paper", { application: of, card: card.id }).catch(() => {})}><${Icon} name="plus" /> <span>${card.title}</span></button>
          </li>`,
        )}
      </ul>
      <form onSubmit=${add}>
        <${TextField} label=${words.paper_own} value=${own} maxLength=${200} error=${error} onChange=${setOwn} />
        <${Button} type="submit" icon="plus">${words.paper_add}<//>
      </form>
    </section>
  </div>`;
}

function Me({ screen, words, send, of }) {
  return html`<div class="narrow">
    <div class="card">
      <${TextField} label=${words.languages_label} hint=${words.languages_hint} ...${screen.languages} send=${send} multiline rows="2" />
    </div>
    <section class="card" aria-labelledby="experience">
      <h2 id="experience">${words.experience_heading}</h2>
      <p class="soft">${words.experience_hint}</p>
      <ul class="experience">
        ${screen.experience.map(
          (one, n) => html`<li key=${one.id} aria-label=${one.number}>
            <${TextField} label=${words.experience_title} ...${one.title} send=${send} maxLength=${200} />
            <${TextField} label=${words.experience_when} ...${one.when} send=${send} maxLength=${200} />
            <${Button} kind="quiet" icon="x" aria-label=${say(words.experience_remove, { n: n + 1 })} onClick=${() => send("remove_experience", { application: of, item: one.id }).catch(() => {})} />
          </li>`,
        )}
      </ul>
      <${Button} icon="plus" onClick=${() => send("add_experience", { application: of }).catch(() => {})}>${words.experience_add}<//>
    </section>
  </div>`;
}

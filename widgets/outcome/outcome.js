// Where it led: a few short questions on one screen, and whether the answers may be counted.
import { html } from "../vendor/preact_htm.js";
import { Choice } from "../inputs/inputs.js";
import { useId } from "../inputs/context.js";

export function Screen({ screen, send }) {
  const { words } = screen;
  const quietly = (name, fields) => send(name, fields).catch(() => {});
  const counted = { yes: true, no: false, unsaid: null };
  return html`<div class="outcome">
    ${screen.groups.map((group) => html`<section class="card" key=${group.id} aria-label=${group.title}>
      <h2>${group.title}</h2>
      <div class="outcome-questions">${group.questions.map((one) => html`<${Choice} key=${one.question} name=${one.question} legend=${one.label} options=${one.options} value=${one.value} onChange=${(choice) => send("answer", { question: one.question, choice })} />`)}</div>
    </section>`)}
    <section class="card" aria-label=${words.count}>
      <${Choice} name="counted" legend=${words.count} hint=${words.count_lead} options=${screen.counts} value=${screen.counted} onChange=${(word) => send("agree", { counted: counted[word] })} />
      <p class="soft" role="status">${screen.said}</p>
      <${Project} ...${{ screen, quietly }} />
    </section>
  </div>`;
}

function Project({ screen, quietly }) {
  const id = useId("project");
  const { words } = screen;
  return html`<div class="outcome-project">
    <label for=${id}>${words.project}</label>
    <p class="soft" id="${id}-hint">${words.project_hint}</p>
    <select id=${id} aria-describedby="${id}-hint" value=${screen.project} onChange=${(event) => quietly("project", { number: Number(event.target.value) })}>
      ${screen.projects.map((one) => html`<option key=${one.value} value=${one.value} selected=${one.value === screen.project}>${one.label}</option>`)}
    </select>
  </div>`;
}

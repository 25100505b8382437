// A vote on ideas: those that the group has written and the leader has passed on, or ready ones.
import { html } from "../../../../../widgets/vendor/preact_htm.js";
import { Choice } from "../../../../../widgets/inputs/choice.js";
import { useWords } from "../../../../../widgets/inputs/context.js";
import { TickRows } from "../rows.js";

const ideasOf = (ask, ideas) => (ask.options && ask.options.length ? ask.options : ideas.filter(({ part }) => part === ask.of));

export const blank = () => ({ ideas: [] });

export const answer = ({ ideas }) => (ideas.length ? { type: "vote", ideas } : null);

export const draft = ({ ideas }) => ({ ideas });

export function Form({ ask, value, onChange, ideas }) {
  const say = useWords();
  const options = ideasOf(ask, ideas);
  if (!options.length) return html`<p class="quiet-card">${say("ideas_coming")}</p>`;
  const there = value.ideas.filter((id) => options.some((one) => one.id === id));
  if (ask.most === 1) {
    const rows = options.map(({ id, text }) => ({ value: id, label: text }));
    return html`<${Choice} legend=${ask.question} quietLegend name="vote" options=${rows} value=${there[0]} onChange=${(id) => onChange({ ideas: [id] })} />`;
  }
  return html`<p class="soft">${say("vote_most", { most: ask.most })}</p>
    <${TickRows} legend=${ask.question} options=${options} chosen=${there} most=${ask.most} onChange=${(chosen) => onChange({ ideas: chosen })} />`;
}

export const told = (ask, value, say, ideas) =>
  value.ideas.map((id) => (ideasOf(ask, ideas).find((one) => one.id === id) || {}).text).filter(Boolean);

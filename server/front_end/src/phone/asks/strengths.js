// Cards of strengths to choose one's own from. They stay on the phone.
import { html, useState } from "../../../../../widgets/vendor/preact_htm.js";
import { ToggleCard } from "../../../../../widgets/inputs/toggle_card.js";
import { TextField } from "../../../../../widgets/inputs/text_field.js";
import { useWords } from "../../../../../widgets/inputs/context.js";
import { LONGEST } from "../rows.js";

export const blank = () => ({ cards: [], own: "" });

export const answer = ({ cards, own }) => (cards.length || own.trim() ? { cards, own: own.trim() } : null);

export const draft = ({ cards, own }) => ({ cards, own });

export function Form({ ask, value, onChange }) {
  const say = useWords();
  const [enough, setEnough] = useState(false);
  const isFull = value.cards.length >= ask.most;
  const toggle = (id) => {
    const on = value.cards.includes(id);
    setEnough(!on && isFull);
    if (on || !isFull) onChange({ ...value, cards: on ? value.cards.filter((one) => one !== id) : [...value.cards, id] });
    return Promise.resolve(); // the card then shows what is true, also when there were enough already
  };
  return html`<p class="soft">${say("choose_most", { most: ask.most })}</p>
    <div class="card-grid" role="group" aria-label=${ask.question}>
      ${ask.cards.map(
        ({ id, text }) => html`<${ToggleCard} key=${id} title=${text} on=${value.cards.includes(id)} onToggle=${() => toggle(id)} />`,
      )}
    </div>
    <p class="gently" role="status">${enough && isFull && say("enough", { most: ask.most })}</p>
    <${TextField} label=${say("own_strength")} value=${value.own} maxLength=${LONGEST} onChange=${(own) => onChange({ ...value, own: own.slice(0, LONGEST) })} />`;
}

export function told(ask, { cards, own }) {
  const names = cards.map((id) => (ask.cards.find((one) => one.id === id) || {}).text).filter(Boolean);
  return own ? [...names, own] : names;
}

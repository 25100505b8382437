// A mark for each area of life, one area at a time; the flower grows above. It stays on the phone until its
// owner sends it to the group's flower.
import { html } from "../../../../../widgets/vendor/preact_htm.js";
import { Mark } from "../../../../../widgets/inputs/mark.js";
import { useWords } from "../../../../../widgets/inputs/context.js";
import { Drawn } from "../drawn.js";
import { flower } from "../pictures.js";

export const blank = () => ({ marks: {}, at: 0 });

export const answer = ({ marks }) => (Object.keys(marks).length ? { type: "flower", marks } : null);

export const draft = ({ marks }) => ({ marks, at: 0 });

export const steps = (ask) => ask.areas.length;

export function Form({ ask, value, onChange }) {
  const say = useWords();
  const area = ask.areas[Math.min(value.at, ask.areas.length - 1)];
  const mark = (next) => onChange({ ...value, marks: { ...value.marks, [area.id]: next } });
  return html`<div class="flower-now" aria-hidden="true"><${Drawn} drawing=${flower(ask.areas, value.marks, say, { bare: true, at: value.at })} /></div>
    <p class="soft">${say("area_of", { number: value.at + 1, count: ask.areas.length })}</p>
    <${Mark} key=${area.id} legend=${area.text} low=${say("flower_low")} high=${say("flower_high")} name=${area.id} value=${value.marks[area.id]} onChange=${mark} />`;
}

export const told = (ask, { marks }) => ask.areas.filter(({ id }) => id in marks).map(({ id, text }) => `${text}: ${marks[id]} / 10`);

import { html, useState } from "../vendor/preact_htm.js";
import { Button, Choice, DateField, Dialog, Mark, NoteList, Order, Picture, TextField, ToggleCard } from "../inputs/inputs.js";

const TITLES = { a: "First", b: "Second", c: "Third" };

export function Screen({ screen, send }) {
  const { values } = screen;
  const set = (what) => (value) => send("set", { what, value });
  const [asking, setAsking] = useState(false);
  const [own, setOwn] = useState("");
  return html`
    <${Choice} legend="How is it?" hint="Take one." name="step" options=${[1, 2, 3].map((n) => ({ value: n, label: `Step ${n}` }))} value=${values.step} onChange=${set("step")} />
    <${Mark} legend="How much?" low="none" high="all" name="mark" value=${values.mark} onChange=${set("mark")} />
    <${TextField} label="Name" hint="A first name." field="client/label" value=${screen.label} send=${send} />
    <${TextField} label="Kept here" value=${own} onChange=${setOwn} multiline />
    <${ToggleCard} title="I listen" icon="ear" on=${values.card} onToggle=${set("card")} />
    <${Order} label="In order" items=${values.order.map((id) => ({ id, title: TITLES[id] }))} onMove=${(id, to) => send("move", { what: id, to })} />
    <${NoteList} label="Wishes" notes=${screen.wishes} list="wishes" send=${send} field="strengths/wishes" />
    <${DateField} label="By when" value=${values.day} onChange=${set("day")} />
    <${Picture} id="dot" shape="4 / 3" table=${{ head: ["What", "How many"], rows: [["Dots", 1]] }} />
    <div class="row">
      <${Button} onClick=${() => setAsking(true)}>Ask<//>
      <${Button} onClick=${() => send("refuse").catch(() => {})}>Refuse<//>
      <${Button} onClick=${() => send("break").catch(() => {})}>Break<//>
    </div>
    ${asking && html`<${Dialog} title="Sure?" onClose=${() => setAsking(false)}><${Button} onClick=${() => setAsking(false)}>Yes<//><//>`}
  `;
}

// The four lists round the stairs: why and with whose help in the sky, what is done already in the ground.
import { html } from "../vendor/preact_htm.js";
import { Icon, say } from "../inputs/inputs.js";

const MOST_SHOWN = 4;

const named = (ladder, name) => ladder.lists.find((one) => one.list === name);
const written = (list) => list.notes.filter((note) => note.text.trim());
// An empty list is opened with a place to write in, a written one to be read first.
const opens = (page, ladder, list) => async () => {
  const to = `goal_ladder/${ladder.id}/fields/${list.list}`;
  const add = () => page.send("add_note", { ladder: ladder.id, list: list.list });
  await (list.notes.length ? null : add().catch(() => {}));
  page.go(to).catch(() => {});
};

export function Why({ screen, page }) {
  const { ladder, words } = screen;
  return html`<div class="why">
    ${["benefits", "support"].map((name) => html`<${Part} key=${name} icon=${name === "benefits" ? "sparkles" : "heart-handshake"} ...${{ list: named(ladder, name), ladder, words, page }} />`)}
  </div>`;
}

function Part({ list, ladder, words, page, icon }) {
  const notes = written(list);
  return html`<button type="button" class="why-part" onClick=${opens(page, ladder, list)}>
    <b><${Icon} name=${icon} /> ${list.label}</b>
    ${notes.length
      ? html`<span class="why-words">${notes.map((note, n) => html`${n > 0 && " "}<bdi key=${note.id}>${note.text}</bdi>`)}</span>`
      : html`<span class="why-words soft">${words.list_empty}</span>`}
  </button>`;
}

export function Ground({ screen, page }) {
  const { ladder, words } = screen;
  return html`<div class="ground">
    ${["already_done", "history"].map((name) => html`<${Stones} key=${name} ...${{ list: named(ladder, name), ladder, words, page }} />`)}
  </div>`;
}

function Stones({ list, ladder, words, page }) {
  const notes = written(list);
  const more = notes.length - MOST_SHOWN;
  return html`<button type="button" class=${`ground-part ground-${list.list}`} onClick=${opens(page, ladder, list)}>
    <b>${list.label}</b>
    <span class="stones">
      ${notes.slice(0, MOST_SHOWN).map((note) => html`<span class="stone" key=${note.id} dir="auto">${note.text}</span>`)}
      ${more > 0 && html`<span class="stone stone-more">+${more}</span>`}
      ${!notes.length && html`<span class="stone stone-empty"><${Icon} name="plus" /> ${say(words.list_write)}</span>`}
    </span>
  </button>`;
}

// Strengths: the cards, the examples, the most important ones, the wishes, the obstacles, the picture.
import { html } from "../vendor/preact_htm.js";
import { Button, NoteList, Picture, Way } from "../inputs/inputs.js";
import { useNarrow } from "../page/narrow.js";
import { Cards } from "./cards.js";
import { Examples } from "./examples.js";
import { Top } from "./top.js";

const STEPS = { cards: Cards, examples: Examples, top: Top, wishes: Wishes, obstacles: Obstacles, picture: StrengthsMap };

export function Screen({ screen, send, page }) {
  const Step = STEPS[screen.step];
  return html`
    ${screen.step !== "obstacles" && html`<${Way} label=${screen.words.way} steps=${screen.way} go=${page.go} />`}
    <${Step} screen=${screen} words=${screen.words} send=${send} page=${page} />
  `;
}

function Wishes({ screen, words, send, page }) {
  return html`<div class="narrow">
    <${NoteList}
      label=${words.wishes_label}
      noteLabel=${words.wish}
      hint=${words.wishes_hint}
      addLabel=${words.add_wish}
      notes=${screen.notes}
      list="wishes"
      field="strengths/wishes"
      send=${send}
    />
    <div class="quiet-door">
      <${Button} kind="quiet" icon="door-open" onClick=${() => page.go(screen.obstacles_to)}>${words.obstacles_link}<//>
      <p class="soft">${words.obstacles_link_about}</p>
    </div>
  </div>`;
}

function Obstacles({ screen, words, send }) {
  return html`<div class="narrow quiet-page">
    <${NoteList}
      label=${words.obstacles_label}
      noteLabel=${words.obstacle}
      hint=${words.obstacles_hint}
      addLabel=${words.add_obstacle}
      notes=${screen.notes}
      list="obstacles"
      field="strengths/obstacles"
      send=${send}
    />
  </div>`;
}

function StrengthsMap({ screen, words, send, page }) {
  useNarrow(screen, send);
  if (!screen.picture)
    return html`<p><${Button} icon="star" onClick=${() => page.go("strengths")}>${words.examples_to_cards}<//></p>`;
  return html`<div class="card strengths-map">
    <${Picture} id=${screen.picture} page=${page} shape=${screen.narrow ? "400 / 1000" : "900 / 640"} />
  </div>`;
}

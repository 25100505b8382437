// What else can be done with the stairs, in one row under the picture.
import { html } from "../vendor/preact_htm.js";
import { Button, say } from "../inputs/inputs.js";

export function Tools({ screen, send, page }) {
  const { ladder, words } = screen;
  const go = (to) => () => page.go(to).catch(() => {});
  const now = ladder.steps.find((step) => step.here && step.state !== "done");
  return html`<div class="stairs-tools">
    ${now && html`<${Button} small class="climbed" icon="check" onClick=${() => send("mark_done", { ladder: ladder.id, step: now.id }).catch(() => {})}>${say(words.done_button_n, { n: now.number })}<//>`}
    ${ladder.all_done && !ladder.reached && html`<${Button} small icon="flag" onClick=${() => send("reach", { ladder: ladder.id, on: true }).catch(() => {})}>${words.reach_button}<//>`}
    <div class="spring"></div>
    <${Button} small icon="list" onClick=${go(`goal_ladder/${ladder.id}/fields`)}>${words.fields_open}<//>
    <${Button} small icon="image-down" onClick=${go(`goal_ladder/${ladder.id}/picture`)}>${words.picture_open}<//>
    <${Button} small icon="flag" onClick=${go("goal_ladder/all")}>${screen.goals > 1 ? say(words.all_count, { n: screen.goals }) : words.all_open}<//>
  </div>`;
}

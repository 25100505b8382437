// The goal in the client's own words, written on the flag that the stairs lead to.
import { html, useEffect, useRef } from "../vendor/preact_htm.js";
import { Button, Icon, TextField } from "../inputs/inputs.js";
import { Flag } from "./scenery.js";

export function GoalFlag({ screen, send, page, flagRef }) {
  const { ladder, words } = screen;
  const to = (tail) => () => page.go(`goal_ladder/${ladder.id}${tail}`).catch(() => {});
  if (screen.writing_goal) return html`<${GoalWriting} ...${{ screen, send, to, flagRef }} />`;
  return html`<button type="button" class=${ladder.goal ? "goal-flag" : "goal-flag empty"} ref=${flagRef} onClick=${to("/goal")}>
    <${Flag} />
    <span class="goal-text">
      <b>${words.goal_heading}</b>
      ${ladder.goal
        ? html`<span class="goal-words" dir="auto"><q>${ladder.goal}</q></span>`
        : html`<span class="goal-words soft">${words.goal_empty}</span>`}
      ${ladder.by && html`<span class="goal-by"><${Icon} name="calendar" /><span class="unseen">${words.by_label}</span> <bdi>${ladder.by}</bdi></span>`}
      ${ladder.reached && html`<span class="goal-reached"><${Icon} name="check" /> ${ladder.reached}</span>`}
    </span>
    <span class="goal-pen"><${Icon} name="pencil" /><span class="unseen">${words.goal_edit}</span></span>
  </button>`;
}

function GoalWriting({ screen, send, to, flagRef }) {
  const { ladder, words, goal_words: said } = screen;
  const goal = useRef(null);
  useEffect(() => {
    const wait = setTimeout(() => goal.current?.focus(), 50); // after the page has put the focus on its heading
    return () => clearTimeout(wait);
  }, []);
  const reach = (on) => () => send("reach", { ladder: ladder.id, on }).catch(() => {});
  return html`<section class="goal-flag writing" ref=${flagRef} aria-label=${words.goal_heading}>
    <${TextField} label=${said.label} hint=${said.hint} multiline rows="3" field=${`ladders/${ladder.id}/goal`} value=${ladder.goal} send=${send} fieldRef=${goal} />
    <${TextField} label=${words.by_label} hint=${words.by_hint} field=${`ladders/${ladder.id}/by`} value=${ladder.by} send=${send} />
    <div class="row">
      <${Button} kind="primary" icon="check" onClick=${to("")}>${words.goal_ready}<//>
      ${ladder.reached
        ? html`<${Button} kind="quiet" icon="undo-2" onClick=${reach(false)}>${words.reach_undo}<//>`
        : ladder.all_done && html`<${Button} icon="flag" onClick=${reach(true)}>${words.reach_button}<//>`}
    </div>
  </section>`;
}

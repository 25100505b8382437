// Closing the meeting: three questions, each answered by one tap, and then what was agreed.
import { html, useRef } from "../vendor/preact_htm.js";
import { Button, Icon, Mark, Stages, TextField } from "../inputs/inputs.js";
import { Done } from "./done.js";
import { Paper, Read, Story } from "./history.js";
import { NextStep } from "./next_step.js";
import { PassOver } from "./pass_over.js";
import { Today } from "./today.js";

const VIEWS = { benefit: Benefit, next: NextStep, wish: Wish, done: Done, today: Today, history: Story, read: Read, paper: Paper };

export function Screen(props) {
  const View = VIEWS[props.screen.view];
  return html`<div class="meeting">
    ${props.screen.stages && html`<${Stages} label=${props.screen.title} stages=${props.screen.stages} go=${props.page.go} />`}
    <${View} ...${props} />
  </div>`;
}

// A tap on a number goes on; with the arrow keys the mark only moves, and "go on" is pressed when it is right.
function Benefit({ screen, send }) {
  const { meeting, mark } = screen;
  const tapped = useRef(false);
  const set = (value) => {
    const by = tapped.current;
    tapped.current = false;
    return send("set_benefit", { value, go_on: by });
  };
  return html`<div
      class="card benefit"
      onPointerDown=${() => (tapped.current = true)}
      onKeyDown=${() => (tapped.current = false)}
      onClick=${(event) => event.target.checked && Number(event.target.value) === meeting.benefit && tapped.current && set(meeting.benefit)}
    >
      <${Mark} legend=${mark.legend} low=${mark.low} high=${mark.high} name="benefit" value=${meeting.benefit ?? null} onChange=${set} />
    </div>
    <${PassOver} ...${{ screen, send }} question="benefit" />`;
}

function Wish({ screen, send }) {
  const { words, meeting, wishes } = screen;
  const take = (text) => () => send("take_wish", { text }).catch(() => {});
  if (screen.own) {
    return html`<div class="card own-words">
      <${TextField} label=${words.wish_own} hint=${screen.example} multiline rows="3" field=${`meetings/${meeting.id}/wish`} value=${meeting.wish} send=${send} />
    </div>`;
  }
  return html`<ul class="taps">
      ${wishes.map((wish) => html`<li key=${wish}>
        <button type="button" class="tap" aria-pressed=${meeting.wish === wish ? "true" : "false"} onClick=${take(wish)}><${Icon} name="message-circle-heart" /> <b>${wish}</b></button>
      </li>`)}
      <li>
        <button type="button" class="tap" onClick=${() => send("pass_over", { question: "wish" }).catch(() => {})}><${Icon} name="check" /> <b>${words.wish_none}</b></button>
      </li>
    </ul>
    ${meeting.wish && !wishes.includes(meeting.wish) && html`<p class="card said" dir="auto"><q>${meeting.wish}</q></p>`}
    <${Button} icon="pencil" onClick=${() => send("write_own", { question: "wish" }).catch(() => {})}>${words.write_own}<//>`;
}

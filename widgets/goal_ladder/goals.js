// The client's goals side by side: open one, begin another, take one away.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, Dialog } from "../inputs/inputs.js";

export function Goals({ screen, send, page }) {
  const { words } = screen;
  const [asked, setAsked] = useState("");
  const remove = () => {
    setAsked("");
    send("remove_ladder", { ladder: asked }).catch(() => {});
  };
  return html`<ul class="goals">
      ${screen.ladders.map((ladder) => html`<li class="card goal-card" key=${ladder.id}>
        <h2 dir="auto">${ladder.goal ? html`<q>${ladder.goal}</q>` : html`<span class="soft">${words.goal_unwritten}</span>`}</h2>
        <${Rungs} rungs=${ladder.rungs} />
        <p class="soft">${ladder.climbed}<br />${ladder.begun}</p>
        <div class="row">
          <${Button} kind="primary" onClick=${() => page.go(`goal_ladder/${ladder.id}`).catch(() => {})}>${words.open_ladder}<//>
          <${Button} kind="quiet" icon="trash-2" onClick=${() => setAsked(ladder.id)}>${words.remove_ladder}<//>
        </div>
      </li>`)}
    </ul>
    <${Button} icon="plus" onClick=${() => send("new_ladder").catch(() => {})}>${words.new_ladder}<//>
    ${asked && html`<${Dialog} title=${words.remove_ladder_ask} onClose=${() => setAsked("")}>
      <div class="row">
        <${Button} kind="primary" onClick=${() => setAsked("")}>${words.remove_ladder_no}<//>
        <${Button} onClick=${remove}>${words.remove_ladder_yes}<//>
      </div>
    <//>`}`;
}

// The stairs in little: how many steps, which are climbed, where the client stands. Said in words beside it.
export function Rungs({ rungs }) {
  return html`<div class="rungs" aria-hidden="true">
    ${rungs.map((rung, n) => html`<i key=${rung.id} class=${rung.state} style=${{ height: `${30 + (70 * (n + 1)) / rungs.length}%` }}></i>`)}
  </div>`;
}

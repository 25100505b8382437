// A small celebration when a step has just been climbed, and the way to take it back.
import { html, useEffect, useRef, useState } from "../vendor/preact_htm.js";
import { Button, say } from "../inputs/inputs.js";

const SPARKS = Array.from({ length: 14 }, (_, n) => n);

// Watches the ladder: a step that was not done and now is, is celebrated until the next tap.
export function Cheer({ ladder, cheer, words, send }) {
  const [climbed, setClimbed] = useState(null);
  const before = useRef(null);
  useEffect(() => {
    const was = before.current;
    before.current = new Map(ladder.steps.map((step) => [step.id, step.state === "done"]));
    if (!was) return;
    const news = ladder.steps.find((step) => step.state === "done" && was.get(step.id) === false);
    if (news) setClimbed(news.id);
    else if (climbed && !before.current.get(climbed)) setClimbed(null);
  }, [ladder]);
  const step = ladder.steps.find((one) => one.id === climbed);
  const next = step && ladder.steps.slice(step.number).find((one) => one.state !== "done");
  const undo = () => send("undo_done", { ladder: ladder.id, step: step.id }).catch(() => {});
  return html`<div class="cheer-place" role="status">
    ${step &&
    html`<div class="cheer" key=${climbed}>
      <span class="sparks" aria-hidden="true">${SPARKS.map((n) => html`<i key=${n} style=${{ "--turn": `${n * (360 / SPARKS.length)}deg`, "--wait": `${(n % 4) * 40}ms` }}></i>`)}</span>
      <p><b>${say(words.cheer, { n: step.number })}</b> <span>${cheer}</span></p>
      <p class="soft" dir="auto">${ladder.all_done ? words.cheer_last : next && say(words.cheer_next, { n: next.number, title: next.shown })}</p>
      <div class="row">
        <${Button} small icon="undo-2" onClick=${undo}>${words.undo}<//>
        <${Button} small kind="quiet" onClick=${() => setClimbed(null)}>${words.cheer_close}<//>
      </div>
    </div>`}
  </div>`;
}

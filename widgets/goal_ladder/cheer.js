// A small celebration when a step has just been climbed, and the way to take it back.
import { html, useEffect, useRef, useState } from "../vendor/preact_htm.js";
import { Button, Icon, say } from "../inputs/inputs.js";

const SPARKS = Array.from({ length: 14 }, (_, n) => n);

// Watches the ladder: a step that was not done and now is, is celebrated until it is taken back or left.
export function useCheer(ladder) {
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
  return [ladder.steps.find((step) => step.id === climbed), () => setClimbed(null)];
}

export function Cheer({ step, ladder, cheer, words, send, onClose }) {
  const next = ladder.steps.slice(step.number).find((one) => one.state !== "done");
  const undo = () => send("undo_done", { ladder: ladder.id, step: step.id }).catch(() => {});
  const after = ladder.all_done ? words.cheer_last : next && say(words.cheer_next, { n: next.number, title: next.shown });
  return html`<div class="cheer" key=${step.id}>
    <span class="sparks" aria-hidden="true">${SPARKS.map((n) => html`<i key=${n} style=${{ "--turn": `${n * (360 / SPARKS.length)}deg`, "--wait": `${(n % 4) * 40}ms` }}></i>`)}</span>
    <p class="cheer-said"><${Icon} name="party-popper" /> <b>${cheer}</b></p>
    <p dir="auto">${say(words.cheer, { n: step.number })} ${after}</p>
    <div class="row">
      <${Button} small icon="undo-2" onClick=${undo}>${words.undo}<//>
      <${Button} small kind="quiet" onClick=${onClose}>${words.cheer_close}<//>
    </div>
  </div>`;
}

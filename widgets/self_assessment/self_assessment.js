// Self-assessment: one question a screen, the flower that grows of it, and what to talk about.
import { html } from "../vendor/preact_htm.js";
import { Compare, History } from "./history.js";
import { Marks, Question, Rings } from "./question.js";
import { Start } from "./start.js";
import { Summary } from "./summary.js";
import { HandOver, Together, Worker } from "./together.js";

const STEPS = {
  start: Start,
  question: Question,
  rings: Rings,
  marks: Marks,
  summary: Summary,
  hand_over: HandOver,
  worker: Worker,
  together: Together,
  history: History,
  compare: Compare,
};

export function Screen({ screen, send, page }) {
  const Step = STEPS[screen.step];
  return html`<${Step} screen=${screen} words=${screen.words} send=${send} page=${page} />`;
}

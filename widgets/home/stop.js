// One exercise to open, with the sign that stands for it everywhere on the home page.
import { html } from "../vendor/preact_htm.js";
import { Icon } from "../inputs/inputs.js";

const SIGNS = {
  first_meeting: "info",
  pair_agreement: "handshake",
  strengths: "sparkles",
  self_assessment: "sprout",
  three_rings: "circle-dot",
  history_line: "book-open",
  informal_skills: "wrench",
  network_map: "users",
  dialogue_cards: "messages-square",
  options: "scale",
  goal_ladder: "footprints",
  support_stairs: "hand-helping",
  application: "pen-line",
  support_need: "hand-heart",
  referral: "map-pin",
  crisis_landing: "life-buoy",
  meeting: "handshake",
  journey: "sunrise",
  summary: "file-text",
  workshop: "users",
};
export const sign = (code) => SIGNS[code] ?? "circle";

export function Stop({ stop, go }) {
  return html`<li>
    <button type="button" class="card home-stop ${stop.state}" onClick=${() => go(stop.to)}>
      <span class="home-stop-title"><${Icon} name=${sign(stop.to)} /> <b>${stop.title}</b></span>
      <span class="soft">${stop.about}</span>
      <span class="home-state">${stop.state === "done" && html`<${Icon} name="check" />`}${stop.state === "going" && html`<${Icon} name="circle-dot" />`} ${stop.label}</span>
    </button>
  </li>`;
}

// One step of the stairs: a big button with what is on it, and a grip to move it by.
import { html } from "../vendor/preact_htm.js";
import { Button, Icon, say } from "../inputs/inputs.js";
import { Climber } from "./scenery.js";
import { softly } from "./syllables.js";

// Props: step, height (wide stairs), inset (tall stairs), tight (no room for the climber beside), shift, axis, held, moving, chosen, words, and
// onOpen, onGrip(event), onBody(event), onMoving(on), onMove(by).
export function Stair(props) {
  const { step, words, axis, tight, held, moving, chosen, first, last } = props;
  const look = ["stair", step.state, step.here && "standing", held && "held", moving && "moving", chosen && "chosen", !step.title && "unnamed"];
  const at = props.shift ? `translate${axis.toUpperCase()}(${props.shift}px)` : "";
  const style = { height: props.height ? `${props.height}px` : "", marginInlineStart: props.inset ? `${props.inset}px` : "", transform: at };
  const keys = (event) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (event.key === "Escape") props.onMoving(false);
    if (!by) return;
    event.preventDefault();
    const mirrored = axis === "x" && event.key.match(/Right|Left/) && getComputedStyle(event.target).direction === "rtl";
    props.onMove(mirrored ? -by : by);
  };
  return html`<li class=${look.filter(Boolean).join(" ")} data-step=${step.id} style=${style}>
    ${step.here && !tight && html`<span class="standing-here"><${Climber} />${axis === "x" && html`<span class="here-word" aria-hidden="true">${words.here}</span>`}</span>`}
    <button type="button" class="stair-face" aria-current=${chosen ? "step" : undefined} onClick=${props.onOpen} onPointerDown=${props.onBody}>
      <span class="stair-inside">
        <span class="stair-head">
          <span class="stair-number">${step.number}</span>
          ${step.done_on && html`<span class="stair-when done-on"><${Icon} name="check" /> <span class="unseen">${words.done}</span>${step.done_on}</span>`}
          ${!step.done_on && step.when_short && html`<span class="stair-when"><${Icon} name="calendar" /> <span dir="auto">${step.when_short}</span></span>`}
          ${step.here && tight && html`<${Climber} />`}
          ${step.here && html`<span class=${axis === "x" ? "unseen" : "here-word"}>${words.here}</span>`}
        </span>
        <span class="stair-title" dir="auto">${softly(step.shown)}</span>
        ${step.carries.length > 0 && html`<span class="stair-carries">${step.carries.map((title) => html`<span class="carry" key=${title}><${Icon} name="sun" /> <span dir="auto">${title}</span></span>`)}</span>`}
        ${!step.done_on && step.theme && html`<span class="stair-theme tag" dir="auto">${softly(step.theme)}</span>`}
        ${!step.done_on && step.deed && html`<span class="stair-deed" dir="auto">${softly(step.deed)}</span>`}
        ${!step.done_on && step.left && html`<span class="stair-left soft">${step.left}</span>`}
        ${!step.done_on && step.note && html`<span class="stair-note soft" dir="auto">${softly(step.note)}</span>`}
      </span>
    </button>
    <div class="stair-move" onKeyDown=${keys} onFocusOut=${(event) => moving && event.relatedTarget && !event.currentTarget.contains(event.relatedTarget) && props.onMoving(false)}>
      ${moving && html`<${Button} small class="move-button" icon=${axis === "x" ? "chevron-left" : "chevron-down"} aria-label=${words.move_earlier} disabled=${first} onClick=${() => props.onMove(-1)} />`}
      <button
        type="button"
        class="grip"
        aria-label=${say(words.move, { n: step.number })}
        aria-expanded=${moving ? "true" : "false"}
        title=${words.move_hint}
        onPointerDown=${props.onGrip}
        onClick=${() => props.onMoving(!moving)}
      ><${Icon} name=${moving ? "check" : axis === "x" ? "move-horizontal" : "move-vertical"} /></button>
      ${moving && html`<${Button} small class="move-button" icon=${axis === "x" ? "chevron-right" : "chevron-up"} aria-label=${words.move_later} disabled=${last} onClick=${() => props.onMove(1)} />`}
    </div>
  </li>`;
}

// The wall: what the whole group sees from the projector. Large and calm; no leader's note is ever on it.
import { html, useEffect, useRef, useState } from "../vendor/preact_htm.js";
import { Button, say } from "../inputs/inputs.js";
import { Qr } from "./qr.js";
import { clock, useTimeLeft } from "./timer.js";
import { ShownView } from "./wall_views.js";

const REST = 4000; // milliseconds until the buttons go out of sight while nobody moves the pointer

// Asked for in the very moment of the tap; where a browser says no, the wall fills its window all the same.
export function askForFullScreen() {
  document.documentElement.requestFullscreen?.({ navigationUI: "hide" })?.catch(() => {});
}

export function leaveFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
}

export function Wall({ screen, send, words, fromWall }) {
  const resting = useRest();
  const full = useFullScreen();
  const turn = (by) => () => send("turn", { by }).catch(() => {});
  const ready = screen.subjects.find((one) => one.can);
  const { wall, room } = screen;
  return html`<div class=${resting ? "wall resting" : "wall"}>
    <div class=${wall.view || wall.joins ? "wall-body" : "wall-body plain"}>
      <div class="wall-head">
        <p class="wall-title" dir="auto">${wall.title}</p>
        ${room.practice && html`<p class="wall-practice">${words.practice}</p>`}
        <${TimeLeft} ends=${screen.timer.ends} words=${words} />
      </div>
      <div class="wall-stage">
        ${wall.view
          ? html`<${ShownView} key=${wall.title} view=${wall.view} words=${words} />`
          : html`<div class="wall-say">
              ${wall.lead && html`<p class="wall-lead" dir="auto">${wall.lead}</p>`}
              ${wall.ends && html`<p class="wall-ends"><span>0 ${wall.ends.low}</span><span>10 ${wall.ends.high}</span></p>`}
              ${wall.status && html`<p class="wall-answered">${wall.answered}</p><p class="wall-status">${wall.status}</p>`}
            </div>`}
        ${wall.joins && !room.closed && html`<div class="wall-join">
          ${room.qr && html`<${Qr} qr=${room.qr} label=${words.qr_label} />`}
          <p class="wall-code" translate="no" aria-label=${say(words.join_code, { code: room.code })}>${room.code}</p>
          ${room.url && html`<p class="wall-address" dir="ltr" translate="no">${room.url}</p>`}
          <p class="wall-present">${screen.counts.present}</p>
        </div>`}
      </div>
    </div>
    <div class="wall-tools" role="group" aria-label=${words.wall_tools}>
      <${Button} small icon="x" onClick=${fromWall}>${words.from_wall}<//>
      ${!full && document.fullscreenEnabled && html`<${Button} small icon="maximize" onClick=${askForFullScreen}>${words.full_screen}<//>`}
      <div class="spring"></div>
      ${!wall.joins && !room.practice && !room.closed && html`<p class="wall-corner"><span>${words.code_on_wall}</span> <b translate="no">${room.code}</b></p><div class="spring"></div>`}
      ${ready && html`<${Button} small kind="primary" icon="eye" onClick=${() => send("release", { part: ready.part }).catch(() => {})}>${ready.view ? words.show_more : words.show_answers}<//>`}
      <${Button} small icon="arrow-left" aria-label=${words.previous} title=${words.previous} disabled=${!screen.back} onClick=${turn(-1)} />
      <span class="wall-part">${screen.part ? say(words.part_of, screen.part) : ""}</span>
      <${Button} small icon="arrow-right" aria-label=${words.next} title=${words.next} disabled=${!screen.next} onClick=${turn(1)} />
    </div>
  </div>`;
}

function TimeLeft({ ends, words }) {
  const left = useTimeLeft(ends);
  if (left === null) return null;
  return html`<p class=${left ? "wall-time" : "wall-time over"} role="timer" aria-label=${left ? say(words.timer_left, { time: clock(left) }) : words.timer_over}>${left ? clock(left) : words.timer_over}</p>`;
}

function useFullScreen() {
  const [full, setFull] = useState(Boolean(document.fullscreenElement));
  useEffect(() => {
    const look = () => setFull(Boolean(document.fullscreenElement));
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  return full;
}

function useRest() {
  const [resting, setResting] = useState(false);
  const timer = useRef(null);
  useEffect(() => {
    const wake = () => {
      setResting(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setResting(true), REST);
    };
    wake();
    const kinds = ["pointermove", "pointerdown", "keydown"];
    kinds.forEach((kind) => addEventListener(kind, wake, { passive: true }));
    return () => {
      clearTimeout(timer.current);
      kinds.forEach((kind) => removeEventListener(kind, wake));
    };
  }, []);
  return resting;
}

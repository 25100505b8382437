// The stairs as a picture that is written into: sky, steps, and the ground they stand on.
import { html, useEffect, useLayoutEffect, useRef, useState } from "../vendor/preact_htm.js";
import { Button, Icon, say } from "../inputs/inputs.js";
import { Cheer, useCheer } from "./cheer.js";
import { climb, NARROW } from "./climb.js";
import { useDrag } from "./drag.js";
import { GoalFlag } from "./goal_flag.js";
import { Ground, Why } from "./lists.js";
import { Question } from "./question.js";
import { Sky } from "./scenery.js";
import { Stair } from "./stair.js";
import { bigText, inLetters, useWidth } from "./width.js";

const WIDE = 760; // narrower than this the stairs stand up, one step above the other
const NARROWEST = 132;
const WIDEST = 236;
const NEW = 92;
const GAP = 8;
const GUTTER = 60; // for the arrows, where the stairs are longer than the view
const ROOM_FOR_TOOLS = 184; // the ground, the row of tools and the air round them

export function Stage({ screen, send, page, compact }) {
  const { ladder, words } = screen;
  const [width, box] = useWidth();
  const tall = width > 0 && (bigText() || inLetters(width) < (compact ? 480 : WIDE));
  const shared = { screen, send, page };
  const why = !compact && html`<${Why} ...${shared} />`;
  const [climbed, calm] = useCheer(ladder);
  const cheer = html`<div class="cheer-place" role="status">
    ${climbed && html`<${Cheer} step=${climbed} ladder=${ladder} cheer=${screen.cheer} words=${words} send=${send} onClose=${calm} />`}
  </div>`;
  const sky = html`<div class="in-sky">
    ${!tall && why}
    ${!compact && html`<div>${!tall && cheer}${(tall || !climbed) && html`<${Question} ...${shared} />`}</div>`}
    <${GoalFlag} ...${shared} />
  </div>`;
  return html`<div class=${["stage", tall ? "tall" : "wide", compact && "compact"].filter(Boolean).join(" ")} ref=${box}>
    ${!tall && html`<${Sky} />`}
    ${width > 0 && html`<${Stairs} ...${shared} ...${{ sky, tall, compact, width }} />`}
    ${!compact && html`<${Ground} ...${shared} />`}
    ${tall && why}
    ${tall && !compact && cheer}
  </div>`;
}

// The part of the window that the stairs may fill without the tools below going out of sight.
function roomFor(compact) {
  const root = getComputedStyle(document.documentElement);
  const bars = ["--bar-height", "--foot-height"].reduce((all, name) => all + (parseFloat(root.getPropertyValue(name)) || 76), 0);
  const below = compact ? 40 : ROOM_FOR_TOOLS;
  return Math.min(Math.max(window.innerHeight - bars - below, 360), 620);
}

function Stairs({ screen, send, page, sky, tall, compact, width }) {
  const { ladder, words } = screen;
  const view = useRef(null);
  const scroller = useRef(null);
  const list = useRef(null);
  const [order, setOrder] = useState(null); // the order shown until Python has answered
  const [moving, setMoving] = useState("");
  const [cards, setCards] = useState([]);
  const [edges, setEdges] = useState({ back: false, on: false });
  const given = ladder.steps.map((step) => step.id).join(" ");
  useEffect(() => setOrder(null), [given]);

  const byId = new Map(ladder.steps.map((step) => [step.id, step]));
  const ids = (order ?? [...byId.keys()]).filter((id) => byId.has(id));
  const count = ids.length;
  const standing = ids.findIndex((id) => byId.get(id).here);

  const whole = width - (compact ? 24 : 36);
  const newWidth = ladder.room_left ? (count ? NEW : WIDEST) : 0;
  const share = (whole - newWidth - GAP * count) / Math.max(count, 1);
  const stepWidth = Math.min(Math.max(share, NARROWEST), WIDEST);
  const long = !tall && share < NARROWEST;
  const start = long ? GUTTER : compact ? 12 : 18;
  const height = roomFor(compact);
  const { heights, more } = climb({ count, width: width - 2 * start - newWidth, start, stepWidth, gap: GAP, height, cards, standing });
  const inset = Math.min(44, (width * 0.34) / Math.max(count, 1)); // of each tall step from the one below

  // What hangs in the sky is measured, and measured again when its words change.
  useLayoutEffect(() => {
    if (tall) return undefined;
    const hanging = [...view.current.querySelectorAll(".in-sky > *")];
    const look = () => {
      const frame = view.current.getBoundingClientRect();
      const rtl = getComputedStyle(view.current).direction === "rtl";
      const found = hanging.map((one) => {
        const { left, right, top, ...box } = one.getBoundingClientRect().toJSON();
        const bottom = one.matches(".writing") ? top : box.bottom; // while it is open it may cover the steps
        const [start, end] = rtl ? [frame.right - right, frame.right - left] : [left - frame.left, right - frame.left];
        return { start: Math.round(start - GAP), end: Math.round(end), bottom: Math.round(bottom - frame.top) };
      });
      setCards((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    };
    const observer = new ResizeObserver(look);
    hanging.forEach((one) => observer.observe(one));
    look();
    return () => observer.disconnect();
  }, [tall, width, screen.writing_goal, Boolean(screen.question?.length)]);

  const lookAtEdges = () => {
    const { scrollLeft, scrollWidth, clientWidth } = scroller.current;
    const at = Math.abs(scrollLeft);
    setEdges({ back: at > 4, on: at < scrollWidth - clientWidth - 4 });
  };
  useLayoutEffect(() => {
    if (tall) return;
    const target = list.current.querySelector(".chosen") ?? list.current.querySelector(".standing");
    if (target) {
      const [frame, spot] = [scroller.current.getBoundingClientRect(), target.getBoundingClientRect()];
      scroller.current.scrollLeft += spot.left + spot.width / 2 - frame.left - frame.width / 2;
    }
    lookAtEdges();
  }, [tall, width, count]);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const scroll = (way) => () => {
    const mirrored = getComputedStyle(scroller.current).direction === "rtl" ? -1 : 1;
    scroller.current.scrollBy({ left: way * mirrored * scroller.current.clientWidth * 0.7, behavior: calm ? "auto" : "smooth" });
  };

  const move = (id, to) => {
    if (to < 0 || to >= count || to === ids.indexOf(id)) return;
    const next = ids.filter((one) => one !== id);
    next.splice(to, 0, id);
    setOrder(next);
    page.announce?.(say(words.moved, { n: to + 1 }));
    send("move_step", { ladder: ladder.id, step: id, to }).catch(() => setOrder(null));
  };
  const drag = useDrag({ list, scroller, ids, axis: tall ? "y" : "x", onMove: move });

  // A moved step must keep the focus of the arrow that moved it.
  const arrow = useRef(null);
  useLayoutEffect(() => {
    if (!arrow.current) return;
    const { id, by } = arrow.current;
    arrow.current = null;
    const row = list.current.querySelector(`[data-step="${CSS.escape(id)}"]`);
    const buttons = [...(row?.querySelectorAll(".move-button") ?? [])];
    const wanted = buttons[by < 0 ? 0 : buttons.length - 1];
    (wanted && !wanted.disabled ? wanted : row?.querySelector(".grip"))?.focus();
  });
  useEffect(() => {
    if (!moving) return undefined;
    const away = (event) => !event.target.closest?.(".stair.moving .stair-move") && setMoving("");
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, [moving]);
  const moveBy = (id, by) => {
    arrow.current = { id, by };
    move(id, ids.indexOf(id) + by);
  };
  const open = (id) => () => !drag.justPulled() && page.go(`goal_ladder/${ladder.id}/step/${id}`).catch(() => {});

  const stairs = ids.map((id, n) => {
    const step = { ...byId.get(id), number: n + 1 };
    return html`<${Stair}
      key=${id}
      ...${{ step, words, moving: moving === id, chosen: screen.step?.id === id, axis: tall ? "y" : "x" }}
      height=${tall ? 0 : heights[n]}
      inset=${tall ? Math.round(n * inset) : 0}
      tight=${tall && inset < 34}
      shift=${drag.shift(id)}
      held=${drag.held?.id === id}
      first=${n === 0}
      last=${n === count - 1}
      onOpen=${open(id)}
      onBody=${(event) => event.pointerType === "mouse" && !tall && drag.start(event, id)}
      onGrip=${(event) => drag.start(event, id)}
      onMoving=${(on) => !drag.justPulled() && setMoving(on ? id : "")}
      onMove=${(by) => moveBy(id, by)}
    />`;
  });
  const add = ladder.room_left && html`<li class=${count ? "stair stair-new" : "stair stair-new stair-first"} key="new" style=${{ height: tall ? "" : `${newHeight(heights)}px` }}>
    <button type="button" class="stair-face" onClick=${() => send("add_step", { ladder: ladder.id }).catch(() => {})}>
      <${Icon} name="plus" big />
      <b>${count ? words.new_step : words.first_step}</b>
      ${!count && html`<span class="soft">${words.first_step_hint}</span>`}
    </button>
  </li>`;
  const inOrder = tall ? [add, ...stairs.reverse()] : [...stairs, add];
  return html`<div class="stairs-view" ref=${view} style=${{ height: tall ? "" : `${height + more}px` }}>
    ${sky}
    <div class=${long ? "stairs-scroller long" : "stairs-scroller"} ref=${scroller} onScroll=${tall ? undefined : lookAtEdges}>
      <ol class=${["ladder-stairs", drag.held && "pulling", stepWidth < NARROW && "narrow"].filter(Boolean).join(" ")} reversed=${tall} ref=${list} aria-label=${words.steps_heading} style=${{ "--step-width": `${stepWidth}px`, "--gap-width": `${GAP}px` }}>
        ${inOrder}
      </ol>
    </div>
    ${!tall && edges.back && html`<${Button} class="scroll-stairs back" icon="chevron-left" aria-label=${words.scroll_back} onClick=${scroll(-1)} />`}
    ${!tall && edges.on && html`<${Button} class="scroll-stairs on" icon="chevron-right" aria-label=${words.scroll_on} onClick=${scroll(1)} />`}
    ${!ladder.room_left && html`<p class="stairs-full soft">${ladder.full}</p>`}
  </div>`;
}

// The next step to come is a low outline, so that it never reaches into the sky.
function newHeight(heights) {
  const last = heights.at(-1);
  return last ? Math.min(last, 190) : 190;
}

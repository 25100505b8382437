// Moving a step by pulling it: sideways on wide stairs, up and down on tall ones.
import { useRef, useState } from "../vendor/preact_htm.js";

const FREE = 8; // pixels a finger may tremble before it counts as pulling
const EDGE = 56; // near the edge of the view the stairs scroll along

// Props: list (ref of the <ol>), scroller (ref), ids from the bottom step to the top, axis "x" or "y",
// onMove(id, to). Gives the step held, how far each is shifted, and start(event, id).
export function useDrag({ list, scroller, ids, axis, onMove }) {
  const [held, setHeld] = useState(null); // { id, from, to, by, size }
  const after = useRef(false); // a pull has just ended: the click that follows it is no tap

  const start = (event, id, { atOnce } = {}) => {
    if (event.button) return;
    const rows = new Map([...list.current.querySelectorAll("[data-step]")].map((row) => [row.dataset.step, row.getBoundingClientRect()]));
    const boxes = ids.map((one) => rows.get(one));
    if (boxes.some((box) => !box)) return;
    const [near, far] = axis === "x" ? ["left", "width"] : ["top", "height"];
    const middles = boxes.map((box) => box[near] + box[far] / 2);
    const from = ids.indexOf(id);
    const begin = axis === "x" ? event.clientX : event.clientY;
    const scrolledAt = () => (axis === "x" ? scroller.current?.scrollLeft ?? 0 : window.scrollY);
    const scrolled = scrolledAt();
    const handle = event.currentTarget;
    const pointer = event.pointerId;
    let pulling = Boolean(atOnce);
    let to = from;

    const place = (by) => {
      const middle = middles[from] + by;
      const ahead = middles.filter((one, n) => n !== from && (middles[0] <= middles.at(-1) ? one < middle : one > middle));
      return ahead.length;
    };
    const move = (now) => {
      const at = axis === "x" ? now.clientX : now.clientY;
      if (!pulling && Math.abs(at - begin) < FREE) return;
      if (!pulling) handle.setPointerCapture?.(pointer);
      pulling = true;
      now.preventDefault();
      if (axis === "x" && scroller.current) {
        const view = scroller.current.getBoundingClientRect();
        if (at > view.right - EDGE) scroller.current.scrollLeft += 14;
        if (at < view.left + EDGE) scroller.current.scrollLeft -= 14;
      }
      const by = at - begin + scrolledAt() - scrolled;
      to = place(by);
      setHeld({ id, from, to, by, size: boxes[from][far] + 8 });
    };
    const end = (now) => {
      for (const [name, listener] of listeners) removeEventListener(name, listener);
      setHeld(null);
      after.current = pulling;
      setTimeout(() => (after.current = false), 0);
      if (now.type === "pointerup" && pulling && to !== from) onMove(id, to);
    };
    const cancel = (key) => key.key === "Escape" && end(key);
    const listeners = [["pointermove", move], ["pointerup", end], ["pointercancel", end], ["keydown", cancel]];
    for (const [name, listener] of listeners) addEventListener(name, listener, { passive: false });
    if (atOnce) handle.setPointerCapture?.(pointer);
  };

  // How far a step is shown from its own place, in pixels along the axis.
  const shift = (id) => {
    if (!held) return 0;
    if (id === held.id) return held.by;
    const n = ids.indexOf(id);
    const boxes = [...list.current.querySelectorAll("[data-step]")].map((row) => row.dataset.step);
    const up = boxes[0] === ids[0] && getComputedStyle(list.current).direction !== "rtl" ? 1 : -1;
    const way = axis === "y" ? -1 : up;
    if (n > held.from && n <= held.to) return -way * held.size;
    if (n < held.from && n >= held.to) return way * held.size;
    return 0;
  };
  return { held, start, shift, justPulled: () => after.current };
}

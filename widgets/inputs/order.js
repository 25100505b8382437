// A list put in order by dragging a handle, or by the up and down buttons.
import { html, useEffect, useLayoutEffect, useRef, useState } from "../vendor/preact_htm.js";
import { Button } from "./button.js";
import { usePage, useWords } from "./context.js";
import { Icon } from "./icon.js";

// Props: items [{id, title}], render(item, place), onMove(id, to), label, words. `to` counts from 0.
export function Order({ items, render, onMove, label, words }) {
  const say = useWords(words);
  const page = usePage();
  const list = useRef(null);
  const [moved, setMoved] = useState(null); // ids in the order shown until Python has answered
  const [drag, setDrag] = useState(null); // { id, to, shift }
  const focus = useRef(null);
  const waiting = useRef(0); // moves that Python has not answered; an answer to an older one must not jump back
  const given = items.map((item) => item.id).join("\n");
  useEffect(() => void (waiting.current || setMoved(null)), [given]);

  const byId = new Map(items.map((item) => [item.id, item]));
  const ids = (moved ?? items.map((item) => item.id)).filter((id) => byId.has(id));

  // A moved row must keep the focus of the button that moved it; at the ends the other button takes it.
  useLayoutEffect(() => {
    if (!focus.current) return;
    const { id, way } = focus.current;
    focus.current = null;
    const row = [...list.current.children].find((one) => one.dataset.id === id);
    const buttons = row ? [...row.querySelectorAll(`[data-way]`)] : [];
    (buttons.find((one) => one.dataset.way === way && !one.disabled) ?? buttons.find((one) => !one.disabled))?.focus();
  });

  const move = (id, to) => {
    const from = ids.indexOf(id);
    if (to === from || to < 0 || to >= ids.length) return;
    const next = ids.filter((one) => one !== id);
    next.splice(to, 0, id);
    setMoved(next);
    page.announce?.(say("moved", { title: byId.get(id).title, place: to + 1, count: ids.length }));
    waiting.current += 1;
    const answered = () => --waiting.current || setMoved(null);
    Promise.resolve(onMove(id, to)).then(answered, answered);
  };
  const step = (id, way) => {
    focus.current = { id, way };
    move(id, ids.indexOf(id) + (way === "up" ? -1 : 1));
  };

  const start = (event, id) => {
    if (event.button) return;
    const rows = [...list.current.children].map((row) => row.getBoundingClientRect());
    const from = ids.indexOf(id);
    const handle = event.currentTarget;
    const begin = event.clientY;
    const scrolled = window.scrollY;
    handle.setPointerCapture(event.pointerId);
    setDrag({ id, from, to: from, shift: 0, height: rows[from].height });
    const onPointerMove = (now) => {
      const shift = now.clientY - begin + window.scrollY - scrolled;
      const middle = rows[from].top + rows[from].height / 2 + shift;
      const to = rows.filter((row, n) => n !== from && row.top + row.height / 2 < middle).length;
      setDrag({ id, from, to, shift, height: rows[from].height });
      handle.dataset.to = to;
    };
    const end = (now) => {
      handle.removeEventListener("pointermove", onPointerMove);
      handle.removeEventListener("pointerup", end);
      handle.removeEventListener("pointercancel", end);
      setDrag(null);
      if (now.type === "pointerup" && handle.dataset.to !== undefined) move(id, Number(handle.dataset.to));
      delete handle.dataset.to;
    };
    handle.addEventListener("pointermove", onPointerMove);
    handle.addEventListener("pointerup", end);
    handle.addEventListener("pointercancel", end);
  };

  const shiftOf = (id, n) => {
    if (!drag) return 0;
    if (id === drag.id) return drag.shift;
    if (n > drag.from && n <= drag.to) return -drag.height;
    if (n < drag.from && n >= drag.to) return drag.height;
    return 0;
  };
  return html`<ol class=${drag ? "order dragging" : "order"} ref=${list} aria-label=${label}>
    ${ids.map((id, n) => {
      const item = byId.get(id);
      return html`<li
        key=${id}
        data-id=${id}
        class=${drag?.id === id ? "order-row held" : "order-row"}
        style=${{ transform: drag ? `translateY(${shiftOf(id, n)}px)` : "" }}
      >
        <span class="order-handle" title=${say("drag")} aria-hidden="true" onPointerDown=${(event) => start(event, id)}>
          <${Icon} name="grip-vertical" />
        </span>
        <div class="order-what">${render ? render(item, n) : item.title}</div>
        <div class="order-buttons">
          <${Button} small icon="arrow-up" data-way="up" disabled=${n === 0} aria-label=${say("move_up", { title: item.title })} onClick=${() => step(id, "up")} />
          <${Button} small icon="arrow-down" data-way="down" disabled=${n === ids.length - 1} aria-label=${say("move_down", { title: item.title })} onClick=${() => step(id, "down")} />
        </div>
      </li>`;
    })}
  </ol>`;
}

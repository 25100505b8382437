// The most important strengths in order: tap to take in, drag or press to put in order.
import { html, useEffect, useRef } from "../vendor/preact_htm.js";
import { Button, Icon, Order, say, useEcho } from "../inputs/inputs.js";

export function Top({ screen, words, send, page }) {
  const heading = useRef(null);
  const taken = useRef(false);
  // The button that was pressed is gone with its row; the focus stays near, at the list's heading.
  useEffect(() => {
    if (taken.current && (!document.activeElement || document.activeElement === document.body)) heading.current?.focus();
    taken.current = false;
  }, [screen.top.length]);
  const take = (strength) => {
    taken.current = true;
    send("take_from_top", { strength }).catch(() => (taken.current = false));
  };
  if (!screen.chosen.length)
    return html`<p>${words.examples_none}</p>
      <p><${Button} icon="star" onClick=${() => page.go("strengths")}>${words.examples_to_cards}<//></p>`;
  return html`<div class="beside even">
    <section>
      <h2 ref=${heading} tabindex="-1">${words.top_list}</h2>
      ${screen.top.length
        ? html`<${Order}
            label=${words.top_list}
            items=${screen.top}
            onMove=${(strength, to) => send("move_in_top", { strength, to })}
            render=${(one, n) => html`<div class="top-row">
              <span class="place-number" aria-hidden="true">${n + 1}</span>
              <div class="top-words">
                <b dir="auto">${one.title}</b>${one.example && html`<q class="soft told" dir="auto">${one.example}</q>`}
              </div>
              <${Button}
                kind="quiet"
                small
                icon="x"
                aria-label=${say(words.take_from_top, { strength: one.title })}
                onClick=${() => take(one.id)}
              />
            </div>`}
          />`
        : html`<p class="empty-place soft">${words.top_empty}</p>`}
      <p class="soft">${screen.room_said}</p>
    </section>
    <section>
      <h2>${words.chosen_list}</h2>
      <ul class="add-list">
        ${screen.chosen.map(
          (one) => html`<li key=${one.id}><${InOrOut} one=${one} room=${screen.room} words=${words} send=${send} /></li>`,
        )}
      </ul>
    </section>
  </div>`;
}

// Every chosen strength keeps its place in this list, so that two quick taps never hit the wrong one.
function InOrOut({ one, room, words, send }) {
  const [on, choose] = useEcho(one.on, (next) => send(next ? "put_in_top" : "take_from_top", { strength: one.id }));
  return html`<button
    type="button"
    aria-pressed=${on ? "true" : "false"}
    aria-label=${say(words.add_to_top, { strength: one.title })}
    disabled=${!on && !room}
    onClick=${() => choose(!on)}
  >
    <${Icon} name=${one.icon} /><span dir="auto">${one.title}</span><${Icon} name=${on ? "check" : "plus"} />
  </button>`;
}

// The most important strengths in order: tap to take in, drag or press to put in order.
import { html, useEffect, useRef } from "../vendor/preact_htm.js";
import { Button, Icon, Order, say } from "../inputs/inputs.js";

export function Top({ screen, words, send, page }) {
  const heading = useRef(null);
  const moved = useRef(false);
  // The button that was pressed is gone with its row; the focus stays near, at the list's heading.
  useEffect(() => {
    if (moved.current && (!document.activeElement || document.activeElement === document.body)) heading.current?.focus();
    moved.current = false;
  }, [screen.top.length]);
  const act = (what, id) => {
    moved.current = true;
    send(what, { strength: id }).catch(() => (moved.current = false));
  };
  if (!screen.top.length && !screen.others.length)
    return html`<p>${words.examples_none}</p>
      <p><${Button} icon="star" onClick=${() => page.go("strengths")}>${words.examples_to_cards}<//></p>`;
  return html`<div class="beside even">
    <section>
      <h2 ref=${heading} tabindex="-1">${words.top_list}</h2>
      ${screen.top.length
        ? html`<${Order}
            label=${words.top_list}
            items=${screen.top}
            onMove=${(id, to) => send("move_in_top", { strength: id, to })}
            render=${(one, n) => html`<div class="top-row">
              <span class="place-number" aria-hidden="true">${n + 1}</span>
              <div class="top-words"><b dir="auto">${one.title}</b>${one.example && html`<q class="soft told" dir="auto">${one.example}</q>`}</div>
              <${Button}
                kind="quiet"
                small
                icon="x"
                aria-label=${say(words.take_from_top, { strength: one.title })}
                onClick=${() => act("take_from_top", one.id)}
              />
            </div>`}
          />`
        : html`<p class="empty-place soft">${words.top_empty}</p>`}
      <p class="soft">${screen.room_said}</p>
    </section>
    <section>
      <h2>${words.others_list}</h2>
      ${screen.others.length
        ? html`<ul class="add-list">
            ${screen.others.map(
              (one) => html`<li key=${one.id}>
                <button
                  type="button"
                  disabled=${!screen.room}
                  aria-label=${say(words.add_to_top, { strength: one.title })}
                  onClick=${() => act("put_in_top", one.id)}
                >
                  <${Icon} name=${one.icon} /><span dir="auto">${one.title}</span><${Icon} name="plus" />
                </button>
              </li>`,
            )}
          </ul>`
        : html`<p class="soft">${words.top_all_in}</p>`}
    </section>
  </div>`;
}

// The deck: groups as tabs, cards to tap, own words, and beside them what has been chosen so far.
import { html, useRef, useState } from "../vendor/preact_htm.js";
import { Button, Icon, say, TextField, ToggleCard } from "../inputs/inputs.js";
import { useStrip } from "./strip.js";
import { Named, Told } from "./told.js";

export function Cards({ screen, words, send, page }) {
  const at = screen.tabs.findIndex((tab) => tab.here);
  const next = screen.tabs[at + 1];
  return html`<${Tabs} tabs=${screen.tabs} words=${words} page=${page} />
    <div class="beside">
      <div>
        ${screen.tab === "own"
          ? html`<${OwnWords} screen=${screen} words=${words} send=${send} />`
          : html`<ul class="cards" aria-label=${screen.tabs[at].label}>
              ${screen.cards.map(
                (card) => html`<li key=${card.id}>
                  <${ToggleCard}
                    title=${card.title}
                    icon=${card.icon}
                    on=${card.on}
                    onLabel=${words.chosen}
                    onToggle=${(on) => send(on ? "choose" : "let_go", { card: card.id })}
                  />
                </li>`,
              )}
              <li key="own">
                <button type="button" class="own-card" onClick=${() => page.go("strengths/own")}>
                  <${Icon} name="plus" big /><b>${words.own_card}</b>
                </button>
              </li>
            </ul>`}
        ${next &&
        html`<p class="next-group">
          <${Button} kind="quiet" icon=${next.icon} iconEnd="arrow-right" onClick=${() => page.go(next.to)}>${next.label}<//>
        </p>`}
      </div>
      <${Side} screen=${screen} words=${words} page=${page} />
    </div>`;
}

function Tabs({ tabs, words, page }) {
  const strip = useStrip();
  return html`<nav class="tabs" aria-label=${words.tabs} ref=${strip}>
    ${tabs.map(
      (tab) => html`<button
        key=${tab.id}
        type="button"
        class="tab"
        aria-current=${tab.here ? "true" : undefined}
        onClick=${() => page.go(tab.to)}
      >
        <${Icon} name=${tab.icon} /><span>${tab.label}</span>
        ${tab.chosen > 0 &&
        html`<span class="tab-count"
          ><span aria-hidden="true">${tab.chosen}</span><span class="unseen">${tab.chosen_said}</span></span
        >`}
      </button>`,
    )}
  </nav>`;
}

function OwnWords({ screen, words, send }) {
  const [text, setText] = useState("");
  const [error, setError] = useState("");
  const field = useRef(null);
  const add = (event) => {
    event.preventDefault();
    if (!text.trim()) {
      setError(words.own_empty);
      field.current.focus();
      return;
    }
    send("add_own", { words: text }).then(
      () => {
        setText("");
        setError("");
        field.current?.focus();
      },
      (reply) => setError(reply.error ?? ""),
    );
  };
  const drop = (id) =>
    send("drop", { strength: id }).then(
      () => field.current?.focus(),
      () => {},
    );
  return html`<div class="card own-words">
    <h2>${words.own_heading}</h2>
    <form onSubmit=${add}>
      <${TextField}
        label=${words.own_label}
        hint=${words.own_hint}
        value=${text}
        maxLength=${200}
        error=${error}
        fieldRef=${field}
        onChange=${(now) => {
          setText(now);
          setError("");
        }}
      />
      <${Button} type="submit" icon="plus">${words.own_add}<//>
    </form>
    ${screen.own.length > 0 &&
    html`<ul class="own-list" aria-label=${words.own_list}>
      ${screen.own.map(
        (one) => html`<li key=${one.id}>
          <${Named} strength=${one} />
          <${Button}
            kind="quiet"
            small
            icon="x"
            aria-label=${say(words.remove, { strength: one.title })}
            onClick=${() => drop(one.id)}
          />
        </li>`,
      )}
    </ul>`}
  </div>`;
}

function Side({ screen, words, page }) {
  const { top, others, wishes } = screen.side;
  return html`<aside class="card side" aria-label=${top.length ? words.side_top : words.side_chosen}>
    <h2>${top.length ? words.side_top : words.side_chosen}</h2>
    <p class="soft">${screen.chosen_said}</p>
    ${top.length > 0 &&
    html`<ol class="top-list">
      ${top.map(
        (one, n) => html`<li key=${one.id}>
          <span class="place-number" aria-hidden="true">${n + 1}</span>
          <div>
            <b dir="auto">${one.title}</b>
            <${Told} strength=${one} words=${words} />
            ${!one.example &&
            html`<${Button}
              kind="quiet"
              small
              icon="pen-line"
              class="inline-action"
              aria-label=${`${words.side_add_example}: ${one.title}`}
              onClick=${() => page.go(one.to)}
              >${words.side_add_example}<//
            >`}
          </div>
        </li>`,
      )}
    </ol>`}
    ${others.length > 0 &&
    html`<div class="side-others">
      ${top.length > 0 && html`<h3>${words.side_also}</h3>`}
      <ul class="chips">
        ${others.map((one) => html`<li key=${one.id}><${Named} strength=${one} /></li>`)}
      </ul>
    </div>`}
    ${screen.chosen > 0
      ? html`<p>
          <${Button} small icon="star" onClick=${() => page.go("strengths/top")}>${words.side_order}<//>
        </p>`
      : html`<p class="soft">${words.side_empty}</p>`}
    ${wishes.length > 0 &&
    html`<h2 class="side-wishes">${words.side_wishes}</h2>
      ${wishes.map((wish) => html`<p class="soft"><q dir="auto">${wish}</q></p>`)}`}
  </aside>`;
}

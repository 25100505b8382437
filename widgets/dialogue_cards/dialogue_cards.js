// Dialogue cards: decks to choose from, and one large card a screen that is read aloud.
import { html } from "../vendor/preact_htm.js";
import { Button, Icon } from "../inputs/inputs.js";

export function Screen(props) {
  return html`<div class="dialogue-cards">${props.screen.view === "card" ? html`<${Card} ...${props} />` : html`<${Decks} ...${props} />`}</div>`;
}

function Decks({ screen, send, page }) {
  const { words } = screen;
  return html`<ul class="decks">${screen.decks.map((deck) => html`<li class="card deck" key=${deck.id}>
    <h2><${Icon} name=${deck.icon} /> ${deck.title}</h2>
    <p>${deck.about}</p>
    <p class="soft">${deck.count}</p>
    <div class="row">
      <${Button} icon="hand" aria-label=${`${words.draw}: ${deck.title}`} onClick=${() => send("draw", { deck: deck.id }).catch(() => {})}>${words.draw}<//>
      <${Button} kind="quiet" icon="list" aria-label=${`${words.in_order}: ${deck.title}`} onClick=${() => page.go(deck.first).catch(() => {})}>${words.in_order}<//>
    </div>
  </li>`)}</ul>`;
}

function Card({ screen, send, page }) {
  const { words } = screen;
  const go = (to) => () => page.go(to).catch(() => {});
  return html`<article class="card talk-card" aria-label=${screen.said}>
      <span class="talk-sign"><${Icon} name=${screen.icon} big /></span>
      <p class="talk-text">${screen.text}</p>
      ${screen.more && html`<p class="talk-more">${screen.more}</p>`}
    </article>
    <div class="row talk-nav">
      <${Button} kind="quiet" icon="arrow-left" disabled=${!screen.before} onClick=${go(screen.before)}>${words.previous}<//>
      <span class="soft">${screen.said}</span>
      <${Button} kind="quiet" iconEnd="arrow-right" disabled=${!screen.after} onClick=${go(screen.after)}>${words.next}<//>
    </div>
    ${screen.kept
      ? html`<p class="talk-kept" role="status"><${Icon} name="check" /> ${words.is_kept}</p>`
      : html`<${Button} icon="plus" onClick=${() => send("keep", { deck: screen.deck, card: screen.card }).catch(() => {})}>${words.keep}<//>`}`;
}

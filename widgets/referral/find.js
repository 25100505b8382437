// Looking for a service: a word, taps, and one service in plain words. What is typed is sent and not kept.
import { html, useEffect, useRef, useState } from "../vendor/preact_htm.js";
import { Button, Icon } from "../inputs/inputs.js";

const PAUSE = 280; // milliseconds after the last letter, so that a word is looked for and not each letter

export function Find({ screen, send, page }) {
  const { words } = screen;
  if (!screen.there) return null;
  const narrow = (kind) => (value) => send("narrow", { kind, value }).catch(() => {});
  return html`<div class="referral-find">
    <div class="card referral-search">
      <${Search} ...${{ screen, send }} />
      <${Town} ...${{ screen, send }} />
      <fieldset class="referral-chips">
        <legend>${words.areas}${screen.suggested_note && html` <span class="soft">${screen.suggested_note}</span>`}</legend>
        <ul>
          ${screen.areas.map((area, n) => html`<li key=${area.value}>
            <${Chip} ...${{ ...area, onTap: narrow("area"), wished: n < screen.suggested }} />
          </li>`)}
        </ul>
      </fieldset>
      <details class="referral-more" open=${[...screen.groups, ...screen.languages].some((one) => one.on)}>
        <summary>${words.more_filters}</summary>
        <${Chips} legend=${words.groups} choices=${screen.groups} onTap=${narrow("group")} />
        <${Chips} legend=${words.languages} choices=${screen.languages} onTap=${narrow("language")} />
      </details>
    </div>
    <section class="referral-results" aria-label=${words.results}>
      <div class="referral-count">
        <p role="status">${screen.count}</p>
        ${screen.narrowed && html`<${Button} small kind="quiet" icon="x" onClick=${() => send("widen", {}).catch(() => {})}>${words.clear}<//>`}
      </div>
      <ul>
        ${screen.results.map((one) => html`<li key=${one.id}><${Result} ...${{ one, words, page }} /></li>`)}
      </ul>
      ${screen.rest && html`<p class="soft">${screen.rest}</p>`}
      ${screen.age && html`<p class="soft"><${Icon} name="clock" /> ${screen.age}</p>`}
      <${Button} icon="pencil" onClick=${() => send("write_own", {}).catch(() => {})}>${words.write_own}<//>
    </section>
  </div>`;
}

function Search({ screen, send }) {
  const { words } = screen;
  const [typed, setTyped] = useState(screen.query);
  const wait = useRef(null);
  const asked = useRef(screen.query);
  // A search that was cleared elsewhere empties the field; what is being typed is never overwritten.
  useEffect(() => {
    if (screen.query !== asked.current) {
      asked.current = screen.query;
      setTyped(screen.query);
    }
  }, [screen.query]);
  useEffect(() => () => clearTimeout(wait.current), []);
  const ask = (text) => {
    clearTimeout(wait.current);
    if (text === asked.current) return;
    asked.current = text;
    send("look_for", { text }).catch(() => {});
  };
  return html`<form
    class="referral-field referral-word"
    role="search"
    onSubmit=${(event) => {
      event.preventDefault();
      ask(typed);
    }}
  >
    <label for="referral-search">${words.search_label}</label>
    <div class="row">
      <input
        id="referral-search"
        class="text-input"
        type="search"
        value=${typed}
        maxlength="200"
        placeholder=${words.search_example}
        autocomplete="off"
        spellcheck=${false}
        dir="auto"
        onInput=${(event) => {
          const text = event.target.value;
          setTyped(text);
          clearTimeout(wait.current);
          wait.current = setTimeout(() => ask(text), PAUSE);
        }}
      />
      <button type="submit" class="btn primary"><${Icon} name="search" /> ${words.search}</button>
    </div>
  </form>`;
}

function Town({ screen, send }) {
  const { words } = screen;
  const [typed, setTyped] = useState(screen.town);
  useEffect(() => setTyped(screen.town), [screen.town]);
  const choose = (town) => {
    if (town !== screen.town) send("narrow", { kind: "town", value: town || screen.town }).catch(() => {});
  };
  return html`<div class="referral-field">
    <label for="referral-town">${words.town_label}</label>
    <div class="row">
      <input
        id="referral-town"
        class="text-input"
        list="referral-towns"
        value=${typed}
        maxlength="80"
        autocomplete="off"
        spellcheck=${false}
        dir="auto"
        onInput=${(event) => {
          setTyped(event.target.value);
          if (screen.towns.includes(event.target.value)) choose(event.target.value);
        }}
        onChange=${(event) => choose(event.target.value.trim())}
      />
      ${screen.town && html`<${Button} kind="quiet" icon="x" aria-label=${words.town_clear} onClick=${() => choose("")} />`}
    </div>
    <datalist id="referral-towns">${screen.towns.map((town) => html`<option key=${town} value=${town}></option>`)}</datalist>
  </div>`;
}

function Chips({ legend, choices, onTap }) {
  if (!choices.length) return null;
  return html`<fieldset class="referral-chips">
    <legend>${legend}</legend>
    <ul>
      ${choices.map((one) => html`<li key=${one.value}><${Chip} ...${{ ...one, onTap }} /></li>`)}
    </ul>
  </fieldset>`;
}

function Chip({ value, label, icon, on, wished, onTap }) {
  return html`<button type="button" class=${wished ? "referral-chip wished" : "referral-chip"} aria-pressed=${on ? "true" : "false"} onClick=${() => onTap(value)}>
    <${Icon} name=${on ? "check" : (icon ?? "plus")} /> ${label}
  </button>`;
}

function Result({ one, words, page }) {
  return html`<button type="button" class="card referral-result" onClick=${() => page.go(`referral/service/${one.id}`).catch(() => {})}>
    <b lang=${one.lang} dir="auto">${one.name}</b>
    ${one.gives && html`<span lang=${one.lang} dir="auto">${one.gives}</span>`}
    <span class="soft referral-facts">
      ${one.organisation && html`<span dir="auto">${one.organisation}</span>`}
      ${one.where && html`<span><${Icon} name="map-pin" /> <bdi>${one.where}</bdi></span>`}
      ${one.free && html`<span><${Icon} name="check" /> ${words.free}</span>`}
    </span>
  </button>`;
}

// One service: what it gives first, then how one gets in, then where and when.
export function ServicePage({ screen }) {
  const { words, service } = screen;
  const text = (value) => html`<p class="referral-text" lang=${service.lang} dir="auto">${value}</p>`;
  const rows = [
    [words.phone, service.phones.length > 0 && html`<ul class="referral-phones">${service.phones.map((one) => html`<li key=${one.number}><b dir="ltr">${one.number}</b>${one.about && html` <span class="soft" dir="auto">${one.about}</span>`}</li>`)}</ul>`],
    [words.address, service.addresses.length > 0 && service.addresses.map((one) => html`<p key=${one} dir="auto">${one}</p>`)],
    [words.hours, service.hours && html`<p class="referral-text" dir="auto">${service.hours}</p>`],
    [words.web, service.web && html`<p class="referral-web" dir="ltr">${service.web}</p>`],
    [words.charge, service.charge],
    [words.service_languages, service.languages],
    [words.for_whom, service.groups],
    [words.areas, service.areas],
    [words.where, service.where],
    [words.organisation, service.organisation && html`<span dir="auto">${service.organisation}</span>`],
  ].filter(([, value]) => value);
  return html`<article class="referral-service">
    <div class="card">
      ${service.gives && html`<h2>${words.gives}</h2>${text(service.gives)}`}
      ${service.get_in && html`<h2>${words.get_in}</h2>${text(service.get_in)}`}
      <p class="soft">${service.source}</p>
    </div>
    <dl class="card">${rows.map(([label, value]) => html`<div key=${label}><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
  </article>`;
}

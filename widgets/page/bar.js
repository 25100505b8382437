// The top bar: whose page this is, where we are, and the tools that are always at hand.
import { html, useEffect, useRef, useState } from "../vendor/preact_htm.js";
import { Button } from "../inputs/button.js";
import { Icon } from "../inputs/icon.js";
import { hush, localVoice, readAloud, whenVoices } from "./speech.js";

const PRACTICE = Boolean(document.querySelector('meta[name="askelma-practice"]'));
const SIZES = ["A", "A+", "A++"];

export function Bar({ frame, where, words, onLanguage, onHide, onLock, onRest }) {
  const [open, setOpen] = useState(false);
  const bar = useRef(null);
  useEffect(() => {
    const away = (event) => event.type === "keydown" ? event.key === "Escape" && setOpen(false) : !bar.current?.contains(event.target) && setOpen(false);
    addEventListener("pointerdown", away);
    addEventListener("keydown", away);
    return () => {
      removeEventListener("pointerdown", away);
      removeEventListener("keydown", away);
    };
  }, []);
  return html`<header class="bar" ref=${bar}>
    <div class="brand">
      <svg class="brand-sign i-turns" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 21v-6h6V9h6V3h6v18z" /></svg>
      <span class="brand-name">Askelma</span>
    </div>
    ${PRACTICE && html`<span class="tag practice-tag">${words.practice}</span>`}
    <div class="who" dir="auto">${frame.client}</div>
    <div class="where soft">${where}</div>
    <div class="spring"></div>
    <${Button}
      small
      class="tools-button"
      icon=${open ? "x" : "menu"}
      aria-label=${words.tools}
      aria-expanded=${open ? "true" : "false"}
      aria-controls="askelma-tools"
      onClick=${() => setOpen(!open)}
    />
    <div class=${open ? "tools open" : "tools"} id="askelma-tools">
      ${frame.languages.length > 1 && html`<${Languages} frame=${frame} words=${words} onLanguage=${onLanguage} />`}
      <${TextSize} words=${words} />
      <${ReadAloud} language=${frame.language} words=${words} />
      ${onLock && html`<${Button} small icon="lock" class="lock-tool" onClick=${onLock}><span class="tool-word">${words.lock}</span><//>`}
    </div>
    ${frame.rest && html`<${Button} small icon="armchair" class="rest-tool" aria-label=${frame.rest.label} title=${frame.rest.label} onClick=${onRest}><span class="tool-word">${frame.rest.word}</span><//>`}
    <${Button} small icon="eye-off" class="hide-tool" onClick=${onHide}><span class="tool-word">${words.hide}</span><//>
  </header>`;
}

function Languages({ frame, words, onLanguage }) {
  const [open, setOpen] = useState(false);
  const menu = useRef(null);
  const now = frame.languages.find((one) => one.code === frame.language);
  useEffect(() => {
    if (!open) return undefined;
    const away = (event) => (event.key === "Escape" || (event.type !== "keydown" && !menu.current?.contains(event.target))) && setOpen(false);
    addEventListener("pointerdown", away);
    addEventListener("keydown", away);
    return () => {
      removeEventListener("pointerdown", away);
      removeEventListener("keydown", away);
    };
  }, [open]);
  return html`<div class="menu" ref=${menu}>
    <${Button}
      small
      icon="languages"
      iconEnd="chevron-down"
      aria-expanded=${open ? "true" : "false"}
      onClick=${() => setOpen(!open)}
    ><span class="unseen">${words.language}: </span>${now?.name}<//>
    ${open && html`<ul class="menu-list">
      ${frame.languages.map(
        (one) => html`<li key=${one.code}>
          <button
            type="button"
            lang=${one.code}
            aria-current=${one.code === frame.language ? "true" : undefined}
            onClick=${() => {
              setOpen(false);
              if (one.code !== frame.language) onLanguage(one.code);
            }}
          >${one.code === frame.language ? html`<${Icon} name="check" />` : html`<span class="i"></span>`} ${one.name}</button>
        </li>`,
      )}
    </ul>`}
  </div>`;
}

function TextSize({ words }) {
  const [size, setSize] = useState(Number(document.documentElement.dataset.textSize ?? 0));
  const change = () => {
    const next = (size + 1) % SIZES.length;
    document.documentElement.dataset.textSize = next;
    dispatchEvent(new Event("resize")); // whoever measures in letters measures again
    setSize(next);
  };
  return html`<${Button} small onClick=${change} class="size-tool">
    <span aria-hidden="true">${SIZES[size]}</span><span class="unseen">${words[`text_size_${size}`]}</span>
  <//>`;
}

function ReadAloud({ language, words }) {
  const [voice, setVoice] = useState(() => localVoice(language));
  const [reading, setReading] = useState(false);
  useEffect(() => {
    const look = () => setVoice(localVoice(language));
    look();
    return whenVoices(look);
  }, [language]);
  useEffect(() => hush, []);
  if (!voice) return null;
  const toggle = () => {
    if (reading) hush();
    else readAloud(document.querySelector(".askelma main"), language, () => setReading(false));
    setReading(!reading);
  };
  return html`<${Button} small icon=${reading ? "square" : "volume-2"} aria-pressed=${reading ? "true" : "false"} onClick=${toggle}>
    <span class="tool-word">${reading ? words.stop_reading : words.read_aloud}</span>
  <//>`;
}

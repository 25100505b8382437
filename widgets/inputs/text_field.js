// Own words: saved while they are written, kept when they cannot be saved.
import { html, useEffect, useLayoutEffect, useRef, useState } from "../vendor/preact_htm.js";
import { Button } from "./button.js";
import { useId, usePage, useWords } from "./context.js";
import { draftsOf } from "./drafts.js";
import { Icon } from "./icon.js";

// Props: label, hint, value, words, multiline, rows, maxLength, quietLabel, fieldRef, and either
// field + send (saved by itself under that address) or onChange (the caller keeps the text).
export function TextField(props) {
  return props.field ? html`<${SavedField} ...${props} key=${props.field} />` : html`<${PlainField} ...${props} />`;
}

function PlainField({ value = "", onChange, error, ...rest }) {
  return html`<${Box} ...${rest} text=${value} error=${error} onText=${(text) => onChange?.(text)} />`;
}

function SavedField({ field, value = "", send, words, ...rest }) {
  const say = useWords(words);
  const page = usePage();
  const drafts = draftsOf(send ?? page.send);
  const [, redraw] = useState(0);
  const [stored, setStored] = useState(null); // what Python said is stored, until the screen says so too
  const [touched, setTouched] = useState(false);
  useLayoutEffect(() => drafts.watch(field, () => redraw((n) => n + 1)), [field, drafts]);
  useEffect(() => setStored(null), [value]);
  useEffect(() => () => void drafts.save(field), [field, drafts]);

  const draft = drafts.of(field);
  const last = drafts.saved?.field === field ? drafts.saved.text : null;
  const base = stored ?? last ?? value;
  useLayoutEffect(() => {
    // The screen says it itself now. What was kept until then must not stand before what it says next.
    if (drafts.saved?.field !== field) return;
    drafts.saved = null;
    redraw((n) => n + 1);
  }, [value]);
  const status = !touched ? "" : draft?.error || draft?.conflict ? "" : draft ? "saving" : "text_saved";
  const save = () => drafts.save(field);
  return html`<${Box}
      ...${rest}
      text=${draft ? draft.text : base}
      error=${draft?.error}
      status=${status === "text_saved" ? html`<${Icon} name="check" /> ${say("text_saved")}` : status && say("text_saving")}
      onText=${(text) => {
        setTouched(true);
        drafts.type(field, draft?.base ?? base, text);
      }}
      onBlur=${save}
    />
    ${draft?.conflict && html`<${Conflict} field=${field} drafts=${drafts} say=${say} />`}`;
}

function Box({ label, hint, text, error, status, onText, onBlur, multiline, rows = 3, maxLength, quietLabel, fieldRef, type = "text", inputmode }) {
  const id = useId("text");
  const own = useRef(null);
  const box = fieldRef ?? own;
  const caret = useRef(null);
  // Text that arrives from another screen must not throw the caret to the end.
  useLayoutEffect(() => {
    const el = box.current;
    if (el && document.activeElement === el && caret.current && el.value === text && caret.current.text !== text) {
      const at = Math.min(caret.current.at, text.length);
      if (el.setSelectionRange) el.setSelectionRange(at, at);
    }
  }, [text]);
  const onInput = (event) => {
    caret.current = { text: event.target.value, at: event.target.selectionStart };
    onText(event.target.value);
  };
  const near = maxLength && text.length > maxLength * 0.8;
  const described = [hint && `${id}-hint`, near && `${id}-count`, error && `${id}-error`].filter(Boolean).join(" ");
  const common = {
    id,
    class: "text-input",
    value: text,
    onInput,
    onBlur,
    onSelect: (event) => (caret.current = { text: event.target.value, at: event.target.selectionStart }),
    ref: box,
    dir: "auto",
    autocomplete: "off",
    spellcheck: false,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? "true" : undefined,
  };
  return html`<div class="text-field">
    <label for=${id} class=${quietLabel ? "unseen" : ""}>${label}</label>
    ${hint && html`<p class="soft text-hint" id="${id}-hint">${hint}</p>`}
    ${multiline ? html`<textarea rows=${rows} ...${common}></textarea>` : html`<input type=${type} inputmode=${inputmode} ...${common} />`}
    <div class="text-foot">
      ${error && html`<p class="text-error" id="${id}-error" role="alert"><${Icon} name="circle-alert" /> ${error}</p>`}
      ${near && html`<span class="soft" id="${id}-count">${text.length} / ${maxLength}</span>`}
      <span class="text-status soft">${status}</span>
    </div>
  </div>`;
}

function Conflict({ field, drafts, say }) {
  const { conflict } = drafts.of(field);
  const settle = (text) => () => drafts.settle(field, text);
  return html`<div class="conflict card" role="group" aria-label=${say("conflict_title")}>
    <p role="alert"><strong>${say("conflict_title")}</strong> ${say("conflict_lead")}</p>
    <div class="conflict-texts">
      <div><b>${say("conflict_mine")}</b><blockquote dir="auto">${conflict.mine}</blockquote></div>
      <div><b>${say("conflict_theirs")}</b><blockquote dir="auto">${conflict.theirs || say("conflict_empty")}</blockquote></div>
    </div>
    <div class="row">
      <${Button} onClick=${settle(conflict.mine)}>${say("conflict_keep_mine")}<//>
      <${Button} onClick=${settle(conflict.theirs)}>${say("conflict_take_theirs")}<//>
      <${Button} onClick=${settle([conflict.theirs, conflict.mine].filter(Boolean).join("\n"))}>${say("conflict_join")}<//>
    </div>
  </div>`;
}

// A list of short own words: add, write, take away.
import { html, useEffect, useRef, useState } from "../vendor/preact_htm.js";
import { Button } from "./button.js";
import { useId, useWords } from "./context.js";
import { TextField } from "./text_field.js";

// Props: label, hint, notes [{id, text}], list (its name in the file, sent along), send, words,
// field: the address of the list, such as "strengths/wishes", or a function from a note to its address.
// Sends add_note {list} and remove_note {list, note}.
export function NoteList({ label, hint, notes, list, send, field, words, addLabel, noteLabel, extra = {} }) {
  const say = useWords(words);
  const id = useId("notes");
  const address = typeof field === "function" ? field : (note) => `${field}/${note.id}`;
  const [adding, setAdding] = useState(null); // how many there were when one was asked for
  const last = useRef(null);
  const add = useRef(null);
  useEffect(() => {
    if (adding === null || notes.length <= adding) return;
    setAdding(null);
    last.current?.focus();
  }, [notes.length]);
  const remove = async (note) => {
    await send("remove_note", { list, note: note.id, ...extra });
    add.current?.focus();
  };
  return html`<section class="note-list" aria-labelledby=${id}>
    <h2 id=${id}>${label}</h2>
    ${hint && html`<p class="soft">${hint}</p>`}
    <ul>
      ${notes.map(
        (note, n) => html`<li key=${note.id}>
          <${TextField}
            label=${say("note_number", { label: noteLabel ?? label, number: n + 1 })}
            quietLabel
            field=${address(note)}
            value=${note.text}
            send=${send}
            words=${words}
            multiline
            rows="2"
            fieldRef=${n === notes.length - 1 ? last : undefined}
          />
          <${Button}
            kind="quiet"
            icon="x"
            aria-label=${say("remove_note", { text: note.text || say("note_number", { label, number: n + 1 }) })}
            onClick=${() => remove(note).catch(() => {})}
          />
        </li>`,
      )}
    </ul>
    <${Button}
      icon="plus"
      buttonRef=${add}
      onClick=${() => {
        setAdding(notes.length);
        send("add_note", { list, ...extra }).catch(() => setAdding(null));
      }}
      >${addLabel ?? say("add_note")}<//
    >
  </section>`;
}

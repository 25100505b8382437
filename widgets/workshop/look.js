// The look through the words: one at a time, and nothing gets to the wall that has not been looked at.
import { html, useEffect, useRef } from "../vendor/preact_htm.js";
import { Button, Icon, say, usePage } from "../inputs/inputs.js";

export function Words({ screen, send, words }) {
  const first = useRef(null);
  const { announce } = usePage();
  const now = screen.looked_at;
  const decide = (ok) => () => send("look_at", { part: screen.of, word: now.id, ok }).catch(() => {});
  useEffect(() => {
    if (now) {
      announce(now.text);
      if (document.activeElement === document.body) first.current?.focus();
    } else if (document.activeElement === document.body) document.querySelector(".askelma h1")?.focus();
  }, [now?.id]);
  return html`<div class="look">
    ${screen.waits && html`<p class="card">${screen.waits}</p>`}
    ${now
      ? html`<section class="card look-at">
          <p class="soft">${say(words.words_left, { n: screen.left })}</p>
          <p class="look-word" dir="auto">${now.text}</p>
          <div class="row">
            <${Button} kind="primary" icon="check" buttonRef=${first} onClick=${decide(true)}>${words.word_ok}<//>
            <${Button} icon="eye-off" onClick=${decide(false)}>${words.word_no}<//>
          </div>
        </section>`
      : !screen.waits && html`<p class="card look-done" role="status"><${Icon} name="check" /> ${words.words_done}</p>`}
    <div class="looked">
      ${[["ok", words.words_ok_list], ["no", words.words_no_list]].map(
        ([kind, title]) => screen[kind].length > 0 && html`<section class="card" key=${kind} aria-labelledby=${`looked-${kind}`}>
          <h2 id=${`looked-${kind}`}>${title}</h2>
          <ul>${screen[kind].map((one) => html`<li key=${one.id}><span dir="auto">${one.text}</span>
            <${Button} small kind="quiet" icon=${kind === "ok" ? "eye-off" : "check"} aria-label=${`${kind === "ok" ? words.word_no : words.word_ok}: ${one.text}`} onClick=${() => send("look_at", { part: screen.of, word: one.id, ok: kind !== "ok" }).catch(() => {})} />
          </li>`)}</ul>
        </section>`,
      )}
    </div>
  </div>`;
}

// What carries the client on the way: four lists in own words, and the themes drawn from the steps.
import { html, useEffect, useRef } from "../vendor/preact_htm.js";
import { Button, Icon, NoteList } from "../inputs/inputs.js";

export function Fields({ screen, send }) {
  const { ladder, words } = screen;
  const box = useRef(null);
  // Whoever tapped one list on the stairs lands on that list.
  useEffect(() => {
    if (!screen.chosen) return undefined;
    const wait = setTimeout(() => {
      const part = box.current?.querySelector(`.field-${screen.chosen}`);
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      part?.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
      const empty = [...(part?.querySelectorAll("textarea") ?? [])].find((box) => !box.value);
      (empty ?? part?.querySelector(".note-list > .btn"))?.focus({ preventScroll: true });
    }, 60);
    return () => clearTimeout(wait);
  }, []);
  return html`<div class="fields" ref=${box}>
    ${ladder.lists.map((list) => html`<div class=${`card field field-${list.list}`} key=${list.list}>
      <${NoteList}
        label=${list.label}
        hint=${list.hint}
        notes=${list.notes}
        list=${list.list}
        field=${`ladders/${ladder.id}/${list.list}`}
        addLabel=${words[`${list.list}_add`]}
        extra=${{ ladder: ladder.id }}
        send=${send}
      />
    </div>`)}
    <section class="card field field-themes" aria-labelledby="themes">
      <h2 id="themes">${words.themes}</h2>
      <p class="soft">${screen.themes.length ? words.themes_hint : words.themes_none}</p>
      <ul class="themes">
        ${screen.themes.map((theme) => html`<li key=${theme.step}>
          <span class="theme-from soft">${theme.number}</span>
          <span class="theme-text" dir="auto">${theme.text}</span>
          ${theme.today && html`<span class="tag"><${Icon} name="check" /> ${words.theme_is_today}</span>`}
          ${theme.done && !theme.today && html`<span class="soft"><${Icon} name="check" /> ${words.themes_done}</span>`}
          ${!theme.done && !theme.today && html`<${Button} small onClick=${() => send("take_theme", { text: theme.text }).catch(() => {})}>${words.theme_today}<//>`}
        </li>`)}
      </ul>
    </section>
  </div>`;
}

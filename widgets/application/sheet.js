// The preparation sheet: one block for each thing that a form asks, each with its own button to copy it.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, Icon, say } from "../inputs/inputs.js";

export function Sheet({ screen, words, page }) {
  const [told, tell] = useState({ id: "", text: "" });
  const copy = async (block) => {
    const what = { what: block.label };
    try {
      await navigator.clipboard.writeText(block.text);
      tell({ id: block.id, text: say(words.copied_block, what) });
    } catch {
      // An older browser or an address without protection: the selected text is copied the old way, or by hand.
      getSelection().selectAllChildren(document.getElementById(`block-${block.id}`));
      const done = document.execCommand("copy");
      tell({ id: block.id, text: done ? say(words.copied_block, what) : words.copy_by_hand });
    }
  };
  if (screen.blocks.length === 0) return html`<p>${words.sheet_empty}</p>`;
  return html`<p class="soft">${words.sheet_about}</p>
    <div class="blocks">
      ${screen.blocks.map(
        (block) => html`<section class="card block" key=${block.id} aria-labelledby=${`head-${block.id}`}>
          <div class="block-head">
            <h2 id=${`head-${block.id}`}>${block.label}</h2>
            <${Button} small icon=${told.id === block.id ? "check" : "copy"} aria-label=${say(words.copy_block, { what: block.label })} onClick=${() => copy(block)}>${words.copy}<//>
          </div>
          <p id=${`block-${block.id}`} class="as-written" dir="auto">${block.text}</p>
          <p class="block-told" role="status">${told.id === block.id && html`<${Icon} name="check" /> ${told.text}`}</p>
        </section>`,
      )}
    </div>
    <p><${Button} icon="printer" onClick=${() => page.go("summary").catch(() => {})}>${words.sheet_print}<//></p>`;
}

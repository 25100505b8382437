// A question or a small task in front of the screen. The browser holds the focus inside.
import { html, useEffect, useRef } from "../vendor/preact_htm.js";
import { Button } from "./button.js";
import { useId, useWords } from "./context.js";

export function Dialog({ title, onClose, words, children, wide, closable = true }) {
  const say = useWords(words);
  const id = useId("dialog");
  const box = useRef(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = box.current;
    if (!dialog.open) dialog.showModal();
    return () => {
      if (dialog.open) dialog.close();
      if (before?.isConnected) before.focus();
    };
  }, []);
  const close = (event) => {
    event.preventDefault();
    if (closable) onClose?.();
  };
  return html`<dialog class=${wide ? "dialog wide" : "dialog"} ref=${box} aria-labelledby=${id} onCancel=${close}>
    <div class="dialog-head">
      <h2 id=${id} tabindex="-1">${title}</h2>
      ${closable && html`<${Button} kind="quiet" small icon="x" aria-label=${say("close")} onClick=${close} />`}
    </div>
    ${children}
  </dialog>`;
}

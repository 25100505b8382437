// The curtain: one tap and nothing of the client shows. It covers before anything else happens.
import { html, useEffect, useRef } from "../vendor/preact_htm.js";

export function Curtain({ words, onOpen }) {
  const button = useRef(null);
  useEffect(() => {
    button.current.focus();
    const key = (event) => event.key === "Escape" && onOpen();
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, []);
  return html`<div class="curtain" role="dialog" aria-modal="true" aria-label=${words.curtain}>
    <svg class="curtain-picture" viewBox="0 0 800 500" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <rect class="curtain-sky" width="800" height="500" />
      <circle class="curtain-sun" cx="590" cy="140" r="54" />
      <path class="curtain-far" d="M0 330 Q140 230 290 310 T560 290 T800 320 V500 H0Z" />
      <path class="curtain-near" d="M0 400 Q180 330 380 390 T800 380 V500 H0Z" />
    </svg>
    <button type="button" class="curtain-open" ref=${button} onClick=${onOpen}>
      <span class="btn">${words.curtain_open}</span>
    </button>
  </div>`;
}

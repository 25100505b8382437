// The page as files and as text to paste. Nothing is offered before the client has agreed to the page.
import { html, useRef, useState } from "../vendor/preact_htm.js";
import { Button, Icon, say } from "../inputs/inputs.js";

export function Take({ screen, send, page }) {
  const { words } = screen;
  const [taken, setTaken] = useState("");
  const [busy, setBusy] = useState(false);
  const take = (name, fields) => () => {
    setBusy(true);
    send("download", fields)
      .then(() => setTaken(say(words.downloaded, { name })), () => {})
      .finally(() => setBusy(false));
  };
  return html`<div class="taking">
    <p class="warning-line"><${Icon} name="info" /> <span><b>${words.warning_heading}:</b> ${words.warning}</span></p>
    <p class="taken" role="status">${busy ? words.preparing : taken && html`<${Icon} name="check" /> ${taken}`}</p>
    ${screen.agreed
      ? html`<section class="card take-page" aria-labelledby="take-pdf">
            <h2 id="take-pdf">${words.pdf_heading}</h2>
            <p class="soft">${words.pdf_hint} ${screen.agreed_on}.</p>
            <${Button} kind="primary" icon="file-down" onClick=${take(words.file_pdf, { what: "pdf" })}>${words.pdf_button}<//>
          </section>
          <${PlainText} ...${{ screen, send, take }} />
          <${Charts} ...${{ screen, take }} />
          <section class="card" aria-labelledby="take-all">
            <h2 id="take-all">${words.json_heading}</h2>
            <p class="soft">${words.json_hint}</p>
            <${Button} icon="file-json" onClick=${take(words.file_portable, { what: "portable" })}>${words.json_button}<//>
          </section>`
      : html`<section class="card">
          <p>${words.take_disabled}</p>
          <${Button} onClick=${() => page.go("summary/page").catch(() => {})}>${words.to_page}<//>
        </section>`}
  </div>`;
}

// Copied text has left the room as much as a file has: it is noted first, whichever way it is copied.
function PlainText({ screen, send, take }) {
  const { words } = screen;
  const box = useRef(null);
  const noted = useRef(false);
  const [told, setTold] = useState("");
  const copy = async (text) => {
    try {
      await send("copy_text");
    } catch {
      return setTold(""); // the page says why
    }
    try {
      await navigator.clipboard.writeText(text);
      return setTold(words.text_copied);
    } catch {
      // An older browser or an address without protection: the selected text is copied the old way.
      noted.current = true;
      const done = document.execCommand("copy");
      noted.current = false;
      return setTold(done ? words.text_copied : words.text_select);
    }
  };
  const copyAll = () => {
    box.current.focus();
    box.current.select();
    return copy(screen.text);
  };
  const copySelected = (event) => {
    if (noted.current) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = box.current;
    copy(value.slice(selectionStart, selectionEnd));
  };
  return html`<section class="card take-text" aria-labelledby="take-text">
    <h2 id="take-text">${words.text_heading}</h2>
    <p class="soft">${words.text_hint}</p>
    <textarea ref=${box} class="text-input plain-text" readonly rows="9" onCopy=${copySelected} aria-label=${words.text_area} dir="auto" spellcheck="false">${screen.text}</textarea>
    <div class="row">
      <${Button} icon="copy" onClick=${copyAll}>${words.text_copy}<//>
      <${Button} icon="file-text" onClick=${take(words.file_text, { what: "text" })}>${words.text_button}<//>
    </div>
    <p class="taken" role="status">${told}</p>
  </section>`;
}

function Charts({ screen, take }) {
  const { words } = screen;
  return html`<section class="card" aria-labelledby="take-charts">
    <h2 id="take-charts">${words.charts_heading}</h2>
    <p class="soft">${screen.charts.length ? words.charts_hint : words.chart_none}</p>
    <ul class="chart-files">
      ${screen.charts.map(({ id, title }) => html`<li key=${id}>
        <span class="chart-title"><${Icon} name="image" /> ${title}</span>
        <${Button} small icon="image-down" aria-label="${words.chart_png}: ${title}" onClick=${take(title, { what: "chart", chart: id, form: "png" })}>PNG<//>
        <${Button} small icon="download" aria-label="${words.chart_svg}: ${title}" onClick=${take(title, { what: "chart", chart: id, form: "svg" })}>SVG<//>
      </li>`)}
    </ul>
  </section>`;
}

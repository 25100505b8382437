// A drawn picture with its sentence and its numbers as a table. Its place is reserved before it comes.
import { html, useLayoutEffect, useState } from "../vendor/preact_htm.js";
import { usePage, useWords } from "./context.js";

// Props: id (of the picture), alt and table (else what came with the picture), page, shape "4 / 3".
export function Picture({ id, alt, table, page: given, shape = "4 / 3", words, bare }) {
  const page = given ?? usePage();
  const say = useWords(words);
  const [, redraw] = useState(0);
  // Before anything else can happen: a picture that came between showing and watching would never be seen.
  useLayoutEffect(() => page.pictures?.watch(id, () => redraw((n) => n + 1)), [id]);
  const drawn = page.pictures?.get(id);
  const sentence = alt ?? drawn?.sentence ?? "";
  const rows = table ?? drawn?.table;
  return html`<figure class="picture">
    <div class="picture-place" style=${{ aspectRatio: drawn?.width ? `${drawn.width} / ${drawn.height}` : shape }}>
      ${drawn?.url
        ? html`<img src=${drawn.url} alt=${sentence} width=${drawn.width} height=${drawn.height} />`
        : html`<p class="soft picture-wait">${drawn?.failed ? say("picture_failed") : say("picture_coming")}</p>`}
    </div>
    ${!bare &&
    rows &&
    html`<details class="picture-table">
      <summary>${say("show_table")}</summary>
      <p>${sentence}</p>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${say("table")}>
        <table class=${rows.head.length > 2 ? "stacks" : ""} role="table">
          <thead role="rowgroup">
            <tr role="row">${rows.head.map((cell) => html`<th scope="col" role="columnheader">${cell}</th>`)}</tr>
          </thead>
          <tbody role="rowgroup">
            ${rows.rows.map(
              (row) => html`<tr role="row">
                ${row.map((cell, n) => (n ? html`<td role="cell" dir="auto" data-head=${rows.head[n]}>${cell}</td>` : html`<th scope="row" role="rowheader" dir="auto">${cell}</th>`))}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`}
  </figure>`;
}

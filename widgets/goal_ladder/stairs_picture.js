// The picture of the stairs as it would be kept: looked at, made larger, saved on the device.
import { html, useState } from "../vendor/preact_htm.js";
import { Button, Choice, Icon, Picture } from "../inputs/inputs.js";

const SIZES = ["screen", "a4", "card"];
const SHAPES = { screen: "16 / 10", a4: "210 / 297", card: "3 / 2" };
const MOST = 2.5;

export function StairsPicture({ screen, send }) {
  const { ladder, words, size } = screen;
  const [zoom, setZoom] = useState(1);
  const save = (form) => () => send("download", { ladder: ladder.id, size, form }).catch(() => {});
  return html`<div class="stairs-picture">
    <div class=${`stairs-picture-view size-${size}${zoom > 1 ? " larger" : ""}`} tabindex="0" role="region" aria-label=${words.picture_title}>
      <div class="zoomed" style=${{ "--zoom": zoom }}><${Picture} id=${`stairs-${size}`} shape=${SHAPES[size]} /></div>
    </div>
    <div class="stairs-picture-side">
      <${Choice}
        legend=${words.picture_size}
        name="size"
        value=${size}
        options=${SIZES.map((value) => ({ value, label: words[`size_${value}`] }))}
        onChange=${(to) => send("picture_size", { size: to })}
      />
      <div class="row">
        <${Button} icon="zoom-in" disabled=${zoom >= MOST} onClick=${() => setZoom(zoom + 0.5)}>${words.zoom_in}<//>
        <${Button} icon="zoom-out" disabled=${zoom <= 1} onClick=${() => setZoom(zoom - 0.5)}>${words.zoom_out}<//>
      </div>
      <div class="saving">
        <${Button} kind="primary" icon="download" onClick=${save("png")}>${words.download_png}<//>
        <${Button} icon="download" onClick=${save("svg")}>${words.download_svg}<//>
        <p class="unprotected"><${Icon} name="info" /> ${words.download_hint}</p>
      </div>
    </div>
  </div>`;
}

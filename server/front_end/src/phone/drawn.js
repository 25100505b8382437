// A drawing is a list of shapes: the same list is put on the page as SVG and into a picture file by canvas.
import { html } from "../../../../widgets/vendor/preact_htm.js";

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const SCALE = 1.5;

let pen = null;
const canvasPen = () => (pen ||= document.createElement("canvas").getContext("2d"));
const fontOf = ({ size, weight = 400 }) => `${weight} ${size}px ${FONT}`;

// Breaks a text into lines that fit.
export function lines(text, width, style) {
  const on = canvasPen();
  on.font = fontOf(style);
  const found = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && on.measureText(longer).width > width) {
      found.push(line);
      line = word;
    } else line = longer;
    while (on.measureText(line).width > width && line.length > 1) {
      let fits = line.length - 1;
      while (fits > 1 && on.measureText(line.slice(0, fits)).width > width) fits -= 1;
      found.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line ? [...found, line] : found;
}

export function Drawn({ drawing }) {
  const { width, height, shapes, sentence } = drawing;
  const told = sentence ? { role: "img", "aria-label": sentence } : { "aria-hidden": "true" };
  return html`<svg class="drawn" viewBox="0 0 ${width} ${height}" ...${told}>
    ${shapes.map((shape) =>
      shape.d
        ? html`<path d=${shape.d} fill=${shape.fill || "none"} stroke=${shape.stroke || "none"} stroke-width=${shape.thick || 0} stroke-dasharray=${shape.dash || null} />`
        : html`<text x=${shape.x} y=${shape.y} font-size=${shape.size} font-weight=${shape.weight || 400} font-family=${FONT} fill=${shape.fill} text-anchor=${shape.anchor || "start"}>${shape.text}</text>`,
    )}
  </svg>`;
}

// Resolves to a PNG with a ground of its own.
export function png({ width, height, shapes }) {
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const on = canvas.getContext("2d");
  on.scale(SCALE, SCALE);
  on.fillStyle = "#ffffff";
  on.fillRect(0, 0, width, height);
  for (const shape of shapes) {
    if (shape.d) {
      const path = new Path2D(shape.d);
      on.setLineDash(shape.dash ? shape.dash.split(" ").map(Number) : []);
      if (shape.fill) {
        on.fillStyle = shape.fill;
        on.fill(path);
      }
      if (shape.stroke) {
        on.strokeStyle = shape.stroke;
        on.lineWidth = shape.thick;
        on.stroke(path);
      }
    } else {
      on.font = fontOf(shape);
      on.fillStyle = shape.fill;
      on.textAlign = { middle: "center", end: "right" }[shape.anchor] || "left";
      on.fillText(shape.text, shape.x, shape.y);
    }
  }
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

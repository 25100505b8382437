// The own pages as drawings: the flower, the strengths, the ladder. Colours are those of the tokens.
import { lines } from "./drawn.js";

const INK = "#1f2a30";
const SOFT = "#4c5a61";
const PINE = "#0f5257";
const SUN = "#f2b632";
const SUN_SOFT = "#fdf0cf";
const LINE = "#ddd6c9";
const PAPER = "#faf7f1";
const AREAS = ["#0f5257", "#2a6592", "#7a4a7d", "#b0553a", "#8a6a10", "#3f7d4e", "#5a6470", "#a23b64"];

const WIDE = 720;
const EDGE = 36;
const NONE = "–";

const round = (number) => Math.round(number * 10) / 10;
const box = (x, y, w, h, r) => `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
const circle = (x, y, r) => `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

// The least mark is a petal too, long enough for its number.
const lengthOf = (mark) => 112 + mark * 16.8;

// A petal from the middle outwards: as long as the mark is great.
function petal(x, y, turn, long, wide) {
  const at = (along, across) => {
    const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
    return `${round(x + along * sin + across * cos)} ${round(y - along * cos + across * sin)}`;
  };
  return `M${at(0, 0)}C${at(long * 0.35, -wide)} ${at(long * 0.95, -wide)} ${at(long, 0)}C${at(long * 0.95, wide)} ${at(long * 0.35, wide)} ${at(0, 0)}z`;
}

function heading(shapes, text) {
  lines(text, WIDE - 2 * EDGE, { size: 44, weight: 700 }).forEach((line, n) => shapes.push({ text: line, x: EDGE, y: 66 + n * 52, size: 44, weight: 700, fill: INK }));
  return 66 + 52 * (lines(text, WIDE - 2 * EDGE, { size: 44, weight: 700 }).length - 1) + 30;
}

// bare: only the flower, while it grows; at: the area that is asked now.
export function flower(areas, marks, say, { bare, at = -1 } = {}) {
  const shapes = [];
  const top = bare ? 0 : heading(shapes, say("own_flower"));
  const middle = { x: WIDE / 2, y: top + 290 };
  const turn = (n) => (2 * Math.PI * n) / areas.length;
  const wide = Math.min(95, 560 / areas.length);
  areas.forEach(({ id }, n) => {
    const colour = AREAS[n % AREAS.length];
    shapes.push({ d: petal(middle.x, middle.y, turn(n), 280, wide), fill: PAPER, stroke: n === at ? PINE : LINE, thick: n === at ? 5 : 3, dash: n === at ? "" : "8 8" });
    if (!(id in marks)) return;
    const long = lengthOf(marks[id]);
    shapes.push({ d: petal(middle.x, middle.y, turn(n), long, (wide * (long + 60)) / 340), fill: colour });
  });
  shapes.push({ d: circle(middle.x, middle.y, 46), fill: SUN });
  if (bare) return { width: WIDE, height: 580, shapes, sentence: "" };
  areas.forEach(({ id }, n) => {
    const reach = id in marks ? lengthOf(marks[id]) - 36 : 150;
    const [x, y] = [middle.x + reach * Math.sin(turn(n)), middle.y - reach * Math.cos(turn(n))];
    shapes.push({ text: String(n + 1), x: round(x), y: round(y + 10), size: 30, weight: 700, anchor: "middle", fill: id in marks ? "#ffffff" : SOFT });
  });
  let y = top + 630;
  areas.forEach(({ id, text }, n) => {
    const colour = AREAS[n % AREAS.length];
    const marked = id in marks;
    shapes.push({ d: circle(EDGE + 24, y - 12, 24), fill: marked ? colour : "#ffffff", stroke: marked ? "" : SOFT, thick: 2 });
    shapes.push({ text: String(n + 1), x: EDGE + 24, y: y - 2, size: 28, weight: 700, anchor: "middle", fill: marked ? "#ffffff" : SOFT });
    lines(text, WIDE - 2 * EDGE - 200, { size: 36 }).forEach((line, m) => {
      if (m) y += 44;
      shapes.push({ text: line, x: EDGE + 64, y, size: 36, fill: INK });
    });
    shapes.push({ text: marked ? `${marks[id]} / 10` : NONE, x: WIDE - EDGE, y, size: 36, weight: 700, anchor: "end", fill: INK });
    y += 64;
  });
  const said = areas.map(({ id, text }) => `${text} ${id in marks ? marks[id] : NONE}`).join(", ");
  return { width: WIDE, height: y, shapes, sentence: `${say("own_flower")}: ${said}` };
}

// Boxes one under another, each as high as its text.
function boxed(shapes, top, text, { x = EDGE, fill = SUN_SOFT, stroke = SUN, size = 38, weight = 600, under = "" } = {}) {
  const width = WIDE - EDGE - x;
  const rows = lines(text, width - 48, { size, weight });
  const small = under ? lines(under, width - 48, { size: 33 }) : [];
  const height = 40 + rows.length * 50 + small.length * 44;
  shapes.push({ d: box(x, top, width, height, 20), fill, stroke, thick: 3 });
  rows.forEach((line, n) => shapes.push({ text: line, x: x + 24, y: top + 56 + n * 50, size, weight, fill: INK }));
  small.forEach((line, n) => shapes.push({ text: line, x: x + 24, y: top + 52 + rows.length * 50 + n * 44, size: 33, fill: SOFT }));
  return top + height + 16;
}

export function list(title, names) {
  const shapes = [];
  let y = heading(shapes, title);
  for (const name of names) y = boxed(shapes, y, name);
  return { width: WIDE, height: y + 20, shapes, sentence: `${title}: ${names.join(", ")}` };
}

// The goal on top, the first step at the bottom; each step stands further out than the one under it.
export function ladder({ goal, steps }, say) {
  const shapes = [];
  let y = heading(shapes, say("own_ladder"));
  if (goal) y = boxed(shapes, y, goal, { size: 42, weight: 700 });
  const shift = Math.min(48, 260 / Math.max(1, steps.length));
  [...steps].reverse().forEach(({ text, when }, n) => {
    const number = steps.length - n;
    y = boxed(shapes, y, `${number}. ${text}`, { x: EDGE + shift * (number - 1), fill: "#ffffff", stroke: PINE, under: when });
  });
  const told = steps.map(({ text, when }, n) => `${n + 1}. ${text}${when ? `, ${when}` : ""}`);
  return { width: WIDE, height: y + 20, shapes, sentence: [say("own_ladder"), goal, ...told].filter(Boolean).join(". ") };
}

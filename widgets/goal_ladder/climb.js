// How high each step stands under what hangs in the sky, so that nothing covers anything.
const LOWEST = 138; // a step of this height still shows its number, day and two lines of title
const LOWEST_NARROW = 164; // and this one three lines
export const NARROW = 150;
const MOST_RISE = 74;
const LEAST_CLIMB = 120;
const AIR = 14;
const CLIMBER = 54;

// Props: count, width of the view and where it starts, stepWidth, gap, height of the view,
// cards [{start, end, bottom}] in the view's own coordinates from its start, and
// standing: the place of the step with the climber on it.
// Gives each step's height, and how much higher the view must be for all of it to fit.
export function climb({ count, width, start: first, stepWidth, gap, height, cards, standing }) {
  if (!count) return { heights: [], more: 0 };
  const lowest = stepWidth < NARROW ? LOWEST_NARROW : LOWEST;
  const overflow = Math.max(0, count * (stepWidth + gap) - width);
  const most = (n) => {
    const end = first + (n + 1) * (stepWidth + gap);
    const start = end - stepWidth - gap - overflow;
    const over = cards.filter((card) => card.start < end && card.end > start).map((card) => card.bottom);
    return height - Math.max(0, ...over) - AIR - (n === standing ? CLIMBER : 0);
  };
  if (count === 1) return { heights: [lowest], more: Math.max(0, lowest - most(0)) };
  const part = (n) => n / (count - 1);
  let rise = MOST_RISE * (count - 1);
  for (let n = 1; n < count; n += 1) rise = Math.min(rise, (most(n) - lowest) / part(n));
  const least = Math.min(LEAST_CLIMB, MOST_RISE * (count - 1));
  const more = Math.max(0, lowest - most(0), ...Array.from({ length: count }, (_, n) => lowest + least * part(n) - most(n)));
  const climbed = Math.max(rise, least);
  return { heights: Array.from({ length: count }, (_, n) => Math.round(lowest + climbed * part(n))), more: Math.ceil(more) };
}

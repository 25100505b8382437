// How long the part still takes. It ends quietly: the words change, nothing rings and nothing moves.
import { useEffect, useState } from "../vendor/preact_htm.js";

// Seconds that are left, 0 when the time is over, null without a timer.
export function useTimeLeft(ends) {
  const left = () => (ends === null ? null : Math.max(0, Math.ceil((ends - Date.now()) / 1000)));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    if (ends === null) return undefined;
    const clock = setInterval(() => setSeconds(left()), 250);
    return () => clearInterval(clock);
  }, [ends]);
  return seconds;
}

export const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

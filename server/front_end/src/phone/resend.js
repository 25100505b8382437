// Asks again until somebody has heard. A lost packet on a full Wi-Fi is answered by a second request on
// another line, not by waiting: doubles do no harm, as an answer is known by its receipt and number. Later
// the pauses grow and are uneven, so that forty phones that lost the network do not come back in step.
const HURRY = [200, 200, 200];
const CALM = [1200, 2400, 4800, 9600, 15000];
export const JOIN = [600];

// These are for good. Anything else may pass: a new token, a pause, or an address that has just changed.
const FOR_GOOD = [400, 404, 410, 413, 422];
const isFinal = (status) => (status >= 200 && status < 300) || FOR_GOOD.includes(status);

// ask() -> Promise of { status, after }. Resolves to the first final reply, or to the last one after `limit`.
// The promise has two more things: hurry() begins anew at once, stop() ends it without an answer.
export function untilHeard(ask, { hurried = HURRY, limit = 0 } = {}) {
  let timer = 0;
  let ended = 0;
  let tries = 0;
  let done = false;
  let last = { status: 0, body: null };
  let finish;
  const heard = new Promise((resolve) => (finish = resolve));
  const end = (reply) => {
    done = true;
    clearTimeout(timer);
    clearTimeout(ended);
    if (reply) finish(reply);
  };
  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(attempt, pause);
  };
  const attempt = async () => {
    const pause = tries < hurried.length ? hurried[tries] : CALM[Math.min(tries - hurried.length, CALM.length - 1)] * (0.75 + Math.random() / 2);
    tries += 1;
    later(pause);
    const reply = await ask();
    if (done) return;
    if (reply.status) last = reply;
    if (isFinal(reply.status)) end(reply);
    else if (reply.status === 429 || reply.status === 503) {
      tries = 0;
      later((reply.after || 1000) + 2000 * Math.random());
    }
  };
  heard.hurry = () => {
    if (done) return;
    tries = 0;
    attempt();
  };
  heard.stop = () => end(null);
  if (limit) ended = setTimeout(() => end(last), limit);
  attempt();
  return heard;
}

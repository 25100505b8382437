// The line to the kernel: opens it, takes over the widgets that the notebook has made, and shows them.
import { endOnLeaving } from "./leave.js";
import { connect } from "./kernel.js";
import { Manager } from "./manager.js";

const VIEW = "application/vnd.jupyter.widget-view+json";
const STATE = "application/vnd.jupyter.widget-state+json";
const OUTPUT = "application/vnd.voila.cell-output+json";
const kernelId = document.querySelector('meta[name="askelma-kernel"]').content;

const all = (type) => [...document.querySelectorAll(`script[type="${type}"]`)].map((script) => [script, JSON.parse(script.textContent)]);

// The server sends the page while the kernel starts. The line is opened as soon as the page says that the
// kernel answers, and at the latest when the page is whole.
function whenReady(selector) {
  return new Promise((done) => {
    const there = () => document.readyState !== "loading" || document.querySelector(selector);
    if (there()) return done();
    const watch = new MutationObserver(() => there() && end());
    const end = () => {
      watch.disconnect();
      document.removeEventListener("DOMContentLoaded", end);
      done();
    };
    watch.observe(document.documentElement, { childList: true, subtree: true });
    document.addEventListener("DOMContentLoaded", end);
  });
}

const whole = () => whenReady("[data-askelma-whole]");

async function open() {
  let kernel = null;
  endOnLeaving(kernelId, () => kernel?.dispose());
  await whenReady("[data-askelma-kernel-up]");
  kernel = connect(kernelId);
  const manager = new Manager(kernel);
  await whole();
  const states = all(STATE).map(([, { state }]) => state);
  // What the page brings is shown without asking the kernel; what has changed since is fetched afterwards.
  const brought = Object.assign({}, ...states);
  if (Object.keys(brought).length) {
    await manager.open(brought);
    kernel.info.then(() => manager.restore()).catch(() => {});
  } else {
    await kernel.info;
    await manager.restore();
  }
  for (const [script, { data }] of all(OUTPUT)) if (data[VIEW]) await manager.show(data[VIEW].model_id, script.parentElement);
}

open();

// The client list: a search that stays on the page, the curtain, and the lock when nobody is there.
import "./ahead.js";
import "./menu.js";

const one = (selector) => document.querySelector(selector);
const under = document.getElementById("under");

// ---- search, and who is shown ----
const search = document.getElementById("search");
if (search) {
  const rows = [...document.querySelectorAll("[data-row]")];
  const count = one("[data-count]");
  const which = one("[data-which]");
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  const labels = rows.map((row) => plain(row.querySelector("[data-label]").textContent));
  one("[data-search]").hidden = false;
  which.hidden = false;
  function show() {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    const waiting = which.querySelector("input:checked").value === "waiting";
    let shown = 0;
    rows.forEach((row, n) => {
      row.hidden = (waiting && !("waits" in row.dataset)) || !words.every((word) => labels[n].includes(word));
      shown += row.hidden ? 0 : 1;
    });
    const none = waiting && !words.length ? count.dataset.noneWaiting : count.dataset.none;
    const form = shown === 0 ? none : shown === 1 ? count.dataset.one : count.dataset.other;
    count.textContent = form.replace("{n}", shown);
  }
  search.addEventListener("input", show);
  which.addEventListener("change", show);
  show(); // a page that comes back keeps what was typed and chosen
}

for (const link of document.querySelectorAll(".to-new"))
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById("label").focus();
  });

// ---- curtain ----
const curtain = document.getElementById("curtain");
function hide() {
  curtain.hidden = false;
  under.inert = true;
  one("[data-shows-again]").focus();
}
function showAgain() {
  curtain.hidden = true;
  under.inert = false;
  one("[data-hides]").focus();
}
one("[data-hides]").hidden = false;
one("[data-hides]").addEventListener("click", hide);
one("[data-shows-again]").addEventListener("click", showAgain);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && hide());

// ---- nobody there ----
const IDLE = Number(document.body.dataset.idle);
const WARN = Math.min(60, IDLE / 2);
const TELL_EVERY = 20_000;
const dialog = document.getElementById("idle");
const timer = one("[data-left]");
const tabs = new BroadcastChannel("askelma-activity");
let activeAt = Date.now();
let toldAt = Date.now();

function token() {
  return decodeURIComponent(document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? "");
}
function active() {
  activeAt = Date.now();
  if (dialog.open) dialog.close();
}
function alive() {
  active();
  if (Date.now() - toldAt < TELL_EVERY) return;
  toldAt = Date.now();
  tabs.postMessage("active");
  fetch("/alive", { method: "POST", headers: { "X-XSRFToken": token() }, redirect: "manual" }).then(
    (answer) => answer.status === 401 && leave(),
    () => {},
  );
}
function leave() {
  document.body.replaceChildren();
  location.replace("/sign-in");
}
function look() {
  const left = Math.ceil(IDLE - (Date.now() - activeAt) / 1000);
  if (left <= 0) {
    const form = one("[data-locks]");
    document.body.replaceChildren(form);
    form.hidden = true;
    form.action = "/lock?idle=1";
    form.submit();
    clearInterval(clock);
  } else if (left <= WARN) {
    timer.textContent = timer.dataset.left.replace("{seconds}", left);
    if (!dialog.open) dialog.showModal();
  }
}
tabs.onmessage = ({ data }) => data === "active" && active();
for (const kind of ["pointerdown", "keydown", "input", "wheel", "touchmove"])
  addEventListener(kind, () => !dialog.open && alive(), { passive: true, capture: true });
one("[data-goes-on]").addEventListener("click", alive);
dialog.addEventListener("cancel", alive);
document.addEventListener("visibilitychange", look);
const clock = setInterval(look, 1000);

// A page that comes back from the browser's memory may be of a session that is over.
addEventListener("pageshow", (event) => event.persisted && location.reload());

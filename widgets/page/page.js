// The page: bars round one screen. The screen itself comes from the exercise's module.
import { html, render, useEffect, useErrorBoundary, useLayoutEffect, useMemo, useRef, useState } from "../vendor/preact_htm.js";
import { Button } from "../inputs/button.js";
import { PageContext, say } from "../inputs/context.js";
import { draftsOf } from "../inputs/drafts.js";
import { Icon } from "../inputs/icon.js";
import { Bar } from "./bar.js";
import { Channel } from "./channel.js";
import { Curtain } from "./curtain.js";
import { load, loaded, styles } from "./exercises.js";
import { IdleWarning } from "./idle_warning.js";
import { Pictures, saveFile } from "./pictures.js";
import { takeRest } from "./rest.js";
import { Watch } from "./watch.js";

const placeInAddress = () => (/^#[\w/-]*$/.test(location.hash) ? location.hash.slice(1) : "");

// Called by the loader for the one live widget. Returns what undoes it.
export async function start({ model, el }) {
  const alone = Boolean(document.querySelector('meta[name="askelma-kernel"]'));
  await styles();
  const host = document.createElement("div");
  host.className = alone ? "askelma askelma-alone" : "askelma askelma-inside";
  if (alone) document.body.prepend(host);
  else el.append(host);
  const channel = new Channel(model);
  const pictures = new Pictures();
  channel.on.picture = (message, buffers) => pictures.put(message, buffers);
  channel.on.download = saveFile;
  const wipe = () => {
    render(null, host);
    host.remove();
    channel.close();
    pictures.clear();
  };
  render(html`<${App} ...${{ model, channel, pictures, host, alone, wipe }} />`, host);
  return wipe;
}

function useTrait(model, name) {
  const [value, setValue] = useState(() => model.get(name));
  useEffect(() => {
    const look = () => setValue(model.get(name));
    model.on(`change:${name}`, look);
    look();
    return () => model.off?.(`change:${name}`, look);
  }, [model]);
  return value;
}

function App({ model, channel, pictures, host, alone, wipe }) {
  const frame = useTrait(model, "frame");
  const screen = useTrait(model, "screen");
  const [shown, setShown] = useState(null); // { screen, module }: a screen and the module that shows it
  const [status, setStatus] = useState({ saving: false, unsaved: "", error: "", toast: null, connection: "", idleLeft: null });
  const [hidden, setHidden] = useState(false);
  const [spoken, setSpoken] = useState("");
  const note = (more) => setStatus((before) => ({ ...before, ...more }));
  const words = frame?.words ?? {};
  const ref = useRef({});
  ref.current = { screen, frame, note };

  const page = useMemo(() => {
    let tail = Promise.resolve();
    let waiting = 0;
    let asked = 0;
    const ask = (what, fields) => {
      asked += 1;
      note({ saving: true });
      const settled = () => note({ saving: (asked -= 1) > 0 });
      const answer = channel.ask(what, fields);
      answer.then(settled, settled);
      return answer;
    };
    // Everything goes out in the order it was done; own words that are still unsent go first.
    const send = (what, fields = {}) => {
      if (what === "text") return ask(what, fields);
      const drafts = draftsOf(send);
      if (!waiting && !drafts.all.size) return watched(ask(what, fields), what);
      waiting += 1;
      const turn = tail.then(async () => {
        const refused = await drafts.flush();
        if (refused.length && what === "go" && showRefused(refused)) throw { error: "" };
        return ask(what, fields);
      });
      tail = turn.then(() => {}, () => {}).then(() => void (waiting -= 1));
      return watched(turn, what);
    };
    const watched = (promise) => {
      promise.then(
        (reply) => note({ error: "", ...(reply.notice ? { toast: { ...reply.notice, key: reply.id } } : {}) }),
        (reply) => reply.error && note({ error: reply.error }),
      );
      promise.catch(() => {});
      return promise;
    };
    let stayed = "";
    // The first try to leave with a refused text stays and shows why; the second goes, the text is kept.
    const showRefused = (fields) => {
      const which = fields.join();
      const box = document.querySelector('.askelma [aria-invalid="true"], .askelma .conflict button');
      if (!box || which === stayed) return false;
      stayed = which;
      box.focus();
      return true;
    };
    return {
      send,
      ask: (what, fields) => channel.ask(what, fields),
      drafts: draftsOf(send),
      pictures,
      go: (to) => send("go", { to }),
      announce: (text) => setSpoken((before) => (before === text ? `${text} ` : text)),
      toast: (text, undo = false) => note({ toast: { text, undo, key: Math.random() } }),
    };
  }, [channel]);

  const watch = useMemo(() => new Watch({ channel, drafts: page.drafts, onState: note, onHide: () => setHidden(true), onWipe: wipe, revision: () => ref.current.frame?.revision }), []);
  useEffect(() => {
    watch.start();
    page.ask("ready", { place: placeInAddress(), scale: globalThis.devicePixelRatio || 1 }).then(
      () => watch.resend(page),
      () => page.ask("ready", { scale: globalThis.devicePixelRatio || 1 }).then(() => watch.resend(page)),
    );
    return () => watch.stop();
  }, []);

  // A screen is shown once its module is there; until then the former one stays.
  useEffect(() => {
    if (!screen?.name) return;
    if (loaded(screen.name)) setShown({ screen, module: loaded(screen.name) });
    else
      load(screen.name).then(
        (module) => ref.current.screen?.name === screen.name && setShown({ screen: ref.current.screen, module }),
        () => note({ error: ref.current.frame?.words.cannot_open ?? "" }),
      );
  }, [screen]);

  useEffect(
    () =>
      page.drafts.watchAll(() => {
        const drafts = [...page.drafts.all.values()];
        const stuck = drafts.some((draft) => draft.error || draft.conflict);
        note({ unsaved: stuck ? "not_saved_yet" : drafts.length ? "saving" : "" });
      }),
    [page],
  );
  usePlace(shown?.screen, page);
  useLanguage(frame, shown?.screen, host, alone);
  useLayoutEffect(() => {
    if (!shown) return;
    host.dataset.askelmaPage = "";
    if (alone) document.documentElement.classList.add("askelma-has-page");
  }, [Boolean(shown)]);
  useBarHeights(host, shown);

  if (!shown || !frame?.words) return html`<div class="waiting" aria-busy="true"></div>`;
  const now = shown.screen;
  const foot = now.foot ?? {};
  const lock = alone ? () => watch.lock() : null;
  const press = ({ label: _label, icon: _icon, do: what, ...fields }) => (what === "lock" ? watch.lock() : page.send(what, fields).catch(() => {}));
  const context = { ...page, words, frame, place: now.place };
  return html`<${PageContext.Provider} value=${context}>
    <div class="under" inert=${hidden}>
      <a class="skip" href="#" onClick=${(event) => { event.preventDefault(); host.querySelector("h1")?.focus(); }}>${words.skip}</a>
      <${Bar}
        frame=${frame}
        words=${words}
        where=${now.where ?? (now.name === "home" ? frame.meeting : now.title)}
        onLanguage=${(code) => page.send("language", { code }).catch(() => {})}
        onHide=${() => setHidden(true)}
        onLock=${now.name === "home" ? null : lock}
        onRest=${() => takeRest(frame, page)}
      />
      <main class="page page-${now.name}">
        ${frame.warning && html`<p class="warning card" role="status"><${Icon} name="info" /> ${frame.warning}</p>`}
        ${frame.rest?.on && now.name !== "crisis_landing" && html`<div class="rest-band" role="status"><${Icon} name="armchair" /> <p>${frame.rest.band}</p>
          <${Button} small onClick=${() => takeRest(frame, page)}>${frame.rest.open}<//></div>`}
        <h1 tabindex="-1" class=${now.quiet_title ? "unseen" : ""}>${now.heading ?? now.title}</h1>
        ${now.lead && html`<p class="lead soft">${now.lead}</p>`}
        <${Guarded} key=${now.place} words=${words}>
          <${shown.module.Screen} screen=${now} send=${page.send} page=${context} />
        <//>
      </main>
      <div class="above-foot">
        <p class=${status.error ? "error-line" : "error-line unseen"} role="alert">${status.error}</p>
        ${status.toast && html`<${Toast} key=${status.toast.key} toast=${status.toast} words=${words} onUndo=${() => { note({ toast: null }); page.send("undo").catch(() => {}); }} onGone=${() => note({ toast: null })} />`}
      </div>
      <footer class="foot">
        ${foot.back && !(foot.back.do === "lock" && !alone) && html`<${Button} kind=${foot.back.kind ?? "plain"} icon=${foot.back.icon ?? "arrow-left"} class="foot-back" onClick=${() => press(foot.back)}>${foot.back.label}<//>`}
        <div class="spring"></div>
        <${Saved} status=${status} frame=${frame} words=${words} />
        ${foot.next && html`<${Button} kind=${foot.next.kind ?? "primary"} iconEnd=${foot.next.icon ?? "arrow-right"} class="foot-next" disabled=${foot.next.disabled} onClick=${() => press(foot.next)}>${foot.next.label}<//>`}
      </footer>
      <p class="unseen" role="status" aria-live="polite">${spoken}</p>
    </div>
    ${status.connection && !hidden && html`<div class="connection" role="status"><${Icon} name="loader-circle" /> ${words[status.connection]}</div>`}
    ${status.idleLeft !== null && html`<${IdleWarning} left=${status.idleLeft} words=${words} onGoOn=${() => watch.goOn()} />`}
    ${hidden && html`<${Curtain} words=${words} onOpen=${() => setHidden(false)} />`}
  <//>`;
}

function Guarded({ words, children }) {
  const [failure] = useErrorBoundary();
  return failure ? html`<p class="card" role="alert">${words.cannot_show}</p>` : children;
}

function Saved({ status, frame, words }) {
  const waits = (status.connection && "not_saved_yet") || status.unsaved || (status.saving && "saving");
  return html`<span class=${waits ? "saved soft" : "saved"} role="status" aria-live="polite">
    <span hidden=${Boolean(waits)}><${Icon} name="check" /></span><span>${waits ? words[waits] : say(words.saved, { time: frame.saved })}</span>
  </span>`;
}

function Toast({ toast, words, onUndo, onGone }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onGone, 12000);
    return () => clearTimeout(timer);
  }, [held]);
  const hold = (on) => () => setHeld(on);
  return html`<div class="toast" role="status" onMouseEnter=${hold(true)} onMouseLeave=${hold(false)} onFocusIn=${hold(true)} onFocusOut=${hold(false)}>
    <span>${toast.text}</span>
    ${toast.undo && html`<${Button} small icon="undo-2" onClick=${onUndo}>${words.undo}<//>`}
    <${Button} small kind="quiet" icon="x" aria-label=${words.close} onClick=${onGone} />
  </div>`;
}

// The address keeps the place, and the browser's own back and forward buttons work.
function usePlace(screen, page) {
  const place = screen?.place;
  const before = useRef(null);
  useLayoutEffect(() => {
    if (!place || before.current === place) return;
    const first = before.current === null;
    before.current = place;
    if (placeInAddress() !== place) history[first ? "replaceState" : "pushState"](null, "", `#${place}`);
    if (first) return;
    scrollTo(0, 0);
    document.querySelector(".askelma h1")?.focus({ preventScroll: true });
  }, [place]);
  useEffect(() => {
    const look = () => {
      const wanted = placeInAddress();
      if (wanted && wanted !== before.current) page.go(wanted).catch(() => {});
    };
    addEventListener("popstate", look);
    return () => removeEventListener("popstate", look);
  }, []);
}

function useLanguage(frame, screen, host, alone) {
  useLayoutEffect(() => {
    if (!frame?.language) return;
    const root = alone ? document.documentElement : host;
    root.lang = frame.language;
    root.dir = frame.direction;
    if (alone && screen?.title) document.title = `${screen.title} · Askelma`;
  }, [frame, screen]);
}

// The bars stay in view; what has the focus must not be under them.
function useBarHeights(host, shown) {
  useEffect(() => {
    const [bar, foot] = [host.querySelector(".bar"), host.querySelector(".foot")];
    if (!bar || !foot) return undefined;
    const measure = () => {
      document.documentElement.style.setProperty("--bar-height", `${bar.offsetHeight}px`);
      document.documentElement.style.setProperty("--foot-height", `${foot.offsetHeight}px`);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(bar);
    observer.observe(foot);
    return () => observer.disconnect();
  }, [Boolean(shown)]);
}

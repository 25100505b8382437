// The watch: notices a broken connection, a dead kernel, an ended session and an idle page, and sees to
// it that nothing typed is lost. Without our own server (JupyterLab) all of it is quietly off.
// Milliseconds. Together they stay under the five seconds in which a broken connection must show.
const LOOK_EVERY = 500;
const PING_EVERY = 1500;
const SILENT_AFTER = 1500; // an unanswered question this old makes us ask the server
const BANNER_AFTER = 2500;
const RESTARTED_AFTER = 6000; // idle and yet silent for so long: the kernel knows nothing of this page
const GIVE_UP_AFTER = 20000; // a kernel that says it is busy for so long is not coming back
const ALIVE_EVERY = 20000;
const WARN_BEFORE = 60;

const meta = (name) => document.querySelector(`meta[name="askelma-${name}"]`)?.content;

function withToken(options = {}) {
  const token = document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1];
  return {
    credentials: "same-origin",
    cache: "no-store",
    redirect: "manual",
    ...options,
    headers: { "Content-Type": "application/json", ...(token ? { "X-XSRFToken": decodeURIComponent(token) } : {}) },
  };
}

export class Watch {
  constructor({ channel, drafts, onState, onHide, onWipe, revision }) {
    Object.assign(this, { channel, drafts, onState, onHide, onWipe, revision });
    this.kernel = meta("kernel");
    this.path = meta("client-path");
    this.idle = Number(meta("idle") || 300);
    // A group talks and looks at the wall, and nobody taps: its room stays, and the server lets nothing else in.
    this.room = Boolean(meta("room"));
    this.activeAt = Date.now();
    this.aliveAt = this.room ? 0 : Date.now();
    this.connection = "";
    this.left = null;
    this.over = false;
    this.probing = false;
    this.pingedAt = 0;
    this.lookedAt = 0;
    this.waited = 0;
    this.waitedFor = null;
  }

  start() {
    if (!this.kernel) return;
    this.stops = [
      this.listen(document, "visibilitychange", () => this.visibility()),
      this.listen(window, "online", () => this.look(true)),
      this.listen(window, "pagehide", () => this.leave()),
      ...["pointerdown", "keydown", "input", "wheel", "touchmove"].map((name) =>
        this.listen(window, name, () => this.active(), { passive: true, capture: true }),
      ),
    ];
    this.timer = setInterval(() => this.look(), LOOK_EVERY);
    this.tabs = new BroadcastChannel("askelma-activity");
    this.tabs.onmessage = ({ data }) => data === "active" && this.heardActivity();
  }

  stop() {
    clearInterval(this.timer);
    this.stops?.forEach((stop) => stop());
    this.tabs?.close();
    this.over = true;
  }

  listen(target, name, run, options) {
    target.addEventListener(name, run, options);
    return () => target.removeEventListener(name, run, options);
  }

  // ---- connection ---------------------------------------------------------------------------------

  visibility() {
    if (document.visibilityState === "hidden") {
      if (!this.room) this.onHide();
      this.drafts.flush();
    } else {
      this.checkIdle();
      this.look(true);
    }
  }

  look(now = false) {
    if (this.over) return;
    this.checkIdle();
    if (this.room) this.goOn();
    if (document.visibilityState === "hidden") return;
    const waited = this.silence();
    if (!waited && (now || performance.now() - this.pingedAt >= PING_EVERY)) {
      this.pingedAt = performance.now();
      this.channel.ask("ping").catch(() => {});
    }
    if (waited >= BANNER_AFTER) this.show("reconnecting");
    else if (!waited && this.connection && !this.down) this.show("");
    if (waited >= SILENT_AFTER || this.down || (now && waited)) this.probe();
  }

  // How long the oldest question has waited while this page was awake; a sleeping tablet asks nobody.
  silence() {
    const passed = Math.min(performance.now() - this.lookedAt, 2 * LOOK_EVERY);
    this.lookedAt = performance.now();
    const oldest = this.channel.oldest();
    this.waited = oldest && oldest === this.waitedFor ? this.waited + passed : oldest ? 1 : 0;
    this.waitedFor = oldest;
    return this.waited;
  }

  show(connection) {
    if (this.connection === connection) return;
    this.connection = connection;
    this.onState({ connection });
  }

  // Asks the server whether our kernel is still there.
  async probe() {
    if (this.probing) return;
    this.probing = true;
    try {
      const answer = await fetch(`/api/kernels/${this.kernel}`, withToken({ signal: AbortSignal.timeout(4000) }));
      this.down = false;
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) this.signIn();
      else if (answer.status === 404) await this.reload();
      else if (answer.ok) {
        const { execution_state: state } = await answer.json();
        const still = this.waited;
        // A kernel that is idle and yet silent has been restarted and knows nothing of this page.
        if (still >= GIVE_UP_AFTER || (state !== "busy" && still >= RESTARTED_AFTER)) await this.reload();
      }
    } catch {
      this.down = true;
      this.show("reconnecting");
    } finally {
      this.probing = false;
    }
  }

  pending() {
    const texts = this.drafts.unsent();
    const acts = this.channel.unanswered();
    return texts.length || acts.length ? JSON.stringify({ texts, acts, revision: this.revision() ?? 0 }) : null;
  }

  // A new kernel rebuilds the same place from the store; what was unsent is handed over meanwhile.
  async reload() {
    if (this.over) return;
    this.show("reconnecting");
    const body = this.pending();
    if (body) {
      const answer = await fetch(`${this.path}/pending`, withToken({ method: "PUT", body }));
      if (!answer.ok) throw new Error("not handed over");
    }
    this.over = true;
    location.reload();
  }

  // After a reload: take back what was handed over and send it.
  async resend(page) {
    if (!this.path) return;
    try {
      const answer = await fetch(`${this.path}/pending`, withToken());
      if (!answer.ok || answer.status === 204) return;
      const left = await answer.json();
      for (const { field, base, text } of left?.texts ?? []) page.drafts.type(field, base, text);
      await page.drafts.flush();
      // An act that was never answered is done again only when nothing has been saved since.
      if (left?.acts?.length && left.revision === this.revision())
        for (const { do: what, ...fields } of left.acts) await page.send(what, fields).catch(() => {});
    } catch {
      // Nothing was waiting, or the server is away; the watch goes on.
    }
  }

  leave() {
    const body = !this.over && this.pending();
    if (body) fetch(`${this.path}/pending`, withToken({ method: "PUT", body, keepalive: true })).catch(() => {});
  }

  // ---- idle and lock ------------------------------------------------------------------------------

  active() {
    if (this.over || this.left !== null) return;
    this.goOn();
  }

  heardActivity() {
    this.activeAt = Date.now();
    this.warn(null);
  }

  goOn() {
    this.heardActivity();
    if (Date.now() - this.aliveAt < ALIVE_EVERY) return;
    this.aliveAt = Date.now();
    if (!this.room) this.tabs?.postMessage("active");
    fetch(this.room ? "/rooms/alive" : "/alive", withToken({ method: "POST", body: "{}" })).then(
      (answer) => (answer.type === "opaqueredirect" || answer.status === 401) && this.signIn(),
      () => {},
    );
  }

  checkIdle() {
    if (this.over || this.room) return;
    const left = Math.ceil(this.idle - (Date.now() - this.activeAt) / 1000);
    if (left <= 0) this.lock("/lock?idle=1");
    else this.warn(left <= WARN_BEFORE ? left : null);
  }

  warn(left) {
    if (this.left === left) return;
    this.left = left;
    this.onState({ idleLeft: left });
  }

  // Saves what is unsaved, takes everything off the page, ends the session and shows the sign-in.
  async lock(way = "/lock") {
    if (this.over) return;
    this.over = true;
    const wait = new Promise((done) => setTimeout(done, 1500));
    await Promise.race([this.drafts.flush(), wait]);
    const body = this.pending();
    this.wipe();
    try {
      if (body) await fetch(`${this.path}/pending`, withToken({ method: "PUT", body, signal: AbortSignal.timeout(1500) }));
      await fetch(way, withToken({ method: "POST", body: "{}", signal: AbortSignal.timeout(3000) }));
    } catch {
      // The server is away; the page is empty all the same.
    }
    this.toSignIn();
  }

  signIn() {
    if (this.over) return;
    this.over = true;
    this.wipe();
    this.toSignIn();
  }

  wipe() {
    this.stop();
    this.onWipe();
    document.title = "Askelma";
    this.channel.close();
  }

  toSignIn() {
    location.replace(`/sign-in?next=${encodeURIComponent(this.path ?? "/clients")}${location.hash}`);
  }
}

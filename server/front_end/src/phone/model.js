// The phone's own model of the room: what is asked now, what has been answered, what is on its way.
// The screens read it and call it; it tells them when something has changed.
import { fromAddress, tidy } from "./code.js";
import { Line } from "./line.js";
import { blank, forget, keep, recall } from "./memory.js";
import { Outbox } from "./outbox.js";
import { JOIN, untilHeard } from "./resend.js";
import { fromBase64, handOver, hex, newHandOverCode, newSecret, receiptOf, rowOf, sealed } from "./sealing.js";

const BEAT = 3000; // between looks at the room, and up to as much again by chance
const UNEVEN = 2000;
const LONGEST = 15000;
const LOOK = 4000; // so long a look may take
const MISSES = 2; // in a row, then the other addresses are tried
const PATIENT = 9000; // so long a silence is not told
const ENOUGH = 12000; // then somebody who waits in front of a button is told

export class Model {
  constructor(languages) {
    this.languages = languages; // code -> { name, direction, words }
    const code = fromAddress();
    if (history.state) history.replaceState(null, ""); // a reload leads to the part, wherever it was done
    this.adopt(recall());
    this.code = code || this.memory.code;
    this.state = null; // what the room said last
    this.script = this.memory.script;
    this.shown = ""; // the part on the screen; the room's own part may be ahead of it
    this.screen = "part";
    this.touched = false; // something is being answered on this screen
    this.problem = "";
    this.joining = false;
    this.delivered = 0; // counts acknowledgements, for those who listen
    this.etag = "";
    this.misses = 0;
    this.watchers = new Set();
    if (code && code !== this.memory.code) this.memory.room = null;
    addEventListener("hashchange", () => this.scanned());
    addEventListener("online", () => this.wake());
    addEventListener("pageshow", () => this.wake());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.sleep() : this.wake()));
    if (this.memory.room) this.look();
  }

  adopt(memory) {
    this.memory = memory;
    this.line = new Line(memory);
    this.outbox?.stop();
    this.outbox = new Outbox(memory.outbox, (entry) => this.post(entry), (entry, how) => this.settled(entry, how));
  }

  watch(look) {
    this.watchers.add(look);
    return () => this.watchers.delete(look);
  }

  tell() {
    keep(this.memory);
    this.watchers.forEach((look) => look());
  }

  // ---- language ------------------------------------------------------------------------------------------
  get language() {
    const wanted = [this.memory.language, ...navigator.languages.map((one) => one.slice(0, 2)), this.memory.room && this.memory.room.language, document.documentElement.lang];
    return wanted.find((one) => this.languages[one]) || Object.keys(this.languages)[0];
  }

  speak(code) {
    this.memory.language = code;
    this.tell();
  }

  // ---- joining -------------------------------------------------------------------------------------------
  scanned() {
    const code = fromAddress();
    if (!code || (this.memory.room && code === this.memory.code)) return;
    clearTimeout(this.timer);
    this.memory.room = null;
    this.code = code;
    this.tell();
  }

  joinAgain() {
    this.forgotten = false;
    this.tell();
  }

  async join(text, tablet) {
    const code = tidy(text);
    this.problem = code.length === 6 ? "" : "code_length";
    this.joining = !this.problem;
    this.tell();
    if (this.problem) return;
    this.memory.tablet = tablet;
    const status = await this.enter(code);
    this.joining = false;
    const told = { 200: "", 404: "code_unknown", 400: "code_unknown", 410: "code_closed", 429: "code_wait" };
    this.problem = told[status] ?? "no_line";
    if (status === 200) await this.look();
    else this.tell();
  }

  async enter(code) {
    const { status, body } = await untilHeard(() => this.line.ask("POST", "/join", { code }), { hurried: JOIN, limit: ENOUGH });
    if (status !== 200) return status;
    const { memory } = this;
    if (memory.seatIn !== body.room) this.newSeat(body.room);
    Object.assign(memory, { code, room: { id: body.room, token: body.token, key: body.public_key, language: body.language } });
    this.etag = "";
    this.script = null;
    this.scriptComes = this.line.ask("GET", "/script");
    return status;
  }

  // Own pages stay with the person, everything else belongs to a room.
  newSeat(room) {
    this.outbox.clear();
    Object.assign(this.memory, { seatIn: room, secret: newSecret(), answers: {}, drafts: {}, skipped: {} });
  }

  // ---- looking at the room -------------------------------------------------------------------------------
  sleep() {
    clearTimeout(this.timer);
    this.slept = Date.now();
  }

  wake() {
    if (this.slept && Date.now() - this.slept > 20000) this.touched = false; // nobody was writing meanwhile
    this.slept = 0;
    this.outbox.now();
    if (this.memory.room) this.look();
  }

  async look() {
    clearTimeout(this.timer);
    if (this.looking) return;
    this.looking = true;
    const { room } = this.memory;
    try {
      await this.hear();
    } finally {
      this.looking = false;
    }
    if (room !== this.memory.room && !this.memory.room) return;
    const pause = this.misses ? Math.min(LONGEST, 1500 * 2 ** this.misses) * (0.5 + Math.random()) : BEAT + UNEVEN * Math.random();
    if (!document.hidden && !this.gone) this.timer = setTimeout(() => this.look(), pause);
    this.tell();
  }

  async hear(isAgain) {
    const { status, body, etag } = await this.line.ask("GET", "/state", null, { etag: this.etag, patience: LOOK });
    if (status === 401) return !isAgain && (await this.again()) && this.hear(true);
    if (status === 404 || status === 410) this.gone = true;
    else if (status === 200 || status === 304) {
      if (this.misses) this.outbox.now();
      this.misses = 0;
      if (status === 200) await this.take(body, etag);
      this.line.warm(this.etag);
    } else {
      this.misses += 1;
      if (this.misses >= MISSES && (await this.line.elsewhere())) {
        this.misses = 0;
        this.etag = "";
        this.outbox.now();
      }
    }
  }

  // The token is not known any more: the code still is.
  async again() {
    const status = await this.enter(this.memory.code);
    if (status === 404 || status === 410) this.gone = true;
    else if (status !== 200) this.misses += 1;
    return status === 200;
  }

  async take(state, etag) {
    if (!this.script || this.script.version !== state.script) {
      const { status, body } = await (this.scriptComes || this.line.ask("GET", "/script"));
      this.scriptComes = null;
      if (status !== 200) return;
      this.script = this.memory.script = body;
    }
    this.etag = etag;
    this.state = state;
    this.ahead = state.now ? state.now - Date.now() : 0;
    this.memory.alternates = state.alternates || [];
    if (!this.isHeld()) this.shown = state.part;
  }

  // Never moved while somebody is writing or has begun to answer.
  isHeld() {
    const at = document.activeElement;
    const writing = at && (at.tagName === "TEXTAREA" || (at.tagName === "INPUT" && at.type === "text"));
    return Boolean(this.shown && this.part(this.shown) && (this.touched || (writing && !this.slept)));
  }

  get isBehind() {
    return Boolean(this.state && this.shown && this.shown !== this.state.part);
  }

  get isSilent() {
    return this.misses > 0 && this.line.silentFor() > PATIENT;
  }

  get isClosed() {
    return Boolean(this.gone || (this.state && this.state.closed));
  }

  follow() {
    this.touched = false;
    this.shown = this.state.part;
    this.tell();
  }

  open(part) {
    this.touched = false;
    this.shown = part;
    this.go("part");
  }

  // ---- the script ----------------------------------------------------------------------------------------
  get parts() {
    if (!this.script) return [];
    const { languages } = this.script;
    return (languages[this.language] || languages[Object.keys(languages)[0]]).parts;
  }

  part(id) {
    return this.parts.find((one) => one.id === id);
  }

  ideas() {
    return (this.state && this.state.ideas) || [];
  }

  // ---- answering -----------------------------------------------------------------------------------------
  draft(part, value) {
    this.memory.drafts[part] = value;
    this.touched = true;
    delete this.memory.skipped[part];
    this.tell();
  }

  dropDraft(part) {
    delete this.memory.drafts[part];
    this.touched = false;
    this.tell();
  }

  skip(part) {
    this.dropDraft(part);
    this.memory.skipped[part] = true;
    if (this.memory.tablet) this.passOn("skipped");
    else this.tell();
  }

  unskip(part) {
    delete this.memory.skipped[part];
    this.tell();
  }

  // Seals and sends. answer null takes an earlier answer back.
  send(part, answer) {
    const { memory } = this;
    const n = ((memory.answers[part] && memory.answers[part].n) || 0) + 1;
    const receipt = receiptOf(memory.secret, part);
    const entry = { receipt: hex(receipt), part, n };
    if (answer) {
      const inside = { room: memory.room.id, part, id: rowOf(receipt), n, answer };
      entry.box = sealed(inside, fromBase64(memory.room.key));
    }
    memory.answers[part] = { n, answer, delivered: false };
    delete memory.drafts[part];
    this.touched = false;
    if (memory.tablet && answer) this.passOn("sent", entry.receipt);
    this.outbox.add(entry);
    this.tell();
  }

  takeBack(part) {
    this.send(part, null);
  }

  post(entry) {
    const { box, ...bare } = entry;
    return this.line.ask(box ? "PUT" : "DELETE", "/answer", box ? entry : bare);
  }

  settled(entry, how) {
    const answer = this.memory.answers[entry.part];
    const own = answer && answer.n === entry.n && (!this.memory.secret || hex(receiptOf(this.memory.secret, entry.part)) === entry.receipt);
    if (own) Object.assign(answer, how === "delivered" ? { delivered: true } : { refused: true });
    if (this.passing && this.passing.receipt === entry.receipt) this.passing.how = how;
    if (how === "delivered" && entry.box) this.delivered += 1;
    this.tell();
  }

  // ---- own pages -----------------------------------------------------------------------------------------
  keepOwn(kind, value, part) {
    if (kind === "choices") this.memory.own.choices[part] = value;
    else this.memory.own[kind] = { ...value, part };
    delete this.memory.drafts[part];
    this.memory.handOver = null;
    this.touched = false;
    this.tell();
  }

  async makeHandOver(pages) {
    const code = newHandOverCode();
    this.memory.handOver = { code: "", state: "making" };
    this.tell();
    const sealedPages = handOver(code, { v: 1, ...pages });
    const { status } = await untilHeard(() => this.line.ask("PUT", "/hand-over", sealedPages), { limit: ENOUGH });
    const made = status >= 200 && status < 300;
    this.memory.handOver = made ? { code, state: "made" } : { code: "", state: "failed" };
    this.tell();
  }

  // ---- a device that goes round --------------------------------------------------------------------------
  // Everything of this person goes; only what is sealed waits until it has been delivered.
  passOn(how, receipt = "") {
    const { code, room, seatIn, outbox, script, base, alternates } = this.memory;
    this.passing = { how, receipt };
    Object.assign(this.memory, blank(), { tablet: true, code, room, seatIn, outbox, script, base, alternates, secret: newSecret() });
    this.touched = false;
    this.screen = "part";
    this.shown = this.state ? this.state.part : "";
    this.tell();
  }

  nextPerson() {
    this.passing = null;
    this.shown = this.state.part;
    this.tell();
  }

  // ---- going about ---------------------------------------------------------------------------------------
  // The way back of the browser leads to the part; the address stays as it is.
  go(screen) {
    if (screen === this.screen) return this.tell();
    if (screen !== "part" && this.screen === "part") history.pushState({ screen }, "");
    else if (screen === "part") return history.state && history.state.screen ? history.back() : this.arrive("part");
    else history.replaceState({ screen }, "");
    this.arrive(screen);
  }

  arrive(screen) {
    this.screen = screen;
    if (screen === "part" && this.state && !this.part(this.shown)) this.shown = this.state.part;
    this.tell();
  }

  forgetAll() {
    this.line.ask("POST", "/leave", null, { last: true });
    clearTimeout(this.timer);
    this.adopt(blank());
    Object.assign(this, { code: "", state: null, script: null, shown: "", screen: "part", gone: false, passing: null, touched: false });
    if (history.state && history.state.screen) history.replaceState(null, "");
    this.forgotten = true;
    this.tell();
    forget();
  }
}

// Asks the room's server over plain HTTP. When it stays silent, the other addresses that it has named are
// tried: a laptop that changed networks is the same laptop.
const PATIENCE = 8000;
const SHORT = 4000;
const LINES = 4;
const WARM_EVERY = 60000;

export class Line {
  constructor(memory) {
    this.memory = memory;
    this.heard = Date.now();
    this.coldAt = 0;
  }

  // A second and a third try need connections that are open already, else they come too late. They are opened
  // as phones come, one by one, and used now and then; not when a part begins, when all would do it at once.
  warm(etag) {
    if (Date.now() < this.coldAt) return;
    this.coldAt = Date.now() + WARM_EVERY * (0.75 + Math.random() / 2);
    for (let n = 0; n < LINES; n += 1) this.ask("GET", "/state", null, { etag, patience: SHORT });
  }

  // Resolves to { status, body, etag, after }; status 0 when nobody answered.
  async ask(method, path, body, { etag, patience = PATIENCE, base = this.memory.base, last = false } = {}) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    const headers = {};
    if (this.memory.room) headers.Authorization = `Bearer ${this.memory.room.token}`;
    if (body) headers["Content-Type"] = "application/json";
    if (etag) headers["If-None-Match"] = etag;
    try {
      const reply = await fetch(base + path, {
        method,
        headers,
        body: body ? JSON.stringify(body) : undefined,
        cache: "no-store",
        credentials: "omit",
        keepalive: last,
        signal: stop.signal,
      });
      const text = reply.status === 304 ? "" : await reply.text();
      if (base === this.memory.base) this.heard = Date.now();
      return {
        status: reply.status,
        body: text && /json/.test(reply.headers.get("Content-Type")) ? JSON.parse(text) : null,
        etag: reply.headers.get("ETag") || "",
        after: 1000 * (Number(reply.headers.get("Retry-After")) || 0),
      };
    } catch {
      return { status: 0, body: null, etag: "", after: 0 };
    } finally {
      clearTimeout(timer);
    }
  }

  silentFor() {
    return Date.now() - this.heard;
  }

  // Looks for the server elsewhere. Resolves to true when an address answered.
  async elsewhere() {
    for (const one of ["", ...this.memory.alternates]) {
      if (one === this.memory.base || one === location.origin) continue;
      if (location.protocol === "https:" && one && !one.startsWith("https:")) continue;
      const { status } = await this.ask("GET", "/state", null, { base: one, patience: SHORT });
      if (status !== 200) continue;
      this.memory.base = one;
      this.heard = Date.now();
      return true;
    }
    return false;
  }
}

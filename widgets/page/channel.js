// The way to Python and back: numbered messages out, one reply for each, pictures and files in.
export class Channel {
  constructor(model) {
    this.model = model;
    this.open = new Map(); // number -> { message, resolve, reject }
    this.number = 0;
    this.on = { reply() {}, picture() {}, download() {} };
    this.hear = this.hear.bind(this);
    model.on("msg:custom", this.hear);
  }

  // Resolves with the reply; rejects with a reply that carries `error` or `conflict`.
  ask(what, fields = {}) {
    const message = { ...fields, id: ++this.number, do: what };
    return new Promise((resolve, reject) => {
      this.open.set(message.id, { message, resolve, reject });
      try {
        Promise.resolve(this.model.send(message)).catch(() => {});
      } catch {
        // The connection is gone; the watch notices that no reply comes.
      }
    });
  }

  hear(message, buffers) {
    if (message.kind !== "reply") {
      this.on[message.kind]?.(message, buffers);
      return;
    }
    const asked = this.open.get(message.id);
    this.open.delete(message.id);
    this.on.reply(message, asked?.message);
    if (message.ok) asked?.resolve(message);
    else asked?.reject(message);
  }

  // The number of the oldest question that has no reply yet.
  oldest() {
    return this.open.keys().next().value ?? null;
  }

  // What was asked and never answered, without the page's own questions.
  unanswered() {
    const own = new Set(["ping", "ready", "go", "text"]);
    return [...this.open.values()]
      .map(({ message: { id: _number, ...rest } }) => rest)
      .filter((message) => !own.has(message.do));
  }

  close() {
    this.model.off?.("msg:custom", this.hear);
    this.open.clear();
  }
}

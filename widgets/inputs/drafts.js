// What has been typed and is not yet in the store. It outlives the field it was typed in, so that
// nothing is lost when the screen changes, the text is refused or the connection breaks.
const PAUSE = 600; // milliseconds after the last key

const kept = new WeakMap();

// The one keeper of drafts for a way of sending.
export function draftsOf(send) {
  if (!kept.has(send)) kept.set(send, new Drafts(send));
  return kept.get(send);
}

export class Drafts {
  constructor(send) {
    this.send = send;
    this.all = new Map(); // field -> { base, text, sending, timer, error, conflict, saved }
    this.watchers = new Map(); // field -> Set of functions
  }

  of(field) {
    return this.all.get(field);
  }

  watch(field, look) {
    if (!this.watchers.has(field)) this.watchers.set(field, new Set());
    this.watchers.get(field).add(look);
    return () => this.watchers.get(field).delete(look);
  }

  watchAll(look) {
    return this.watch("", look);
  }

  tell(field) {
    this.watchers.get(field)?.forEach((look) => look());
    this.watchers.get("")?.forEach((look) => look());
  }

  // A key was pressed. `base` is the stored text that the writer started from.
  type(field, base, text) {
    const draft = this.all.get(field) ?? { base, sending: null };
    clearTimeout(draft.timer);
    Object.assign(draft, { text, conflict: null, timer: setTimeout(() => this.save(field), PAUSE) });
    if (text === draft.base && !draft.sending) {
      clearTimeout(draft.timer);
      this.all.delete(field);
    } else this.all.set(field, draft);
    this.tell(field);
  }

  // Sends what is unsent. Resolves to true when the field is safely stored.
  async save(field) {
    const draft = this.all.get(field);
    if (!draft) return true;
    clearTimeout(draft.timer);
    if (draft.conflict) return false;
    if (draft.sending) {
      await draft.sending;
      return this.save(field);
    }
    const { base, text } = draft;
    draft.sending = this.send("text", { field, base, text }).then(
      (reply) => {
        draft.base = reply.text ?? text;
        draft.error = "";
        draft.saved = reply.saved;
        return true;
      },
      (reply) => {
        draft.error = reply.error ?? "";
        draft.conflict = reply.conflict ?? null;
        return false;
      },
    );
    this.tell(field);
    const stored = await draft.sending;
    draft.sending = null;
    if (stored && draft.text === text) {
      clearTimeout(draft.timer);
      this.all.delete(field);
      this.saved = { field, text: draft.base };
    }
    this.tell(field);
    return stored;
  }

  // Answers a conflict: the other's text is the new ground, and the chosen text stands on it.
  settle(field, text) {
    const draft = this.all.get(field);
    if (!draft?.conflict) return true;
    draft.base = draft.conflict.theirs;
    Object.assign(draft, { text, conflict: null, error: "" });
    if (text === draft.base) {
      this.all.delete(field);
      this.tell(field);
      return true;
    }
    return this.save(field);
  }

  drop(field) {
    clearTimeout(this.all.get(field)?.timer);
    this.all.delete(field);
    this.tell(field);
  }

  // Sends everything at once. Resolves to the fields that could not be stored.
  async flush() {
    const fields = [...this.all.keys()];
    const stored = await Promise.all(fields.map((field) => this.save(field)));
    return fields.filter((_, n) => !stored[n]);
  }

  unsent() {
    return [...this.all].map(([field, { base, text }]) => ({ field, base, text }));
  }
}

// A widget model whose other side is the real session in the test's own Python.
import loader from "/widgets/page/loader.js";

const traits = { frame: {}, screen: {} };
const listeners = new Map();
const tell = (name, ...what) => [...(listeners.get(name) ?? [])].forEach((look) => look(...what));
let cut = false;

const model = {
  get: (name) => traits[name],
  on(name, look) {
    if (!listeners.has(name)) listeners.set(name, new Set());
    listeners.get(name).add(look);
  },
  off: (name, look) => listeners.get(name)?.delete(look),
  async send(message) {
    if (!cut) take(await globalThis.toPython(message));
  },
};

function take({ shown, said }) {
  if (shown) {
    Object.assign(traits, shown);
    for (const name of Object.keys(shown)) tell(`change:${name}`);
  }
  for (const { message, data } of said) {
    const bytes = data.map((text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
    tell("msg:custom", message, bytes.map((part) => new DataView(part.buffer)));
  }
}

globalThis.table = { model, take, cut: (on) => (cut = on) };
await loader.render({ model, el: document.getElementById("rendered_cells") });

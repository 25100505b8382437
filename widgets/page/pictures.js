// The pictures of the screen, as they come; each is an address of bytes that this page alone has.
export class Pictures {
  constructor() {
    this.all = new Map();
    this.watchers = new Map();
  }

  get(id) {
    return this.all.get(id);
  }

  watch(id, look) {
    if (!this.watchers.has(id)) this.watchers.set(id, new Set());
    this.watchers.get(id).add(look);
    return () => this.watchers.get(id).delete(look);
  }

  put({ id, version, mime, sentence, table, width, height, title }, [bytes] = []) {
    const before = this.all.get(id);
    if (before && before.version > version) return;
    const url = mime && bytes ? URL.createObjectURL(new Blob([bytes], { type: mime })) : null;
    const drawn = url
      ? { url, version, sentence, table, width, height, title }
      : { ...before, version, failed: !before?.url };
    this.all.set(id, drawn);
    this.watchers.get(id)?.forEach((look) => look());
    if (url && before?.url) setTimeout(() => URL.revokeObjectURL(before.url), 1000);
  }

  clear() {
    for (const { url } of this.all.values()) if (url) URL.revokeObjectURL(url);
    this.all.clear();
  }
}

// Saves a file on the device.
export function saveFile({ name, mime }, [bytes]) {
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

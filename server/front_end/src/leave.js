// Leaving the page ends its kernel, so that nothing of the client stays in memory. A server that is not told
// ends it by itself after a while.
export function endOnLeaving(id, hangUp) {
  let told = false;
  const tell = () => {
    if (told) return;
    told = true;
    const form = new FormData();
    form.append("_xsrf", decodeURIComponent(document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? ""));
    navigator.sendBeacon(`/voila/api/shutdown/${encodeURIComponent(id)}`, form);
    hangUp();
  };
  // Should the page stay after all, its watch finds the kernel gone and loads it again.
  // The first one comes before the next page is asked for; a tablet often sends only the second.
  addEventListener("beforeunload", tell);
  addEventListener("pagehide", tell);
}

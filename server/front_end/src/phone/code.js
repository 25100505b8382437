// The room's code: from the QR picture it comes behind the # of the address, which no server sees.
// It is taken and wiped at once, so that it stays neither in the address nor in the tab's history.
export const tidy = (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, 6);

export const shown = (code) => (code.length > 3 ? `${code.slice(0, 3)}-${code.slice(3)}` : code);

export function fromAddress() {
  const code = tidy(decodeSafely(location.hash.slice(1)));
  if (location.hash || location.search) history.replaceState(null, "", location.pathname);
  return code;
}

function decodeSafely(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

// Long Finnish words may be broken at a syllable, so that a narrow step never cuts a word anywhere.
const LONG = 10;
const SYLLABLE = /([aeiouyåäö][^aeiouyåäö\s]*)(?=[bcdfghjklmnpqrstvwxz][aeiouyåäö])/gi;

// Adds soft hyphens, which show only where a line is broken.
export function softly(text) {
  if (!document.documentElement.lang.startsWith("fi")) return text;
  return text.replace(/[a-zåäöšž]+/gi, (word) => (word.length < LONG ? word : word.replace(SYLLABLE, "$1\u00ad")));
}

// Reading aloud with a voice that lives on this device; a voice over the network is never used.
const engine = globalThis.speechSynthesis;

export function localVoice(language) {
  const voices = engine?.getVoices() ?? [];
  return voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language.toLowerCase()));
}

// Calls back when the voices are known; they come late in some browsers.
export function whenVoices(look) {
  if (!engine?.addEventListener) return () => {};
  engine.addEventListener("voiceschanged", look);
  return () => engine.removeEventListener("voiceschanged", look);
}

export function readAloud(element, language, onEnd) {
  hush();
  const chosen = String(getSelection() ?? "").trim();
  const said = new SpeechSynthesisUtterance(chosen || element.innerText);
  said.voice = localVoice(language);
  said.lang = said.voice?.lang ?? language;
  said.rate = 0.92;
  said.onend = said.onerror = onEnd;
  engine.speak(said);
}

export const hush = () => engine?.cancel();

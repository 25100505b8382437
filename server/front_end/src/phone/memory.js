// What this tab remembers until its owner forgets it or closes it. Only pages of a phone may use
// sessionStorage, and only here; where the browser refuses it, the page remembers until it is reloaded.
const NAME = "askelma-seat";

export const blank = () => ({
  language: "",
  tablet: false, // the device goes round: each sending makes a new seat
  code: "", // of the room, as on the wall
  room: null, // { id, token, key }
  secret: "", // of this seat
  seatIn: "", // id of the room that the seat is in
  answers: {}, // part -> { n, answer or null when taken back, delivered, refused }
  drafts: {}, // part -> what is being answered
  skipped: {}, // part -> true
  outbox: [], // sealed and not yet acknowledged
  own: { choices: {} }, // own pages: flower, strengths, ladder, choices
  handOver: null, // { code, done }
  script: null, // so that own pages can be drawn when the room is gone
  base: "", // another address of the same server, when the first one is silent
  alternates: [],
});

export function recall() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(NAME) || "null");
    return kept ? Object.assign(blank(), kept) : blank();
  } catch {
    return blank();
  }
}

export function keep(memory) {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(memory));
  } catch {
    // A full or closed storage must not stop an answer.
  }
}

export function forget() {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Nothing was kept there.
  }
}

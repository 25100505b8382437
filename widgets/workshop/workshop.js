// The group's page: the leader's view of the part that is on, the look through the words, the end, and the wall.
import { html, useEffect, useRef, useState } from "../vendor/preact_htm.js";
import { End } from "./end.js";
import { Lead } from "./lead.js";
import { Wall, askForFullScreen, leaveFullScreen } from "./wall.js";
import { Words } from "./look.js";

const VIEWS = { lead: Lead, words: Words, end: End, wall: Wall };

export function Screen({ screen, send, page }) {
  const [keyOn, setKeyOn] = useState(true);
  const onWall = screen.view === "wall";
  const toWall = () => {
    askForFullScreen();
    page.go("workshop/wall").catch(() => {});
  };
  const fromWall = () => {
    leaveFullScreen();
    page.go("workshop").catch(() => {});
  };
  useEffect(() => {
    const key = (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
      if (event.target.closest?.("input, textarea, select")) return;
      if (keyOn && event.key.toLowerCase() === "f") onWall ? fromWall() : toWall();
      else if (onWall && event.key === "Escape" && !document.fullscreenElement) fromWall();
      else if (onWall && event.key === "PageDown" && screen.next) send("turn", { by: 1 }).catch(() => {});
      else if (onWall && event.key === "PageUp" && screen.back) send("turn", { by: -1 }).catch(() => {});
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  });
  // Another part is another page to read, though the place stays.
  const part = screen.part?.id;
  const before = useRef(part);
  useEffect(() => {
    if (before.current !== part && screen.view === "lead") {
      scrollTo(0, 0);
      document.querySelector(".askelma h1")?.focus({ preventScroll: true });
    }
    before.current = part;
  }, [part]);
  const View = VIEWS[screen.view];
  return html`<${View} ...${{ screen, send, page, words: screen.words, toWall, fromWall, keyOn, setKeyOn }} />`;
}

// Every kind of ask by its name in the script. Each has: blank() a draft, draft(answer) to change it again,
// answer(draft) -> what is sent or kept, null when there is nothing, undefined when something must go first;
// Form, and told(ask, answer, say, ideas) -> the lines in which it is told back.
import * as choice from "./choice.js";
import * as flower from "./flower.js";
import * as ladder from "./ladder.js";
import * as scale from "./scale.js";
import * as strengths from "./strengths.js";
import * as vote from "./vote.js";
import * as words from "./words.js";

export const asks = { scale, choice, words, vote, flower, strengths, ladder };

// What stays on the phone: under which name own pages know it.
export const ownKind = (ask) => ({ flower: "flower", strengths: "strengths", ladder: "ladder" })[ask.type] || (ask.private ? "choices" : "");
export const isSent = (ask) => (ask.type === "flower" && !ask.private) || !ownKind(ask);

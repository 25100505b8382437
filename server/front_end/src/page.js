// The page with all its exercises in one file. `widgets/page/exercises.js` is the part that differs from the
// single modules: here every exercise is there from the start (see build.mjs).
import "../../assets/opening.js";

export { start } from "../../../widgets/page/page.js";

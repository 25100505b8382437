// Where the page finds the exercises: each one's module and style sheet, fetched when it is first shown. The
// built page brings all of them along and has its own version of this module (server/front_end/build.mjs).
const ROOT = new URL("../", import.meta.url);
const modules = new Map(); // exercise name -> { Screen }

function style(path) {
  const href = new URL(path, ROOT).href;
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return Promise.resolve();
  return new Promise((done) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: done, onerror: done });
    document.head.append(link);
  });
}

// What every screen looks like, whichever exercise is on it.
export const styles = () => Promise.all(["tokens/tokens.css", "tokens/base.css", "inputs/inputs.css", "page/page.css"].map(style));

// The exercise's module, or undefined while it has not been loaded.
export const loaded = (name) => modules.get(name);

export async function load(name) {
  if (!/^[a-z_]+$/.test(name)) throw new Error("no such exercise");
  if (!modules.has(name)) {
    const [module] = await Promise.all([import(new URL(`${name}/${name}.js`, ROOT).href), style(`${name}/${name}.css`)]);
    modules.set(name, module);
  }
  return modules.get(name);
}

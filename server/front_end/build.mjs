// Makes the built files of the workbook page and of the phone's page from our modules and the packages of
// package-lock.json.
// The same sources give the same bytes. What went in, and under which licence, is written beside them.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, "..", "..");
const WIDGETS = join(ROOT, "widgets");
const BUILT = process.argv[2] ?? join(ROOT, "server", "assets", "built");

const PHONE = join(HERE, "src", "phone");
const small = (name) => join(HERE, "src", "small", `${name}.js`);
const name = (path) => relative(ROOT, path).split(sep).join("/");
const below = (folder, ...endings) =>
  readdirSync(folder, { recursive: true })
    .map((path) => join(folder, path))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();

// What stands in for packages of which our page needs next to nothing.
const INSTEAD = {
  "^jquery$": "jquery",
  "^sanitize-html$": "sanitize_html",
  "^@lumino/widgets$": "lumino_widgets",
  "^@jupyterlab/coreutils$": "coreutils",
};
const instead = {
  name: "instead",
  setup({ onResolve }) {
    for (const [filter, file] of Object.entries(INSTEAD)) onResolve({ filter: new RegExp(filter) }, () => ({ path: small(file) }));
    onResolve({ filter: /^\.\.$/ }, ({ importer }) => (/@jupyterlab.services.lib.kernel/.test(importer) ? { path: small("services") } : null));
  },
};

// anywidget comes as a module for AMD loaders; its last line becomes an export.
const AMD = 'define(["@jupyter-widgets/base"], widget_default);';
const anywidget = {
  name: "anywidget",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules.anywidget.dist.index\.js$/ }, ({ path }) => {
      const [before, after, ...more] = readFileSync(path, "utf8").split(AMD);
      if (after?.trim() !== "" || more.length) throw new Error("anywidget no longer ends as it did; look at build.mjs");
      return { contents: `${before}export default widget_default;` };
    });
  },
};

// An exercise is a folder of widgets/ with a module of its own name.
const exercises = readdirSync(WIDGETS).filter((one) => existsSync(join(WIDGETS, one, `${one}.js`)) && !["page", "inputs"].includes(one)).sort();
const page = {
  name: "page",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/exercises\.js$/ }, () => ({ path: "exercises.js", namespace: "page" }));
    onLoad({ filter: /^exercises\.js$/, namespace: "page" }, () => ({
      resolveDir: WIDGETS,
      contents: [
        ...exercises.map((one) => `import * as ${one} from "./${one}/${one}.js";`),
        `const modules = { ${exercises.join(", ")} };`,
        "export const styles = async () => {};",
        "export const loaded = (name) => (Object.hasOwn(modules, name) ? modules[name] : undefined);",
        "export async function load(name) {",
        '  throw new Error(`no exercise "${name}" in the built page`);',
        "}",
      ].join("\n"),
    }));
    const first = ["tokens/tokens.css", "tokens/base.css", "../server/assets/opening.css", "inputs/inputs.css", "page/page.css"].map((one) => join(WIDGETS, one));
    onResolve({ filter: /^page\.css$/ }, () => ({ path: "page.css", namespace: "page" }));
    onLoad({ filter: /^page\.css$/, namespace: "page" }, () => {
      const sheets = [...first, ...below(WIDGETS, ".css").filter((path) => !first.includes(path))];
      const contents = sheets.map((path) => `@import "./${relative(WIDGETS, path).split(sep).join("/")}";`).join("\n");
      return { resolveDir: WIDGETS, loader: "css", contents };
    });
    // Fonts stay where they are: /assets/<version>/tokens/fonts/, seen from /assets/<version>/built/.
    onResolve({ filter: /\.woff2$/ }, ({ path, resolveDir }) => ({
      path: `../${relative(WIDGETS, join(resolveDir, path)).split(sep).join("/")}`,
      external: true,
    }));
  },
};

// The phone draws its few signs from its own script, taken here from the workbook's sprite.
const sprite = () => readFileSync(join(WIDGETS, "icons", "icons.svg"), "utf8");
function drawing(name) {
  const found = sprite().match(new RegExp(`<symbol id="${name}"[^>]*>(.*?)</symbol>`, "s"));
  if (!found) throw new Error(`no icon "${name}" in the sprite`);
  return found[1];
}
const phone = {
  name: "phone",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/icon\.js$/ }, () => ({ path: join(PHONE, "icon.js") }));
    onResolve({ filter: /^drawn:/ }, ({ path }) => ({ path: path.slice(6), namespace: "drawn" }));
    onLoad({ filter: /.*/, namespace: "drawn" }, ({ path }) => ({
      loader: "json",
      contents: JSON.stringify(Object.fromEntries(path.split(",").map((one) => [one, drawing(one)]))),
    }));
  },
};

const common = {
  absWorkingDir: HERE,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  charset: "utf8",
  legalComments: "none",
  format: "esm",
  target: "es2022",
  define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  logLevel: "warning",
  outdir: "/",
};
const made = await Promise.all([
  build({ ...common, entryPoints: { line: "src/line.js" }, plugins: [instead, anywidget] }),
  build({ ...common, entryPoints: { page: "src/page.js" }, plugins: [page] }),
  build({ ...common, entryPoints: { page: "page.css" }, plugins: [page] }),
  // Phones that are five years old, or older and never updated.
  build({ ...common, format: "iife", target: "es2019", entryPoints: { phone: "src/phone/phone.js" }, plugins: [phone] }),
  build({ ...common, target: ["safari13", "chrome80"], entryPoints: { phone: "src/phone/phone.css" } }),
]);

rmSync(BUILT, { recursive: true, force: true });
mkdirSync(BUILT, { recursive: true });
const put = (file, bytes) => writeFileSync(join(BUILT, file), bytes);
for (const file of made.flatMap(({ outputFiles }) => outputFiles)) {
  const own = file.path.split(sep).pop();
  put(own, file.contents);
  put(`${own}.gz`, gzipSync(file.contents, { level: 9 }));
  put(`${own}.br`, brotliCompressSync(file.contents, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: file.contents.length } }));
  console.log(own.padEnd(10), file.contents.length, "bytes");
}

// ---- what went in: the server and a test compare it with what is there -----------------------------------
// A file with the line ends of Windows is the same file.
const digest = (path) => createHash("sha256").update(readFileSync(path, "utf8").replaceAll("\r\n", "\n")).digest("hex");
const digests = (paths) => Object.fromEntries(paths.sort().map((path) => [name(path), digest(path)]));
// What the phone shares with the workbook.
const shared = [...below(join(WIDGETS, "inputs"), ".js"), join(WIDGETS, "tokens", "tokens.css"), join(WIDGETS, "vendor", "preact_htm.js")];
const opening = ["opening.js", "opening.css", "stairs.css"].map((one) => join(ROOT, "server", "assets", one));
put(
  "manifest.json",
  `${JSON.stringify(
    {
      about: "SHA-256 of every source of the files beside this one; written by `make assets`",
      page: digests([...below(WIDGETS, ".js", ".css").filter((path) => !path.endsWith(join("page", "loader.js"))), ...opening]),
      line: digests([...["package.json", "package-lock.json", "build.mjs", "BSD-3-Clause.txt"].map((one) => join(HERE, one)), ...below(join(HERE, "src"), ".js").filter((path) => !path.startsWith(PHONE))]),
      phone: digests([...below(PHONE, ".js", ".css"), ...shared]),
    },
    null,
    1,
  )}\n`,
);

// ---- under which licences ---------------------------------------------------------------------------------
const used = new Set();
for (const path of made.flatMap(({ metafile }) => Object.keys(metafile.inputs))) {
  const found = path.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//);
  if (found) used.add(join(HERE, found[1]));
}
// anywidget's own file has these in it already.
for (const one of ["solid-js", "@lukeed/uuid"]) used.add(join(HERE, "node_modules", one));
const bsd = readFileSync(join(HERE, "BSD-3-Clause.txt"), "utf8");
const texts = [...used].map((folder) => {
  const { name: title, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  // Project Jupyter's packages name their licence without bringing its text.
  if (!file && !(license === "BSD-3-Clause" && /^@(jupyter|lumino)/.test(title))) throw new Error(`${title} brings no licence; look at build.mjs`);
  const text = file ? readFileSync(join(folder, file), "utf8") : bsd;
  return { title: `${title} ${version}`, license, text };
});
for (const one of ["preact", "htm"]) texts.push({ title: `${one} (widgets/vendor/preact_htm.js)`, license: one === "htm" ? "Apache-2.0" : "MIT", text: readFileSync(join(WIDGETS, "vendor", `${one}.LICENSE`), "utf8") });
texts.sort((one, other) => (one.title < other.title ? -1 : 1));
const rule = "-".repeat(100);
put(
  "LICENCES.txt",
  [
    "Packages that are in the built files of the workbook page and of the phone's page, with their licences.",
    ...texts.map(({ title, license }) => `  ${title}: ${license}`),
    ...texts.flatMap(({ title, license, text }) => [rule, `${title} (${license})`, "", text.replaceAll("\r\n", "\n").trim()]),
    "",
  ].join("\n"),
);
console.log(texts.length, "packages;", exercises.length, "exercises:", exercises.join(", "));

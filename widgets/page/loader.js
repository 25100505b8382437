// Imports the page as a real module, so that the page's modules can import each other by path.
function assets() {
  const meta = document.querySelector('meta[name="askelma-assets"]');
  if (meta) return new URL(meta.content, document.baseURI).href;
  const lab = document.getElementById("jupyter-config-data");
  const base = lab ? JSON.parse(lab.textContent).baseUrl || "/" : "/";
  return new URL(`${base}static/askelma/`, document.baseURI).href;
}

export default {
  async render({ model, el }) {
    const base = assets();
    const { start } = await import(`${base}page/page.js`);
    return start({ model, el, base });
  },
};

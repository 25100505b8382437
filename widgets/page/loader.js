// Imports the page as a real module, so that the page's modules can import each other by path.
function page() {
  // Our own server says where the page is: its modules one by one, or all of them in one built file.
  const meta = document.querySelector('meta[name="askelma-page"]');
  if (meta) return new URL(meta.content, document.baseURI).href;
  const lab = document.getElementById("jupyter-config-data");
  const base = lab ? JSON.parse(lab.textContent).baseUrl || "/" : "/";
  return new URL(`${base}static/askelma/page/page.js`, document.baseURI).href;
}

export default {
  async render({ model, el }) {
    const { start } = await import(page());
    return start({ model, el });
  },
};

// The peers' page with our own inputs, on the frame that a workbook stands on.
const meta = document.querySelector('meta[name="askelma-assets"]');
const base = new URL(meta.content, document.baseURI).href;

export default {
  async render({ model }) {
    const [{ html, render, useEffect, useState }, { Mark }, { Button }] = await Promise.all([
      import(`${base}vendor/preact_htm.js`),
      import(`${base}inputs/mark.js`),
      import(`${base}inputs/button.js`),
    ]);

    function Page() {
      const [values, setValues] = useState(model.get("first"));
      const [picture, setPicture] = useState("");
      const [saved, setSaved] = useState(false);
      useEffect(() => {
        model.on("msg:custom", (message, [bytes] = []) => {
          if (message.kind === "saved") setSaved(true);
          else setPicture(URL.createObjectURL(new Blob([bytes], { type: "image/png" })));
        });
        model.send({ do: "draw" });
      }, []);
      useEffect(() => () => URL.revokeObjectURL(picture), [picture]);
      const change = (place, value) => {
        const next = values.map((old, n) => (n === place ? value : old));
        setValues(next);
        model.send({ do: "draw", values: next });
      };
      return html`<main>
        <h1>${model.get("title")}</h1>
        ${model.get("areas").map(
          (area, n) => html`<${Mark} key=${n} legend=${area} low="low" high="high" name="area${n}" value=${values[n]} onChange=${(value) => change(n, value)} />`,
        )}
        <figure class="picture">${picture && html`<img src=${picture} width="500" height="500" alt=${model.get("title")} />`}</figure>
        <${Button} onClick=${() => model.send({ do: "save" })}>Save<//>
        ${saved && html`<p>Saved</p>`}
      </main>`;
    }

    const host = document.createElement("div");
    host.className = "askelma askelma-alone";
    document.body.prepend(host);
    render(html`<${Page} />`, host);
    document.documentElement.classList.add("askelma-has-page");
  },
};

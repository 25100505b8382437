// The catalogue of paths: a search and a choice of company that stay on the page.
const one = (selector) => document.querySelector(selector);
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

const rows = [...document.querySelectorAll("[data-path]")].map((row) => ({ row, text: plain(row.textContent) }));
const search = document.getElementById("find");
const count = one("[data-found]");
one("[data-sieve]").hidden = false;

function sieve() {
  const words = plain(search.value).split(/\s+/).filter(Boolean);
  const company = one("input[name=company]:checked").value;
  let shown = 0;
  for (const { row, text } of rows) {
    const fits = company === "all" || row.dataset.together.split(" ").includes(company);
    row.hidden = !(fits && words.every((word) => text.includes(word)));
    shown += row.hidden ? 0 : 1;
  }
  const form = shown === 0 ? count.dataset.none : shown === 1 ? count.dataset.one : count.dataset.other;
  count.textContent = form.replace("{n}", shown);
}
search.addEventListener("input", sieve);
for (const choice of document.querySelectorAll("input[name=company]")) choice.addEventListener("change", sieve);

import "./ahead.js";
import "./menu.js";

// The pages before the workbook work without this; it makes them handier.
for (const button of document.querySelectorAll("[data-shows]")) {
  const input = document.getElementById(button.dataset.shows);
  button.hidden = false;
  button.addEventListener("click", () => {
    const show = input.type === "password";
    input.type = show ? "text" : "password";
    const name = show ? button.dataset.hide : button.dataset.show;
    button.setAttribute("aria-pressed", String(show));
    button.setAttribute("aria-label", name);
    button.title = name;
    const use = button.querySelector("use");
    use.setAttribute("href", use.getAttribute("href").replace(/#.*/, show ? "#eye-off" : "#eye"));
  });
}

// The place in the workbook is the address's fragment, which a browser never sends by itself.
if (location.hash) {
  for (const field of document.querySelectorAll("[data-place]")) field.value ||= location.hash.slice(1);
  for (const form of document.querySelectorAll("[data-keeps-place]")) form.action += location.hash;
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// A list of mistakes is read first; after a wrong passphrase one only wants to type again.
const mistakes = document.querySelector(".mistakes");
if (mistakes) (document.querySelector("[data-signs-in] #passphrase") ?? mistakes).focus();

const wait = document.querySelector("[data-wait]");
if (wait) {
  const until = Date.now() + 1000 * Number(wait.dataset.wait);
  const button = document.querySelector("[data-signs-in] .primary");
  const line = wait.appendChild(document.createElement("p"));
  line.setAttribute("role", "timer");
  button.disabled = true;
  const tell = () => {
    const left = Math.ceil((until - Date.now()) / 1000);
    line.textContent = left > 0 ? wait.dataset.waitText.replace("{n}", left) : wait.dataset.waitOver;
    if (left > 0) return setTimeout(tell, 500);
    button.disabled = false;
    return document.getElementById("passphrase").focus();
  };
  tell();
}

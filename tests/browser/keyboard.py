"""A person who has only a keyboard: moves on until the focus is where it is wanted, and sees it there."""

from __future__ import annotations

from playwright.sync_api import Page

FOCUSED = """() => { const el = document.activeElement;
  const box = el.getBoundingClientRect(), foot = document.querySelector('.foot');
  const hidden = !foot.contains(el) && box.top >= foot.getBoundingClientRect().top;
  const name = el.getAttribute('aria-label') || el.labels?.[0]?.innerText || el.innerText || '';
  return [name.replaceAll('\\u00ad', ''), hidden] }"""


def press_until(page: Page, name: str, key: str = "Tab") -> None:
    """Move on with the keyboard until the focus is on something of this name, in plain sight."""
    met: list[str] = []
    for _ in range(90):
        page.keyboard.press(key)
        said, hidden = page.evaluate(FOCUSED)
        said = " ".join(said.split())
        met.append(said)
        if said.startswith(name):
            assert not hidden, f"{name} has the focus under the foot"
            return
    raise AssertionError(f"the keyboard does not reach {name}: {met}")

"""Walking a screen with the keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Page

FOCUSED = """() => {
  const el = document.activeElement, foot = document.querySelector('.foot');
  const name = el.getAttribute('aria-label') || el.labels?.[0]?.innerText || el.innerText || '';
  const hidden = !foot.contains(el) && el.getBoundingClientRect().top >= foot.getBoundingClientRect().top;
  return [name.trim(), hidden];
}"""


def press_until(page: Page, name: str, key: str = "Tab") -> None:
    """Move on with the keyboard until the focus is on something of this name, and see that it shows."""
    for _ in range(80):
        page.keyboard.press(key)
        focused, hidden = page.evaluate(FOCUSED)
        if focused.startswith(name):
            assert not hidden, f"{name} has the focus under the foot"
            return
    raise AssertionError(f"the keyboard does not reach {name}")

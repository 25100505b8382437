"""What every screen is measured by: rules of accessibility, size of targets, no sideways scrolling."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SIZES = [(320, 640), (800, 1280), (1280, 800)]

TARGETS = """() => [...document.querySelectorAll('.askelma :is(button, a, input, textarea, select, summary)')]
  .filter(el => !el.closest('[inert], .unseen, .skip') && !el.matches('.skip') && el.getClientRects().length)
  .map(el => (el.matches('input[type=radio], input[type=checkbox]') ? el.closest('label') : el))
  .map(el => [el.getBoundingClientRect(), el])
  .filter(([box]) => box.width < 47.5 || box.height < 47.5)
  .map(([box, el]) => `${Math.round(box.width)}x${Math.round(box.height)} ${el.outerHTML.slice(0, 90)}`)"""


def faults(page: Page) -> list[str]:
    """Return what axe finds against WCAG 2.0-2.2, levels A and AA."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    return [
        f"{one['id']}: {node['html'][:120]} {node.get('failureSummary', '')[:200]}"
        for one in found.response["violations"]
        for node in one["nodes"]
    ]


def small_targets(page: Page) -> list[str]:
    """Return what a finger would miss: anything to press that is smaller than 48 pixels."""
    found: list[str] = page.evaluate(TARGETS)
    return found


def wide_of(page: Page) -> int:
    """Return by how many pixels the page is wider than the screen."""
    width: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return width

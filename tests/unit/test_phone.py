"""The phone's page asks nothing of a phone that an old one lacks, and says everything in each language."""

from __future__ import annotations

import re

import pytest

from server.built import BUILT, ROOT
from workbooks.content.loader import OWN, codes, texts

SOURCES = sorted((ROOT / "server/front_end/src/phone").rglob("*.js"))
SHARED = [
    ROOT / f"widgets/inputs/{name}.js" for name in ("button", "choice", "mark", "text_field", "toggle_card")
]


@pytest.fixture(scope="module", params=["js", "css"])
def built(request: pytest.FixtureRequest) -> str:
    return (BUILT / f"phone.{request.param}").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "needs",
    [
        "crypto.subtle",
        "randomUUID",
        "serviceWorker",
        "WebSocket",
        "EventSource",
        "localStorage",
        "indexedDB",
        "document.cookie",
        "import.meta",
        "showModal",
        "structuredClone",
        ".replaceAll(",
        ".at(-1)",
        "?.",
        "??",
        ":has(",
        "@container",
        "@font-face",
    ],
)
def test_nothing_is_used_that_old_phones_or_plain_http_lack(built: str, needs: str) -> None:
    # A number's point after a question mark is no optional chaining.
    assert not re.search(re.escape(needs) + r"(?!\d)", built)


def test_nothing_is_fetched_from_elsewhere(built: str) -> None:
    assert set(re.findall(r"https?://[\w./]+", built)) <= {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }


def test_only_one_file_of_the_phone_touches_what_a_tab_remembers() -> None:
    touching = {path.name for path in SOURCES if "sessionStorage." in path.read_text(encoding="utf-8")}
    assert touching == {"memory.js"}


@pytest.mark.parametrize("code", codes((OWN,)))
def test_every_word_that_the_phone_says_is_in_its_texts(code: str) -> None:
    known = texts(code, (OWN,))["phone"].keys()
    asked: set[str] = set()
    for path in [*SOURCES, *SHARED]:
        source = path.read_text(encoding="utf-8")
        if path in SHARED and path.stem == "text_field":
            continue  # the field that saves by itself is not on phones
        for call in re.findall(r"\bsay\(([^()]*)\)", source):
            asked |= set(re.findall(r'"([a-z_]+)"', call.split(",")[0]))
    assert asked - known == set()

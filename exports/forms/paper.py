"""Blank forms as A4 pages: one exercise, or all of them as one bundle for a day on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec

from exports.forms.form import Form
from exports.typesetting import PageImage, set_pdf, set_pictures
from workbooks.content.content import Content

TEMPLATE = "form.typ"


def form_pdf(forms: Sequence[Form], content: Content, now: datetime) -> bytes:
    """Return blank forms as one tagged PDF that follows PDF/UA-1.

    Args:
        forms: the forms, in order.
        content: the language they were made in.
        now: the moment in the document's own data; no day is printed.
    """
    return set_pdf(TEMPLATE, _data(forms, content), content, now)


def form_pictures(forms: Sequence[Form], content: Content) -> tuple[PageImage, ...]:
    """Return the pages of the same document as pictures."""
    return set_pictures(TEMPLATE, _data(forms, content), content)


def _data(forms: Sequence[Form], content: Content) -> dict[str, Any]:
    words = content.words("forms")
    title = forms[0].title if len(forms) == 1 else words["bundle_title"]
    return {"words": {**words, "title": title}, "forms": [msgspec.to_builtins(form) for form in forms]}

"""The Finnish personal identity code, recognised in running text so that it is never kept.

The form is ``ddmmyy`` + century sign + three digits + check character. The signs and the check are those
of the Government decree on the population information system (128/2010) with the signs added in 2023.
A number counts as a code only when the date exists and the check character agrees, so that telephone
numbers and dates are left alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

CENTURIES = {"+": 1800, **dict.fromkeys("-YXWVU", 1900), **dict.fromkeys("ABCDEF", 2000)}
CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"

# A Russian keyboard gives letters that look the same; the code is the same code.
_LOOKALIKES = str.maketrans("АВЕКМНРСТУХ", "ABEKMHPCTYX")
_DASHES = "\u2212\u02d7\u2043\u00ad\u30fc"
_PLUSES = "\u2795\u02d6"

_SIGN = "[-+A-FU-Y]"
_CHECK = "[0-9A-FHJ-NPR-Y]"
# As people write it: the date in one piece or in pairs, blanks round the sign and before the check.
_GROUPED = re.compile(
    rf"(?<![0-9])(?=(\d\d)[ ./-]{{0,2}}(\d\d)[ ./-]{{0,2}}((?:18|19|20)?)(\d\d)"
    rf" {{0,3}}({_SIGN}) {{0,3}}(\d\d\d) {{0,2}}({_CHECK})(?![0-9A-Z]))"
)
# Written in one piece the code is recognised even when a word follows without a blank.
_COMPACT = re.compile(rf"(?<![0-9])(?=(\d\d)(\d\d)()(\d\d)({_SIGN})(\d\d\d)({_CHECK})(?![0-9]))")
# Blanks anywhere: either between all the characters, or with a check letter that telephone numbers lack.
_SPACED = re.compile(
    r"(?<![0-9])(?=(\d \d) (\d \d)() (\d \d) " + rf"({_SIGN}) (\d \d \d) ({_CHECK})(?![0-9A-Z]))"
)
_SCATTERED = re.compile(
    r"(?<![0-9])(?=(\d ?\d) ?(\d ?\d)() ?(\d ?\d) ?"
    + rf"({_SIGN}) ?(\d ?\d ?\d) ?([A-FHJ-NPR-Y])(?![0-9A-Z]))"
)


def has_identity_code(text: str) -> bool:
    """Tell whether a personal identity code stands anywhere in the text."""
    plain = _plain(text)
    return any(
        _is_code(found.groups())
        for form in (_COMPACT, _GROUPED, _SPACED, _SCATTERED)
        for found in form.finditer(plain)
    )


def _plain(text: str) -> str:
    """Return the text in ASCII digits, capital letters, plain dashes and single kinds of blanks."""
    marks: list[str] = []
    for mark in unicodedata.normalize("NFKC", text).upper().translate(_LOOKALIKES):
        kind = unicodedata.category(mark)
        if kind == "Nd":
            marks.append(str(unicodedata.digit(mark)))
        elif kind == "Pd" or mark in _DASHES:
            marks.append("-")
        elif mark in _PLUSES:
            marks.append("+")
        elif mark.isspace():
            marks.append(" ")
        elif kind not in ("Cf", "Cc", "Mn"):
            marks.append(mark)
    return "".join(marks)


def _is_code(parts: Sequence[str]) -> bool:
    day, month, century, year, sign, number, check = (part.replace(" ", "") for part in parts)
    began = CENTURIES[sign]
    if century and int(century) * 100 != began:
        return False
    try:
        date(began + int(year), int(month), int(day))
    except ValueError:
        return False
    return int(number) >= 2 and CHECKS[int(day + month + year + number) % 31] == check

"""All paths by their ids, and the words that nothing of a client may hold."""

from __future__ import annotations

import re

from workbooks.content.loader import load

CODES = ("fi", "en")
PATHS = {code: {one.id: one for one in load(code).paths} for code in CODES}
TAKEN = [id for id, one in PATHS["fi"].items() if not one.nameless]
NAMELESS = [id for id, one in PATHS["fi"].items() if one.nameless]

TELLING = re.compile(
    r"\broma(?:n(?:i|ei|ia)|\b)|etni|ethnic|minority|vähemmistö|vanki|vankil|vapautu|rikos|rikoll|rikok|"
    r"tuomio|konna|prison|offen[cd]|crime|criminal|convict|inmate|sairau|sairas|diagno|päihde|mielenterv|"
    r"illness|disease|disorder|addict|maahanmuut|maahan muut|pakolai|kotout|immigra|refugee|integrat",
    re.IGNORECASE,
)
"""Words of ethnicity, offences, illness and origin: a client's pages and file have none of them."""

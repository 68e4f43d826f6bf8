"""Words of the accounts of a company: a typed view of `accounts.toml`."""

from __future__ import annotations

from workbench.language.cues import Cues
from workbench.language.pack import LanguagePack

SORTS = frozenset({"net", "operating", "pretax"})
"""Which profit it is."""
WAYS = frozenset({"up", "down"})
"""A noun that tells of a rise or a fall as well."""
NARROWED = "narrowed"
"""It is that of a part, or of another time than a year."""


def account_words(pack: LanguagePack) -> Cues[str]:
    """The words with what they tell of ("sales", "earnings", a sort, NARROWED), built once
    (`pack.view(account_words)`). Raises ResourceError when malformed.
    """
    lists = pack.table("accounts").string_lists()
    return Cues((word, name) for name, words in lists.items() for word in words)

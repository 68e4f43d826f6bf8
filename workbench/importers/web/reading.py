"""From an address to a draft: fetched, then read as a file of its kind would be."""

from __future__ import annotations

from workbench.i18n import message
from workbench.importers.base import USUAL, Choices, Draft
from workbench.importers.registry import read_data
from workbench.importers.web.fetching import Fetcher, Progress
from workbench.importers.web.stopping import Stop
from workbench.records import replace


def read_address(
    address: str,
    choices: Choices = USUAL,
    *,
    fetcher: Fetcher | None = None,
    progress: Progress | None = None,
    stop: Stop | None = None,
) -> Draft:
    """The draft in the page at an address, with a remark of when it was fetched. Raises InputError."""
    page = (fetcher or Fetcher()).fetch(address, progress, stop)
    how = replace(choices, encoding=choices.encoding or page.encoding)
    draft = read_data(page.data, page.address, page.suffix, how)
    told = message("remark.fetched", address=page.address, at=page.at.isoformat(" ", "minutes")[:16])
    return replace(draft, remarks=(told, *draft.remarks))

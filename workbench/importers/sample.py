"""The sample articles of the program, one per interface language."""

from __future__ import annotations

import datetime as dt

from workbench import resources
from workbench.errors import InputError
from workbench.importers.base import Draft

_SUFFIX = ".toml"


def sample_tags() -> list[str]:
    """The languages that have a sample."""
    return [name.removesuffix(_SUFFIX) for name in resources.listing("samples", _SUFFIX)]


def sample_draft(tag: str) -> Draft:
    """The sample of a language. Raises InputError when there is none."""
    if tag not in sample_tags():
        raise InputError("error.sample.unknown", tag=tag, known=", ".join(sample_tags()))
    table = resources.toml(f"samples/{tag}{_SUFFIX}")
    published = table["published"]
    assert isinstance(published, dt.date)
    return Draft(
        title=str(table["title"]),
        body=str(table["body"]).strip(),
        language=str(table["language"]),
        published=published,
        origin=f"sample:{tag}",
        language_from="given",
        published_from="given",
    )

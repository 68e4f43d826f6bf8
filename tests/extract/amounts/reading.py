"""Reading a text with the amount reader alone, for the tests of this folder."""

from __future__ import annotations

from types import SimpleNamespace

from workbench.extract.dimensions.amounts import AmountReader
from workbench.extract.passage import passages
from workbench.language import pack
from workbench.language.homes import Homes


def read(tag, text, dates=()):
    """(mentions, unread) of a text without title."""
    language = pack.load(tag)
    reader = AmountReader(language, language.view(Homes).home(text))
    version = SimpleNamespace(text=text, title_end=0)
    mentions = [mention for passage in passages(version, language) for mention in reader.read(passage, dates)]
    return mentions, reader.left

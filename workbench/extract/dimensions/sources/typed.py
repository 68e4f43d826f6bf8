"""A source that a person typed on a card."""

from __future__ import annotations

from workbench.domain.articles import Version
from workbench.domain.sources import Source, SourceKind
from workbench.extract.dimensions.names import NameReader
from workbench.extract.dimensions.sources.phrases import PhraseReader, kind_of
from workbench.extract.dimensions.sources.view import view
from workbench.extract.passage import passages
from workbench.language.attribution import AttributionLexicon
from workbench.language.naming import NameLexicon
from workbench.language.pack import LanguagePack


def parse_source(text: str, pack: LanguagePack) -> Source:
    """What a typed text names: "an official" is anonymous, "Reuters" an outlet; anything unknown is a person's name
    when it has several words, else an organisation's.
    """
    typed = " ".join(text.split())
    lexicon, naming = pack.view(AttributionLexicon.of), pack.view(NameLexicon.of)
    for passage in passages(Version("", typed, pack.tag), pack):
        seen = view(passage, lexicon, NameReader(pack).read(passage))
        phrase = PhraseReader(seen, lexicon, naming).at(0) if len(seen.lower) else None
        kind = kind_of(phrase, naming) if phrase is not None else None
        if phrase is None or kind is None:
            break
        if kind is SourceKind.ANONYMOUS:
            return Source(kind, plural=phrase.plural)
        return Source(kind, phrase.name.quote if phrase.name is not None else typed or None)
    return Source(SourceKind.PERSON if " " in typed else SourceKind.ORGANISATION, typed or None)

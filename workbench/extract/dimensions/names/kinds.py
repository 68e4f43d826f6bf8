"""What a name is the name of, from the words in it and the words before it."""

from __future__ import annotations

from workbench.extract.dimensions.names.runs import Run
from workbench.language.attribution import BE, FINITE, MEDIA, ORGANISATION, PARTICIPLE, PERSON, AttributionLexicon
from workbench.language.naming import NameLexicon
from workbench.language.tokens import Tokens

PERSON_KIND = "person"
ORGANISATION_KIND = "organisation"
PLACE_KIND = "place"
OTHER_KIND = "other"


class KindReader:
    """person | organisation | place | other; `other` where nothing tells."""

    def __init__(self, lexicon: NameLexicon, saying: AttributionLexicon) -> None:
        self._lexicon = lexicon
        self._classes = saying.classes
        self._endings, self._ends = saying.compound_endings, tuple(saying.compound_endings)
        self._markers = frozenset(
            (marker[-2], marker[-1]) for group in saying.markers.values() for marker in group if len(marker) > 1
        )

    def kind(self, tokens: Tokens, run: Run) -> str:
        words = [word.rstrip("'") for word in tokens.lower[run.first : run.last] if word[0].isalnum()]
        if run.title:
            return PERSON_KIND
        inner = self._by_words(tokens, run, words)
        return inner or self._by_context(tokens, run, words)

    def _by_words(self, tokens: Tokens, run: Run, words: list[str]) -> str:
        lexicon = self._lexicon
        whole = " ".join(words)
        if whole in lexicon.places:
            return PLACE_KIND
        if whole in lexicon.media or not lexicon.media_words.isdisjoint(words):
            return ORGANISATION_KIND
        if not lexicon.organisation_heads.isdisjoint(words) or words[-1] in lexicon.organisation_suffixes:
            return ORGANISATION_KIND
        if words[0] in lexicon.place_words:
            return PLACE_KIND
        if len(words) > 1 and words[0] in lexicon.given:
            return PERSON_KIND
        shape = tokens.text[tokens.starts[run.first] : tokens.ends[run.last - 1]]
        if len(words) == 1 and len(shape) >= 2 and shape.isupper() and shape.isalpha():
            return ORGANISATION_KIND
        return ""

    def _by_context(self, tokens: Tokens, run: Run, words: list[str]) -> str:
        lexicon = self._lexicon
        before = tokens.lower[run.first - 1] if run.first else ""
        bits = self.bits(before)
        if bits & PERSON and len(words) <= 4:
            return PERSON_KIND if len(words) > 1 or before not in lexicon.locatives else OTHER_KIND
        if bits & (ORGANISATION | MEDIA):
            return ORGANISATION_KIND
        if before == "," and run.first > 1 and self.bits(tokens.lower[run.first - 2]) & PERSON and len(words) > 1:
            return PERSON_KIND
        earlier = tokens.lower[run.first - 2] if run.first > 1 else ""
        locative = before in lexicon.locatives and (earlier, before) not in self._markers
        if 2 <= len(words) <= 4 and not locative and before not in lexicon.articles:
            return PERSON_KIND if not lexicon.nouns_capitalised or self._says(tokens, run) else OTHER_KIND
        if lexicon.nouns_capitalised and len(words) == 1:
            return OTHER_KIND
        return PLACE_KIND if locative and len(words) <= 2 and not bits & (FINITE | PARTICIPLE) else OTHER_KIND

    def _says(self, tokens: Tokens, run: Run) -> bool:
        near = (
            tokens.lower[run.first - 1] if run.first else "",
            tokens.lower[run.last] if run.last < len(tokens.lower) else "",
        )
        return any(
            self._classes.get(word, 0) & (FINITE | PARTICIPLE) and not self._classes.get(word, 0) & BE for word in near
        )

    def bits(self, word: str) -> int:
        """The classes of a word, a compound's by its last part."""
        found = self._classes.get(word, 0)
        if found or not word.endswith(self._ends):
            return found
        return next((bits for ending, bits in self._endings.items() if word.endswith(ending)), 0)

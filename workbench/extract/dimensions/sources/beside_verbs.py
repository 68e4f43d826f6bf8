"""What readers of the words around a verb have in common: a view with its phrases and subjects."""

from __future__ import annotations

from workbench.extract.dimensions.sources.phrases import PhraseReader
from workbench.extract.dimensions.sources.subjects import SubjectFinder
from workbench.extract.dimensions.sources.view import View
from workbench.language.attribution import AttributionLexicon
from workbench.language.naming import NameLexicon


class BesideVerbs:
    """Reads in one view."""

    def __init__(
        self,
        seen: View,
        phrases: PhraseReader,
        subjects: SubjectFinder,
        lexicon: AttributionLexicon,
        naming: NameLexicon,
    ) -> None:
        self._view = seen
        self._phrases = phrases
        self._subjects = subjects
        self._lexicon = lexicon
        self._naming = naming

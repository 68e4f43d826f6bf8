"""Read the names of an article and group their variants."""

from __future__ import annotations

from workbench.domain.mentions import NameMention
from workbench.extract.dimensions.names.grouping import group
from workbench.extract.dimensions.names.kinds import KindReader
from workbench.extract.dimensions.names.runs import RunFinder
from workbench.extract.passage import Passage
from workbench.language.attribution import AttributionLexicon
from workbench.language.naming import NameLexicon
from workbench.language.pack import LanguagePack


class NameReader:
    """State: all names so far. Grouping needs the whole article and is done by `finish`."""

    def __init__(self, pack: LanguagePack) -> None:
        self._lexicon = pack.view(NameLexicon.of)
        saying = pack.view(AttributionLexicon.of)
        self._runs = RunFinder(self._lexicon, saying)
        self._kinds = KindReader(self._lexicon, saying)
        self._names: list[NameMention] = []
        self._doubtful: list[bool] = []

    def read(self, passage: Passage) -> list[NameMention]:
        """The names of one passage in order; `group` is provisional until `finish`."""
        tokens, text = passage.tokens, passage.text
        found: list[NameMention] = []
        for run in self._runs.find(passage):
            start, end = tokens.starts[run.first], tokens.ends[run.last - 1]
            while text[end - 1] in "'’":
                end -= 1
            quote = text[start:end]
            kind = self._kinds.kind(tokens, run)
            found.append(NameMention(start=start, end=end, quote=quote, group=quote, kind=kind, title=run.title))
            self._doubtful.append(run.initial and not run.title)
        self._names.extend(found)
        return found

    def finish(self) -> tuple[NameMention, ...]:
        """All names in order with their groups; a lone capitalised word that only ever begins sentences is dropped."""
        sure = {name.quote for name, doubtful in zip(self._names, self._doubtful, strict=True) if not doubtful}
        parts = {part for quote in sure for part in quote.split()}
        kept = [
            name
            for name, doubtful in zip(self._names, self._doubtful, strict=True)
            if not doubtful or name.quote in sure or name.quote in parts or self._certain(name)
        ]
        return tuple(
            name
            if label == name.group and kind == name.kind
            else NameMention(start=name.start, end=name.end, quote=name.quote, group=label, kind=kind, title=name.title)
            for name, (label, kind) in zip(kept, group(kept, self._lexicon), strict=True)
        )

    def _certain(self, name: NameMention) -> bool:
        return " " in name.quote or name.kind in ("organisation", "place")

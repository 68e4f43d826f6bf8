"""What a rule is: a check over a scene with its words and its examples, all in one file.

A rule's module lives in `check/rules/<family>/<name>.py` (hyphens as underscores) and ends with `RULE = Rule(...)`.
Its docstring is the manual page: the first line says the fault in one sentence; then the sections "Why it matters",
"What is not reported" and "Source". Its examples are tests, manual and explanation at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from workbench.domain.findings import Finding
from workbench.domain.links import LinkKind
from workbench.records import dataclass

if TYPE_CHECKING:
    from workbench.check.scene import Scene

FAMILIES = (
    "sum", "restatement", "valuation", "change", "share", "shares-total", "conversion", "rate", "count", "scale",
    "weekday", "date-order", "schedule", "age", "impossible", "attribution", "ordinal", "name",
)  # fmt: skip
"""The families of the published result format (check-json.md)."""


@dataclass(frozen=True, slots=True)
class Example:
    """A short article (its body in `text`). Where `wrong`, the part at fault stands in [[ ]]."""

    language: str
    text: str
    wrong: bool
    title: str = ""
    published: str = "2026-11-23"

    @property
    def body(self) -> str:
        """The text without the marks."""
        return self.text.replace("[[", "").replace("]]", "")

    @property
    def headline(self) -> str:
        return self.title.replace("[[", "").replace("]]", "")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the catalogue.

    `code` is stable ("SUM-1"), `name` the fault as a slug, `family` one of FAMILIES, `words` per interface language
    the entries "rule.<code>.title", "rule.<code>.message" and so on, `on` whether it ships switched on, `apart`
    the kind of relation that it looks at one by one, whatever else it then looks at: after an edit only those are
    looked at again that the edit touches. `doc` is the docstring of its module (filled by the registry).
    """

    code: str
    name: str
    family: str
    check: Callable[[Scene], Iterable[Finding]]
    words: Mapping[str, Mapping[str, str]]
    examples: tuple[Example, ...] = ()
    on: bool = True
    apart: LinkKind | None = None
    doc: str = ""

    @property
    def summary(self) -> str:
        """The fault in one sentence (first line of the docstring)."""
        return self.doc.strip().partition("\n")[0]

    def page(self, tag: str) -> dict[str, str]:
        """The parts of its manual page in an interface language (see `check.manual`)."""
        from workbench.check.manual import page  # read when somebody asks why, not at each check

        return page(self.code, self.doc, tag)

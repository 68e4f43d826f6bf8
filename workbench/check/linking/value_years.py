"""The year that a value is of: told in its clause, by the only date of its sentence, or by the sentence before."""

from __future__ import annotations

from bisect import bisect_left

from workbench.check.linking.context import Context
from workbench.check.scene import Dated, Figure

_SIGNS = frozenset({",", ";", ":", "(", ")", "—", "–"})


def year_of(context: Context, figure: Figure) -> int | None:
    """As in „2024 waren es 15 Millionen“, "The year to March 2025 was the best. Donors gave £24m"."""
    scene = context.scene
    inside = context.inside(figure)
    sentence = scene.sentence_tokens(figure.sentence)
    lower = scene.tokens.lower
    first = next(
        (at + 1 for at in range(inside.start - 1, sentence.start - 1, -1) if lower[at] in _SIGNS), sentence.start
    )
    last = next((at for at in range(inside.stop, sentence.stop) if lower[at] in _SIGNS), sentence.stop)
    clause = scene.dates_within(scene.tokens.starts[first], scene.tokens.ends[last - 1])
    for dates in (clause, scene.dates_in(figure.sentence)):
        years = _years(context, dates)
        if years:
            return years.pop() if len(years) == 1 else None
    if any(True for _ in scene.dates_in(figure.sentence)) or context.sentence_roles(figure.sentence) & {"now"}:
        return None
    before = figure.sentence - 1
    carried = before >= 0 and scene.segments.paragraph_at(scene.segments.sentences[before].start) == figure.paragraph
    if not carried or context.figures(before):
        return None
    years = _years(context, scene.dates_in(before))
    return years.pop() if len(years) == 1 else None


def _years(context: Context, dates: list[Dated]) -> set[int]:
    return {
        one.moment.latest.year
        for one in dates
        if one.moment is not None and one.moment.latest is not None and not _since(context, one)
    }


def _since(context: Context, dated: Dated) -> bool:
    """« depuis 2019 » starts what lasts, and is no time of a value."""
    tokens = context.scene.tokens
    at = bisect_left(tokens.starts, dated.start)
    return any("since" in cue.roles for cue in context.words.find(tokens, max(0, at - 2), at + 1))

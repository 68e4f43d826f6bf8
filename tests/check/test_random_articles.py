"""Laws of the whole way from text to verdict, on articles of nine kinds made at random.

The suite makes some hundreds; `HYPOTHESIS_PROFILE=trials pytest tests/check/test_random_articles.py` makes 10,000
consistent ones and as many that are not.
"""

from __future__ import annotations

import importlib.util
from fractions import Fraction
from pathlib import Path

from hypothesis import example, given, note, settings
from hypothesis import strategies as st

from tests.check.templates import TAGS, Article, Look, consistent, inconsistent, sum_text
from workbench.domain.findings import Severity

_spec = importlib.util.spec_from_file_location("check_reading", Path(__file__).parent / "reading.py")
assert _spec is not None
assert _spec.loader is not None
_reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_reading)

THOROUGH = settings.get_current_profile_name() == "trials"
TRIALS = 10_000 if THOROUGH else 120
LAWS = 1000 if THOROUGH else 60


def found(article: Article, tag: str, look: Look = Look()) -> list[tuple[str, Severity]]:  # noqa: B008 - frozen
    text = article.text(tag, look)
    note(text)
    result = _reading.check_article(text, tag, published=article.published)
    return sorted((finding.rule, finding.severity) for finding in result.findings)


@settings(max_examples=TRIALS)
@given(consistent(), st.sampled_from(TAGS))
def test_consistent_article_raises_no_error(article: Article, tag: str) -> None:
    assert Severity.ERROR not in {severity for _, severity in found(article, tag)}


@settings(max_examples=TRIALS)
@given(inconsistent(), st.sampled_from(TAGS))
def test_article_beyond_the_generous_reading_is_always_found(article: Article, tag: str) -> None:
    assert any(severity.at_least(Severity.WARNING) for _, severity in found(article, tag))


def fixed_sum(*parts: int, total: int) -> Article:
    values = [Fraction(one) for one in parts]
    return Article("sum", lambda tag, look: sum_text(values, Fraction(total), tag, look))


articles = st.one_of(consistent(), inconsistent())


@settings(max_examples=LAWS)
@given(articles)
def test_translation_changes_nothing(article: Article) -> None:
    assert found(article, "en") == found(article, "fr")


@settings(max_examples=LAWS)
@given(articles, st.sampled_from(TAGS), st.integers(1, 2))
def test_currency_changes_nothing(article: Article, tag: str, currency: int) -> None:
    assert found(article, tag) == found(article, tag, Look(currency=currency))


@settings(max_examples=LAWS)
@given(articles, st.sampled_from(TAGS))
@example(fixed_sum(10_001_000, 510_000, total=22_000_000), "en")  # "10.001 billion" was taken for thousands of millions
@example(fixed_sum(10_001_000, 510_000, total=22_000_000), "fr")
def test_scale_changes_nothing(article: Article, tag: str) -> None:
    """A thousand times as much of everything: millions become billions, thousands millions."""
    assert found(article, tag) == found(article, tag, Look(factor=1000))


@settings(max_examples=LAWS)
@given(articles, st.sampled_from([" ", "\u00a0", "\u2009"]))
def test_spaces_in_numerals_change_nothing(article: Article, space: str) -> None:
    assert found(article, "fr") == found(article, "fr", Look(space=space))


@settings(max_examples=LAWS)
@given(
    st.lists(st.integers(10_000, 900_000_000), min_size=2, max_size=5),
    st.integers(10_000, 2_000_000_000),
    st.sampled_from(TAGS),
    st.randoms(use_true_random=False),
)
def test_order_of_parts_changes_nothing(parts: list[int], total: int, tag: str, random: object) -> None:
    shuffled = list(parts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    def told(values: list[int]) -> Article:
        return Article("sum", lambda tag, look: sum_text([Fraction(one) for one in values], Fraction(total), tag, look))

    assert found(told(parts), tag) == found(told(shuffled), tag)


RANGE = {
    "en": "The bank paid {0} million euros in March, {1} million euros in June and {2} to {3} million euros in October, for a total of {4} million euros.",
    "fr": "La banque a versé {0} millions d’euros en mars, {1} millions d’euros en juin et {2} à {3} millions d’euros en octobre, soit {4} millions d’euros au total.",
}


@settings(max_examples=LAWS)
@given(
    st.integers(10, 40),
    st.integers(10, 40),
    st.integers(20, 60),
    st.integers(1, 9),
    st.integers(50, 170),
    st.integers(0, 9),
    st.integers(0, 9),
    st.sampled_from(TAGS),
)
def test_widening_a_range_never_creates_an_error(
    a: int, b: int, low: int, width: int, total: int, below: int, above: int, tag: str
) -> None:
    def told(first: int, last: int) -> Article:
        return Article("range", lambda tag, _look: RANGE[tag].format(a, b, first, last, total))

    narrow = found(told(low, low + width), tag)
    wide = found(told(low - below, low + width + above), tag)
    if ("SUM-1", Severity.ERROR) not in narrow:
        assert Severity.ERROR not in {severity for _, severity in wide}


@settings(max_examples=LAWS)
@given(consistent(), st.sampled_from(TAGS))
def test_hedging_creates_no_error(article: Article, tag: str) -> None:
    """« environ » before the first figure of a consistent article."""
    word = {"en": "about", "fr": "environ"}[tag]
    text = article.text(tag)
    at = next((index for index, letter in enumerate(text) if letter.isdigit()), 0)
    hedged = Article(article.kind, lambda _tag, _look: f"{text[:at]}{word} {text[at:]}", article.published)
    if article.kind != "schedule":
        assert Severity.ERROR not in {severity for _, severity in found(hedged, tag)}

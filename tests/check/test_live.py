"""Checking after edits gives exactly what checking from scratch gives, and looks again only at what an edit touches."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import random
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.check import registry
from workbench.check.case import Case, Options
from workbench.check.engine import check
from workbench.check.live import KEPT, LiveChecker
from workbench.check.scene import Scene
from workbench.check.tracing import Source, Trace
from workbench.domain.articles import Version
from workbench.domain.claims import Modality
from workbench.domain.links import Confidence, Link, LinkKind, LinkState, Member
from workbench.domain.quantities import Hedge, Role
from workbench.domain.text import Anchor
from workbench.extract import engine as reading
from workbench.language.pack import load

PUBLISHED = dt.date(2026, 11, 23)
PIECES = 24


@functools.cache
def paragraphs(tag: str) -> tuple[str, ...]:
    """The examples of all rules: each rule has something to find, and something to leave alone."""
    return tuple(example.body for rule in registry.rules() for example in rule.examples if example.language == tag)


@functools.cache
def case_of(tag: str, seed: int) -> Case:
    """An article of some of them, in some order."""
    chance = random.Random(seed)
    pieces = chance.sample(paragraphs(tag), PIECES)
    title = pieces[0] if chance.random() < 0.5 else ""
    version = Version(title, "\n\n".join(pieces[1:]), tag, PUBLISHED, id=f"{tag}{seed}")
    found = reading.read(version, load(tag))
    return Case(version, found.claims, (), found.names, found.quotations)


def _swapped(claims, index, field, change, chance):
    """The claims with one of the mentions of one changed."""
    claim = claims[index]
    mentions = list(getattr(claim, field))
    at = chance.randrange(len(mentions))
    mentions[at] = change(mentions[at])
    return (*claims[:index], replace(claim, **{field: tuple(mentions)}), *claims[index + 1 :])


def _scaled(mention, chance):
    if mention.quantity is None:
        return mention
    factor = Fraction(chance.choice([1, 9, 10, 11, 20, 1000]), 10)
    quantity = replace(mention.quantity.scaled(factor), hedge=chance.choice([mention.quantity.hedge, Hedge.ABOUT]))
    return replace(mention, quantity=quantity, typed="typed", role=chance.choice([mention.role, Role.PART, None]))


def _linked(case, chance):
    """One link of the article confirmed or rejected, or one between any two amounts."""
    suggested = check(case, load(case.version.language)).links
    if suggested and chance.random() < 0.7:
        link = replace(chance.choice(suggested), state=chance.choice([LinkState.CONFIRMED, LinkState.REJECTED]))
    else:
        valued = [claim for claim in case.claims if claim.amounts]
        ends = [Member(role, chance.choice(valued).id, 0) for role in ("first", "second")]
        link = Link("by-hand", LinkKind.SAME, tuple(ends), Confidence.STATED, LinkState.CONFIRMED)
    return replace(case, links=(*(known for known in case.links if known.id != link.id), link))


def edited(case: Case, chance: random.Random) -> Case:
    """The case after something that a person can do."""
    claims = tuple(case.claims)
    kind = chance.choices(
        ["amount", "date", "source", "modality", "remove", "delete", "note", "link", "option", "published", "anchor"],
        [12, 5, 3, 3, 1, 1, 2, 4, 1, 1, 1],
    )[0]
    fields = {"amount": "amounts", "date": "dates", "source": "sources", "remove": "amounts"}
    able = [i for i, claim in enumerate(claims) if getattr(claim, fields.get(kind, "id"))]
    if kind == "link":
        return _linked(case, chance)
    if kind == "option":
        return replace(case, options=Options(disabled=frozenset({chance.choice(registry.rules()).code})))
    if kind == "published":
        return replace(case, version=replace(case.version, published=PUBLISHED + dt.timedelta(chance.randrange(9))))
    if not able:
        return case
    index = chance.choice(able)
    claim = claims[index]
    if kind == "amount":
        claims = _swapped(claims, index, "amounts", lambda mention: _scaled(mention, chance), chance)
    elif kind in ("date", "source"):
        field, value = fields[kind], {"date": "moment", "source": "source"}[kind]
        others = [getattr(one, value) for other in claims for one in getattr(other, field)]
        claims = _swapped(
            claims, index, field, lambda mention: replace(mention, **{value: chance.choice([*others, None])}), chance
        )
    else:
        changed = {
            "modality": lambda: replace(claim, modality=chance.choice(list(Modality))),
            "remove": lambda: replace(claim, amounts=claim.amounts[1:]),
            "delete": lambda: replace(claim, lost=True),
            "note": lambda: replace(claim, note=claim.note + "x"),
            "anchor": lambda: replace(
                claim, anchor=Anchor.at(case.version.text, claim.anchor.start, claim.anchor.end - 1)
            ),
        }[kind]()
        claims = (*claims[:index], changed, *claims[index + 1 :])
    return replace(case, claims=claims)


@settings(max_examples=25, deadline=None)
@given(tag=st.sampled_from(["en", "fr"]), seed=st.integers(0, 200), edits=st.integers(0, 10**6))
def test_any_edits_give_what_a_check_from_scratch_gives(tag, seed, edits):
    chance = random.Random(edits)
    case, live, pack = case_of(tag, seed), LiveChecker(), load(tag)
    assert live.check(case, pack) == check(case, pack)
    for _ in range(6):
        case = edited(case, chance)
        assert live.check(case, pack) == check(case, pack)


@pytest.mark.parametrize("tag", ["de", "es", "it", "nl", "pt"])
def test_the_same_in_other_languages(tag):
    chance = random.Random(tag)
    pack = load(tag)
    version = Version("", "\n\n".join(paragraphs(tag)), tag, PUBLISHED)
    found = reading.read(version, pack)
    case, live = Case(version, found.claims, (), found.names, found.quotations), LiveChecker()
    for _ in range(12):
        assert live.check(case, pack) == check(case, pack)
        case = edited(case, chance)


def test_an_edit_looks_again_only_at_what_it_touches(monkeypatch):
    """With a value edited, rules about names are not run again, and few relations are judged again."""
    case, pack, live = case_of("en", 1), load("en"), LiveChecker()
    calls: list[str] = []
    counted = tuple(
        replace(rule, check=lambda scene, rule=rule: (calls.append(rule.code), rule.check(scene))[1])
        for rule in registry.rules()
    )
    monkeypatch.setattr(registry, "rules", lambda: counted)
    findings = [one for one in live.check(case, pack).findings if not one.rule.startswith("DAT")]  # told of amounts
    told = {id for finding in findings for id in finding.claims}
    first = len(calls)
    index = next(i for i, claim in enumerate(case.claims) if claim.id in told and claim.amounts)
    claims = _swapped(case.claims, index, "amounts", lambda one: replace(one, quantity=one.quantity.scaled(3)), random)
    calls.clear()
    live.check(replace(case, claims=claims), pack)
    assert not any(code.startswith("NAM-") for code in calls)
    assert 0 < len(calls) < first / 2
    calls.clear()
    live.check(replace(case, claims=tuple(replace(claim, note="seen") for claim in claims)), pack)
    assert calls == []


def test_only_the_last_articles_are_kept():
    live, pack = LiveChecker(), load("en")
    for seed in range(KEPT + 2):
        live.check(case_of("en", seed), pack)
    assert len(live._kept) == KEPT


def test_a_result_is_made_again_when_what_it_looked_at_changed():
    trace, source, made = Trace(live=True), Source(), []

    def inner():
        trace.saw(source)
        made.append("inner")
        return len(made)

    def outer():
        made.append("outer")
        return trace.remembered("inner", inner) * 10

    assert trace.remembered("outer", outer) == trace.remembered("outer", outer) == 20
    assert trace.remembered("other", lambda: 7) == 7
    trace.changed(source)
    assert trace.remembered("outer", outer) == 30
    assert trace.remembered("other", lambda: made.append("other")) == 7
    assert made == ["outer", "inner", "inner", "outer"]


def test_a_change_that_changes_nothing_ends_there():
    trace, source, made = Trace(live=True), Source(), []

    def sign():
        trace.saw(source)
        made.append("sign")
        return 1

    def word():
        made.append("word")
        return ["minus", "nil", "plus"][1 + trace.remembered("sign", sign)]

    assert trace.remembered("word", word) == "plus"
    trace.changed(source)
    assert trace.remembered("word", word) == "plus"
    assert made == ["word", "sign", "sign"]


def test_a_failure_leaves_nothing_half_made():
    trace, source, broken = Trace(live=True), Source(), [True]

    def make():
        trace.saw(source)
        if broken:
            raise ValueError
        return 5

    with pytest.raises(ValueError):
        trace.remembered("value", make)
    assert trace.reads is None
    broken.clear()
    assert trace.remembered("value", make) == 5


def test_answers_at_many_places_are_kept_one_by_one():
    trace, sources, asked = Trace(live=True), {"a": Source(), "b": Source()}, []

    def ask(owner, place):
        trace.saw(sources[place])
        asked.append(place)
        yield f"{owner}{place}{len(asked)}"

    def everywhere():
        return trace.remembered("all", lambda: tuple(trace.every(ask, "of ", sources)))

    assert everywhere() == everywhere() == ("of a1", "of b2")
    trace.changed(sources["b"])
    assert everywhere() == ("of a1", "of b3")
    assert asked == ["a", "b", "b"]
    assert list(Trace().every(lambda owner, place: [owner, place], 1, [2, 3])) == [1, 2, 1, 3]


class Counting(Trace):
    """A trace that counts what it is asked for."""

    __slots__ = ("asked",)

    def remembered(self, *asking):
        self.asked = getattr(self, "asked", 0) + 1
        return super().remembered(*asking)


def test_of_many_places_only_those_near_a_change_are_looked_at():
    """A thousand places: after a change of one the others are told by the stretch."""
    places, told = range(1000), dict.fromkeys(range(1000), "a")
    trace, sources, asked = Counting(live=True), [Source() for _ in places], []

    def ask(_, place):
        trace.saw(sources[place])
        asked.append(place)
        return [told[place]] * (place % 3)

    def everywhere():
        return trace.remembered("all", lambda: "".join(trace.every(ask, None, places)))

    assert everywhere() == "a" * 999
    asked.clear()
    trace.asked, told[500] = 0, "b"
    trace.changed(sources[500])
    assert everywhere() == "a" * 499 + "bb" + "a" * 498
    assert asked == [500]
    assert trace.asked < 100


def test_an_amount_is_looked_at_by_itself():
    """What looked at one amount of a sentence is not in doubt when another one is edited."""
    version = Version("", "The school paid £12m for books and £9m for desks.", "en", PUBLISHED)
    found, trace = reading.read(version, load("en")), Trace(live=True)
    scene = Scene(Case(version, found.claims, (), found.names, found.quotations), load("en"), trace)
    made = []

    def middle(figure):
        made.append(figure.quote)
        return figure.quantity.middle

    def both():
        return [trace.remembered(one, functools.partial(middle, one)) for one in scene.amounts]

    assert both() == [12_000_000, 9_000_000]
    second = scene.amounts[1]
    second.update(replace(second.mention, quantity=second.quantity.scaled(2)), second.claim)
    assert trace.remembered(scene.amounts[0], lambda: 0) == 12_000_000
    assert made == ["£12m", "£9m"]


TWO_SUMS = (
    "The school spent 12 million euros on books, 9 million euros on desks and 5 million euros on lamps, for a total of "
    "{} million euros.\n\nThe port spent 31 million euros on cranes, 17 million euros on rails and 8 million euros on "
    "ropes, for a total of {} million euros."
)


@pytest.mark.parametrize(("totals", "alarms"), [((28, 61), 2), ((26, 61), 2), ((28, 56), 1)])
def test_an_edit_leaves_the_sums_of_other_figures_alone(totals, alarms, monkeypatch):
    """Whether the sum that is edited fails or holds, the other one is not judged again."""
    pack, live, calls = load("en"), LiveChecker(), []
    version = Version("", TWO_SUMS.format(*totals), "en", PUBLISHED, id="sums")
    found = reading.read(version, pack)
    case = Case(version, found.claims, (), found.names, found.quotations)
    counted = tuple(
        replace(rule, check=lambda scene, rule=rule: (calls.append(rule.code), rule.check(scene))[1])
        for rule in registry.rules()
    )
    monkeypatch.setattr(registry, "rules", lambda: counted)
    live.check(case, pack)
    assert calls.count("SUM-1") == 2
    calls.clear()
    tripled = [
        replace(claim, amounts=tuple(_tripled(one) if "9 million" in one.quote else one for one in claim.amounts))
        for claim in case.claims
    ]
    edited_case = replace(case, claims=tuple(tripled))
    result = live.check(edited_case, pack)
    assert calls.count("SUM-1") == 1
    assert [finding.rule for finding in result.findings].count("SUM-1") == alarms
    assert result == check(edited_case, pack)


def _tripled(mention):
    return replace(mention, quantity=mention.quantity.scaled(3))


class Enough(Exception):
    pass


def _ended_after(count):
    """A step that ends the check the so-manieth time it is called."""
    left = count

    def step(_done, _total):
        nonlocal left
        left -= 1
        if left < 0:
            raise Enough

    return step


@settings(max_examples=25, deadline=None)
@given(tag=st.sampled_from(["en", "fr"]), seed=st.integers(0, 200), edits=st.integers(0, 10**6))
def test_a_check_that_was_ended_anywhere_is_taken_up_again(tag, seed, edits):
    chance = random.Random(edits)
    case, live, pack = case_of(tag, seed), LiveChecker(), load(tag)
    for _ in range(4):
        for _ in range(chance.randrange(3)):
            with contextlib.suppress(Enough):
                live.check(case, pack, _ended_after(chance.choice([0, 3, 40, 400, 2000])))
            case = edited(case, chance)
        assert live.check(case, pack) == check(case, pack)


def test_what_was_made_before_a_check_was_ended_is_not_made_again():
    case, pack, live = case_of("en", 3), load("en"), LiveChecker()
    calls = []

    def whole(done, total):
        calls.append((done, total))

    LiveChecker().check(case, pack, whole)
    first = len(calls)
    assert len(set(calls)) < first / 4  # asked while a rule is at work too
    with pytest.raises(Enough):
        live.check(case, pack, _ended_after(first - 20))
    calls.clear()
    live.check(case, pack, whole)
    assert len(calls) < first / 2


def test_a_scene_whose_check_failed_is_not_kept(monkeypatch):
    case, pack, live = case_of("en", 3), load("en"), LiveChecker()

    def broken(_scene):
        raise ZeroDivisionError

    rules = tuple(replace(rule, check=broken) for rule in registry.rules())
    monkeypatch.setattr(registry, "rules", lambda: rules)
    with pytest.raises(ZeroDivisionError):
        live.check(case, pack, lambda _done, _total: None)
    assert not live._kept

"""The drawing of relations: what it says of each kind, and that figures lead to their claims."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from workbench.desk.ops.articles import import_draft
from workbench.desk.ops.values import set_amount
from workbench.domain.links import Link, LinkKind, LinkState, Member
from workbench.domain.quantities import Hedge, Kind, Quantity
from workbench.i18n import load
from workbench.ui.links.picture import Side
from workbench.ui.links.pictures import picture
from workbench.ui.links.words import Words
from workbench.ui.theme import colours

CATALOGUE = load(("en", "fr"))


def money(low, high=None, unit="EUR", hedge=Hedge.NONE):
    return Quantity(Kind.MONEY, Fraction(low), Fraction(high or low), unit, hedge=hedge, step=Fraction(1))


def percent(value, step=1):
    return Quantity(Kind.PERCENT, Fraction(value), Fraction(value), "%", step=Fraction(step))


def count(value):
    return Quantity(Kind.COUNT, Fraction(value), Fraction(value), "person")


def drawn(kind, members, *, is_open=False, tag="en"):
    """The picture of a link whose members are given as (role, quantity)."""
    values = {f"c{at}": quantity for at, (_, quantity) in enumerate(members)}
    link = Link("l", kind, tuple(Member(role, f"c{at}") for at, (role, _) in enumerate(members)), open=is_open)
    words = Words(lambda what: CATALOGUE.say(what, tag), tag)
    return picture(link, words, lambda member: Side(member, f"“{member.claim}”", values[member.claim]))


def tones(made):
    return [piece.tone for piece in made.lanes[-1].pieces]


def test_parts_that_make_the_total():
    made = drawn(LinkKind.SUM, [("total", money(40)), ("part", money(30)), ("part", money(10))])
    assert made.grade == "agrees"
    assert tones(made) == ["value", "value"]
    assert [piece.start for piece in made.lanes[1].pieces] == [0, 30]
    assert made.lanes[1].pieces[1].sum == "= €40"


def test_what_is_missing_is_a_stretch_with_words():
    made = drawn(LinkKind.SUM, [("total", money(40)), ("part", money(25)), ("part", money(5, 8))])
    gap = made.lanes[1].pieces[-1]
    assert (gap.tone, gap.start, gap.end) == ("gap", 33, 40)
    assert gap.text == "▲ €7–10 missing"
    assert made.grade == "apart"
    assert gap.text in made.spoken


def test_what_is_too_much_starts_at_the_total():
    made = drawn(LinkKind.SUM, [("total", money(40)), ("part", money(25)), ("part", money(25))], tag="fr")
    over = made.lanes[1].pieces[-1]
    assert (over.tone, over.start, over.end) == ("excess", 40, 50)
    assert over.text == "▲ 10\u00a0€ de trop"


@pytest.mark.parametrize("parts", [(4, 3, 3), (3, 3, 2)])
def test_what_rounding_explains_is_no_fault(parts):
    """« Agrees within rounding » stood above a red « £1m too much »."""
    members = [("total", money(9)), *(("part", money(part)) for part in parts)]
    made = drawn(LinkKind.SUM, members)
    off = made.lanes[1].pieces[-1]
    assert made.grade == "near"
    assert off.tone == "rest"
    assert off.text == "≈ €1 by rounding"


def test_a_range_that_fits_at_its_edge_only_is_said():
    made = drawn(LinkKind.SUM, [("total", money(40)), ("part", money(22, 23)), ("part", money(18))])
    assert made.grade == "near"
    assert "edge" in made.verdict
    assert (made.lanes[1].pieces[0].low, made.lanes[1].pieces[0].high) == (22, 23)


def test_an_open_list_may_stay_below_but_not_above():
    below = drawn(LinkKind.SUM, [("total", money(40)), ("part", money(10))], is_open=True)
    assert (below.grade, tones(below)) == ("plain", ["value", "rest"])
    above = drawn(LinkKind.SUM, [("total", money(40)), ("part", money(50))], is_open=True)
    assert (above.grade, tones(above)) == ("apart", ["value", "excess"])


def test_hedges_are_read_as_the_rules_read_them():
    made = drawn(LinkKind.SUM, [("total", money(200, hedge=Hedge.ABOUT)), ("part", money(100)), ("part", money(99))])
    assert made.grade != "apart"
    made = drawn(LinkKind.SUM, [("total", money(40, hedge=Hedge.UP_TO)), ("part", money(38)), ("part", money(20))])
    assert made.grade == "apart"
    assert tones(made)[-1] == "excess"


def test_what_remains_is_a_part():
    made = drawn(LinkKind.SUM, [("total", money(40)), ("taken", money(18)), ("remainder", money(22))])
    assert made.grade == "agrees"


def test_units_apart_are_not_added():
    made = drawn(LinkKind.SUM, [("total", money(40)), ("part", money(30, unit="USD"))])
    assert made.grade == "plain"
    assert all(lane.own for lane in made.lanes)


def test_an_unknown_value_judges_nothing():
    made = drawn(LinkKind.SUM, [("total", money(40)), ("part", None)])
    assert made.grade == "plain"
    assert made.lanes[1].pieces[0].text.endswith("?")


def test_a_change_is_compared_with_what_is_told():
    members = [("before", count(412_000)), ("after", count(530_000)), ("change", percent(22))]
    made = drawn(LinkKind.BEFORE_AFTER, members)
    assert made.grade == "apart"
    assert "28.64" in made.verdict
    assert "22" in made.verdict
    assert made.lanes[2].pieces[0].start == 412_000


def test_a_fall_is_drawn_downwards():
    members = [("before", count(8_000)), ("after", count(6_000)), ("change", percent(25))]
    made = drawn(LinkKind.BEFORE_AFTER, members)
    assert made.grade == "agrees"
    told = made.lanes[2].pieces[0]
    assert (told.start, told.end) == (6_000, 8_000)


def test_a_share_of_its_whole():
    made = drawn(LinkKind.SHARE, [("part", count(90)), ("whole", count(250)), ("share", percent(36))])
    assert made.grade == "agrees"
    assert [lane.end for lane in made.lanes] == [250, 90, 90]
    assert drawn(LinkKind.SHARE, [("part", count(90)), ("whole", count(250)), ("share", percent(50))]).grade == "apart"


def test_shares_are_stacked_to_a_hundred():
    made = drawn(LinkKind.SHARE, [("share", percent(60)), ("share", percent(30)), ("share", percent(20))])
    assert made.grade == "apart"
    assert tones(made)[-1] == "excess"


def test_a_valuation_is_a_sum():
    members = [("before", money(260)), ("price", money(40)), ("after", money(310))]
    assert tones(drawn(LinkKind.VALUATION, members))[-1] == "gap"


def test_a_conversion_says_what_one_is_worth():
    made = drawn(LinkKind.CONVERSION, [("from", money(40, unit="GBP")), ("to", money(52))])
    assert made.verdict == "£1 ≈ €1.3"


def test_so_many_times():
    members = [("count", count(250)), ("unit", money(1_000)), ("total", money(240_000))]
    assert tones(drawn(LinkKind.RATE, members))[-1] == "excess"


def test_one_figure_told_twice():
    assert drawn(LinkKind.SAME, [("first", money(4021)), ("second", money(4021))]).grade == "agrees"
    assert drawn(LinkKind.SAME, [("first", money(4021)), ("second", money(4921))]).grade == "apart"


@pytest.mark.parametrize("kind", list(LinkKind))
def test_every_kind_has_a_drawing(kind):
    made = drawn(kind, [("a", money(1)), ("b", money(2))])
    assert len(made.members) == 2


# In the window


@pytest.fixture
def links(window):
    window.start("claim.links")
    QApplication.processEvents()
    view = window.panels.links
    state = window.context.state
    total = next(link for link in state.links if link.kind is LinkKind.SUM)
    view.rows.select_key(total.id)
    return view


def test_the_arrows_walk_from_total_to_parts(window, links, press):
    links.rows.setFocus()
    press("Right", "Right", "Right")
    member = links.drawing.current.member
    assert window.context.claim_id == member.claim
    assert member.role == "part"
    assert links.drawing.current.text in links.drawing.accessibleDescription()
    assert links.link.kind is LinkKind.SUM


def test_a_click_on_a_bar_leads_to_its_claim(window, links, qtbot):
    placed = [item for item in links.drawing._laid.placed if item.piece.member][-1]
    at = QPoint(round((placed.left + placed.right) / 2), round(placed.top + 6))
    qtbot.mouseClick(links.drawing, Qt.MouseButton.LeftButton, pos=at)
    assert window.context.claim_id == placed.piece.member.claim
    at = QPoint(round(placed.label_left + 3), round(placed.label_top + 5))
    window.context.set_claim(window.context.claims[0].id)
    qtbot.mouseClick(links.drawing, Qt.MouseButton.LeftButton, pos=at)
    assert window.context.claim_id == placed.piece.member.claim


def test_the_drawing_follows_the_card(window, links, desk):
    part = links.link.of("part")[0]
    assert links.drawing.shown.grade == "near"
    desk.run(set_amount(part.claim, part.amount, "20 millions d’euros"))
    QApplication.processEvents()
    assert "gap" in [piece.tone for piece in links.drawing.shown.lanes[-1].pieces]
    assert links.drawing.shown.grade == "apart"


@pytest.mark.parametrize("theme", colours.names())
@pytest.mark.parametrize("percent", [100, 300])
def test_it_is_drawn_in_every_theme_and_size(window, links, theme, percent):
    """Labels stay inside, in rows of their own."""
    window.context.percent = percent
    window.set_theme(theme)
    drawing = links.drawing
    assert drawing.grab().toImage().pixelColor(2, 2) == colours.load(theme).colour("window")
    for one in drawing._laid.placed:
        assert one.label_left >= 0
        for other in drawing._laid.placed:
            if one is not other and abs(one.label_top - other.label_top) < 2:
                apart = one.label_left + one.label_width <= other.label_left
                assert apart or other.label_left + other.label_width <= one.label_left


def test_without_links_it_says_how_to_make_one(make_window, empty_desk, qtbot):
    empty_desk.run(import_draft(empty_desk.read_text("Un titre\n\nUne phrase sans chiffre.")))
    window = make_window(empty_desk)
    window.context.open_article(empty_desk.articles()[0].id)
    window.start("claim.links")
    window.panels.turn_to("links")
    QApplication.processEvents()
    assert window.panels.links._nothing.isVisible()
    assert not window.panels.links.drawing.isVisible()


# Making links by keys


@pytest.fixture
def stadium(make_window, empty_desk):
    """A total and what might be its parts, which nothing in the text says."""
    body = (
        "Le stade coûtera 12 millions d’euros. La tribune nord est estimée à 7 millions d’euros. "
        "La pelouse vaut 3 millions d’euros. Les travaux dureront 18 mois."
    )
    empty_desk.run(import_draft(replace(empty_desk.read_text(f"Le stade\n\n{body}"), language="fr")))
    shown = make_window(empty_desk)
    shown.context.open_article(empty_desk.articles()[0].id)
    shown.claims.setFocus()
    shown.start("claim.first")
    assert not shown.context.state.links
    return shown


def sums(window):
    return [window.panels.links._sum(link).replace("\xa0", " ") for link in window.context.state.links]


def test_a_total_and_its_parts_are_linked_by_keys(stadium, press):
    press("t")
    assert stadium.panels.current == "links"
    assert "12 millions" in stadium.status.text()
    press("j", "p", "j", "p")
    (made,) = stadium.context.state.links
    assert sums(stadium) == ["7 M€ + 3 M€ = 10 M€  ↔  12 M€"]
    assert stadium.panels.links.link == made
    assert "il manque 2\xa0M€" in stadium.panels.links.drawing.accessibleDescription()
    assert [finding.rule for finding in stadium.context.alerts] == ["SUM-1"]
    press("p")  # once more takes it out
    assert sums(stadium) == ["7 M€ = 7 M€  ↔  12 M€"]
    press("Ctrl+Z")
    assert sums(stadium) == ["7 M€ + 3 M€ = 10 M€  ↔  12 M€"]
    press("k", "p", "j", "p")
    assert stadium.context.state.links == ()


def test_what_is_no_part_is_told(stadium, press):
    press("G", "p")
    assert "total" in stadium.status.text()  # which one is not known
    assert stadium.context.state.links == ()
    press("g g", "t", "p")
    assert stadium.status.text() == stadium.context.say("error.link.itself", total="12 millions d’euros")
    press("G", "p")
    assert stadium.status.text() == stadium.context.say("error.link.unlike", total="12 millions d’euros")
    assert stadium.context.state.links == ()


def test_a_part_of_a_suggested_sum_is_confirmed_by_the_same_key(window, press):
    (link,) = (link for link in window.context.state.links if link.kind is LinkKind.SUM)
    window.context.set_claim(link.of("total")[0].claim)
    press("t")
    window.context.set_claim(link.of("part")[0].claim)
    press("p")
    (link,) = (link for link in window.context.state.links if link.kind is LinkKind.SUM)
    assert link.state is LinkState.CONFIRMED
    assert len(link.of("part")) == 3

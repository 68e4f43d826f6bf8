from __future__ import annotations

import datetime as dt

import pytest

from workbench.domain.articles import Version
from workbench.extract.dimensions.dates import DateReader, parse_date, time_spans
from workbench.extract.passage import passages
from workbench.language import pack as packs

TODAY = dt.date(2025, 11, 20)


def read(body, tag="en", published=TODAY, title=""):
    version = Version(title, body, tag, published)
    pack = packs.load(tag)
    reader = DateReader(pack, version)
    mentions = [mention for passage in passages(version, pack) for mention in reader.read(passage)]
    return mentions, reader


def values(*args, **kwargs):
    return [(mention.quote, mention.moment.edtf) for mention in read(*args, **kwargs)[0]]


def test_quotes_leave_prepositions_out_and_bounds_in():
    assert values("It closed on 3 March 2025 and stays shut until May 2026.") == [
        ("3 March 2025", "2025-03-03"),
        ("until May 2026", "../2026-05"),
    ]
    assert values("depuis 2019, d’ici à 2030, en mars 2025", "fr") == [
        ("depuis 2019", "2019/.."),
        ("d’ici à 2030", "../2030"),
        ("mars 2025", "2025-03"),
    ]


def test_same_date_of_a_year_behind_an_open_time_is_that_year():
    text = "Depuis le début de l’année, il y en a eu deux de moins qu’à la même date en 2024."
    assert values(text, "fr") == [("Depuis le début de l’année", "2025-01/.."), ("la même date en 2024", "2024")]


def test_possessive_mark_is_not_quoted():
    assert values("Tuesday’s vote was close.") == [("Tuesday", "2025-11-18")]


def test_weekday_is_kept_beside_a_full_date():
    mention = read("It was held on Wednesday, March 25, 2025.")[0][0]
    assert (mention.moment.edtf, mention.weekday) == ("2025-03-25", 2)
    mention = read("le vendredi 18 décembre 2025", "fr")[0][0]
    assert (mention.moment.edtf, mention.weekday) == ("2025-12-18", 4)


def test_reversed_range_stays_two_dates():
    assert values("It will run from Friday 19 June to Sunday 14 June.", published=dt.date(2026, 6, 11)) == [
        ("Friday 19 June", "2026-06-19"),
        ("Sunday 14 June", "2026-06-14"),
    ]


@pytest.mark.parametrize(
    "tag, body", [("en", "yesterday; last week; on Monday; in March"), ("fr", "hier ; lundi ; en mars")]
)
def test_without_publication_day_relative_dates_are_unresolved(tag, body):
    mentions, _ = read(body, tag, published=None)
    assert mentions
    assert all(mention.moment.edtf is None and mention.moment.relative for mention in mentions)


def test_state_goes_on_in_the_next_paragraph():
    assert values("The port fell on 5 June 1944.\n\nThe next day it rained.")[1] == ("The next day", "1944-06-06")


def test_story_takes_the_year_told_of():
    body = "He was born in 1901, left in 1919, and came back in 1923. In 1942 he enlisted. On 4 June he sailed."
    assert values(body)[-1] == ("4 June", "1942-06-04")


def test_title_is_read_too():
    assert values("Nothing more.", title="Floods of May 2024") == [("May 2024", "2024-05")]


def test_cues():
    assert read("The work was completed in June 2025.")[0][0].cue == "done"
    assert read("L’ouverture est prévue en juin 2026.", "fr")[0][0].cue == "planned"
    assert read("The company announced in May 2025 a merger.")[0][0].cue == "announced"


def test_left_names_times_and_date_words():
    _, reader = read("The gates open at 3pm; spring water is sold.")
    assert [(left.quote, left.why) for left in reader.left] == [
        ("3pm", "unread.time"),
        ("spring", "unread.date-word"),
    ]


@pytest.mark.parametrize(
    "tag, body, expected",
    [
        ("en", "at 10:40 p.m. and 3pm, 9.30 am", ["10:40 p.m.", "3pm", "9.30 am"]),
        ("fr", "à 14 h 30, vers 15 heures, 20h", ["14 h 30", "15 heures"]),
        ("fr", "pendant 14 heures", []),
        ("de", "um 15.30 Uhr, 9 Uhr", ["15.30 Uhr", "9 Uhr"]),
        ("nl", "om 15 uur", ["15 uur"]),
        ("pt", "às 15h30", ["15h30"]),
        ("en", "a ratio of 16:9, 3 a day", []),
    ],
)
def test_times(tag, body, expected):
    version, pack = Version("", body, tag), packs.load(tag)
    found = [span.of(body) for passage in passages(version, pack) for span in time_spans(passage, pack)]
    assert found == expected


@pytest.mark.parametrize(
    "tag, typed, expected",
    [
        ("en", "2025-03-04", "2025-03-04"),
        ("en", "2025-33", "2025-33"),
        ("en", "../2030", "../2030"),
        ("en", "March 2025", "2025-03"),
        ("en", "2025", "2025"),
        ("en", "the 3rd of March", "2025-03-03"),
        ("fr", "le 3 mars 2025", "2025-03-03"),
        ("fr", "mars", "2025-03"),
        ("fr", "hier", "2025-11-19"),
        ("de", "3. März 2025", "2025-03-03"),
        ("es", "3 de marzo de 2025", "2025-03-03"),
        ("it", "3 marzo 2025", "2025-03-03"),
        ("nl", "3 maart 2025", "2025-03-03"),
        ("pt", "3 de março de 2025", "2025-03-03"),
    ],
)
def test_parse_date(tag, typed, expected):
    assert parse_date(typed, packs.load(tag), TODAY).edtf == expected


@pytest.mark.parametrize("typed", ["", "hello", "2025 people came in May 2024", "March 2025 and June 2026", "12"])
def test_parse_date_refuses_what_is_no_date(typed):
    assert parse_date(typed, packs.load("en"), TODAY) is None


@pytest.mark.parametrize(
    "tag, body, expected",
    [
        ("en", "Traffic fell by 25% last year.", ""),
        ("en", "The quay must be ready in June 2028.", "due"),
        ("fr", "Le quai ferme jusqu'à 22 heures en mars 2025.", ""),
        ("de", "Die Zahl stieg bis auf 40 im Jahr 2025.", ""),
        ("nl", "Het aantal daalde tot 40 in maart 2025.", ""),
        ("es", "La cifra bajó hasta 40 en marzo de 2025.", ""),
        ("it", "Il numero scese fino a 40 nel marzo 2025.", ""),
        ("pt", "O número caiu até 40 em março de 2025.", ""),
    ],
)
def test_a_preposition_sets_a_term_to_the_date_behind_it_alone(tag, body, expected):
    version, pack = Version("", body, tag, TODAY), packs.load(tag)
    reader = DateReader(pack, version)
    found = [mention for passage in passages(version, pack) for mention in reader.read(passage)]
    assert [mention.cue for mention in found if "20" in mention.quote or "year" in mention.quote] == [expected]


@pytest.mark.parametrize(
    ("tag", "body", "published", "expected"),
    [
        ("en", "The toll, agreed this autumn by both sides, will apply.", dt.date(2026, 5, 10), "2026-23"),
        ("en", "The line opened this autumn.", dt.date(2026, 1, 15), "2025-23"),
        ("en", "The line opened this autumn.", dt.date(2026, 11, 1), "2026-23"),
        ("de", "Die Maut, die diesen Herbst beschlossen wurde, gilt.", dt.date(2026, 5, 10), "2026-23"),
        ("fr", "Cet hiver fut le plus doux.", dt.date(2026, 5, 10), "2025-24"),
    ],
)
def test_this_season_is_that_of_the_year_unless_it_has_just_ended(tag, body, published, expected):
    assert [edtf for _, edtf in values(body, tag, published)] == [expected]

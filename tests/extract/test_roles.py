"""Roles on forms of our own in every language, and their quality on the gold amounts."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.extract.gold import articles, extraction, read
from workbench.errors import ResourceError
from workbench.extract import engine, role_patterns
from workbench.extract.roles import RoleReader
from workbench.language.cues import Cues, _role_cues, reading_cues
from workbench.language.data import Table
from workbench.language.pack import load, tags

FORMS = [
    # before, after, change
    ("fr", "Le bénéfice progresse de 8 % à 54 millions d’euros, contre 50 millions un an plus tôt.", ["change", "after", "before"]),
    ("fr", "Le loyer est passé de 700 à 840 euros.", ["before", "after"]),
    ("en", "Sales rose 5% to £63m, from £60m a year earlier.", ["change", "after", "before"]),
    ("en", "Profit was $30m, compared with $25m last year.", ["after", "before"]),
    ("de", "Der Umsatz stieg um 10 Prozent auf 55 Millionen Euro, nach 50 Millionen im Vorjahr.", ["change", "after", "before"]),
    ("es", "El beneficio subió un 10 % hasta los 55 millones de euros, frente a los 50 millones de 2024.", ["change", "after", "before"]),
    ("it", "I ricavi sono saliti del 10% a 55 milioni di euro, contro i 50 milioni del 2024.", ["change", "after", "before"]),
    ("pt", "O lucro subiu 10%, para 55 milhões de euros, face aos 50 milhões do ano anterior.", ["change", "after", "before"]),
    ("nl", "De omzet steeg met 10 procent naar 55 miljoen euro, tegenover 50 miljoen een jaar eerder.", ["change", "after", "before"]),
    # wholes and parts
    ("fr", "L’enveloppe de 40 millions d’euros, dont 15 millions pour les lycées, est votée.", ["total", "part"]),
    ("en", "The fund of $40m, including $15m for schools, was approved.", ["total", "part"]),
    ("fr", "Le projet coûte 90 millions d’euros : 50 millions pour l’État, 25 pour la région et 15 pour la ville.", ["total", "part", "part", "part"]),
    ("en", "Of the 11 schools, four have reopened.", ["total", "part"]),
    ("de", "Von den 12 Schulen sind vier geschlossen.", ["total", "part"]),
    # shares, conversions, valuations
    ("fr", "Le fonds détient 31 % du capital.", ["share"]),
    ("en", "The survey found that 62% of voters agreed.", ["share"]),
    ("en", "The bridge cost $20m (€18m).", [None, "conversion"]),
    ("fr", "La tour mesure 100 mètres (328 pieds).", [None, "conversion"]),
    ("en", "The deal values the firm at $240m before the new money and $300m after it.", ["valuation-pre", "valuation-post"]),
    ("fr", "Le texte a été adopté par 61 voix contre 34.", ["part", "part"]),
    # worth
    ("en", "The club sold 20 percent of its shares to a fund for $90 million.", ["share", "price"]),
    ("en", "A deal that values the company at $400 million was signed.", ["valuation-post"]),
    ("fr", "L’opération valorise le club 180 millions d’euros.", ["valuation-post"]),
    ("en", "A dose costs about £14.", ["price"]),
    ("de", "Die Karte kostet 14 Euro.", ["price"]),
    ("fr", "Un ménage sur quatre renonce aux soins.", ["share"]),
    # over two sentences
    ("en", "The trial enrolled 1,248 volunteers. Of these, 312 walked every day.", ["total", "part"]),
    ("fr", "Le conseil vote un plan de 64 millions d’euros. Il se divise en trois enveloppes : 28 millions pour construire, 19 millions pour rénover et 12 millions pour acheter.", ["total", None, "part", "part", "part"]),
    # a result is no movement
    ("nl", "De rederij leed een verlies van 2,3 miljoen euro.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "roles"), FORMS)
def test_forms(tag, text, roles):
    assert [mention.role for mention in read(text, tag).amounts] == roles


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "Le théâtre compte 340 places et 12 loges."),
        ("en", "Six farmers walked 40 kilometres with 200 sheep."),
        ("de", "Drei Bauern liefen 40 Kilometer."),
        ("en", "The fair drew visitors from 31 countries according to two people."),
    ],
)
def test_no_role_where_nothing_tells(tag, text):
    assert [mention.role for mention in read(text, tag).amounts] == [None] * len(read(text, tag).amounts)


def test_a_title_takes_the_role_of_the_body():
    found = read(
        "Le bénéfice passe à 54 millions d’euros, contre 50 millions.", "fr", title="54 millions d’euros pour Orlane"
    )
    assert [mention.role for mention in found.amounts] == ["after", "after", "before"]


def test_quality_on_the_corpus():
    right = given = gold_roles = 0
    for gold in articles():
        told = {mention.start: mention for mention in gold.amounts()}
        for mention in extraction(gold.id).amounts:
            match = next((m for m in told.values() if m.start < mention.end and mention.start < m.end), None)
            if match is not None:
                gold_roles += match.role is not None
                given += mention.role is not None
                right += mention.role is not None and mention.role == match.role
    assert right >= 0.80 * gold_roles
    assert right >= 0.90 * given


@pytest.mark.parametrize("tag", tags())
def test_every_language_has_all_tables(tag):
    cues = reading_cues(load(tag))
    assert cues.relatives
    assert cues.conjunctions
    roles = {cue.role for opening in cues.roles._exact.values() for _, cue in opening}
    assert {"total", "part", "before", "after", "change", "share", "price", "rate"} <= roles


def test_an_unknown_place_names_file_and_key():
    table = Table("languages/xx/cues.toml", {"total": {"beside": ["in all"]}}, "roles.")
    with pytest.raises(ResourceError, match=r"total\.beside"):
        list(_role_cues(table))


def test_longest_cue_wins_and_stars_match_any_ending():
    cues = Cues([("au", "a"), ("au total", "b"), ("vers*", "c"), ("en hausse* de", "d")])
    assert [hit.values for hit in cues.find(["au", "total", "versement", "en", "hausses", "de"], 0, 6)] == [
        ("b",),
        ("c",),
        ("d",),
    ]
    assert cues.find(["en", "hausses"], 0, 2) == []


@pytest.mark.parametrize("tag", tags())
def test_a_pattern_finds_nothing_without_its_signs(tag, monkeypatch):
    """Which signs a pattern cannot do without is only told to save looking: leaving them aside changes no vote."""
    votes = RoleReader._votes

    def checked(reader, scene):
        for needs, pattern in role_patterns.SEVERAL:
            if needs.isdisjoint(scene.signs):
                ballot = [defaultdict(int) for _ in scene.amounts]
                pattern(scene, ballot)
                assert not any(count for given in ballot for count in given.values()), pattern
        return votes(reader, scene)

    monkeypatch.setattr(RoleReader, "_votes", checked)
    for gold in articles():
        if gold.language == tag:
            engine.read(gold.version, load(tag))

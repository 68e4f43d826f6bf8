"""One card, one assertion: what shares a claim, what governs it, where its anchor stands."""

from __future__ import annotations

import pytest

from tests.extract.gold import articles, extraction, read
from workbench.domain.claims import Modality


def quotes(found):
    return [claim.anchor.quote for claim in found.claims]


def test_an_enumeration_is_one_claim_per_item():
    found = read(
        "La somme s’ajoute à une première tranche de 10 millions d’euros et à une mise initiale de 8 millions.", "fr"
    )
    assert quotes(found) == [
        "La somme s’ajoute à une première tranche de 10 millions d’euros",
        "à une mise initiale de 8 millions",
    ]


def test_before_after_and_change_are_one_claim():
    found = read("Sales rose 5% to £63m, from £60m a year earlier.", "en")
    assert len(found.claims) == 1
    assert len(found.claims[0].amounts) == 3


def test_a_conversion_stays_with_its_amount():
    found = read("The bridge will cost $20m (€18m), and the road $5m.", "en")
    assert [len(claim.amounts) for claim in found.claims] == [2, 1]


def test_a_relative_opens_a_claim_of_its_own():
    found = read("Le plan atteint 40 millions d’euros, dont 15 millions pour les lycées.", "fr")
    assert quotes(found) == ["Le plan atteint 40 millions d’euros", "15 millions pour les lycées"]


def test_a_date_of_an_apposition_is_no_date_of_the_amount():
    found = read("La maison, fondée en 1974 à Lens, emploie 350 personnes.", "fr")
    dated = [claim for claim in found.claims if claim.dates]
    assert [claim.amounts for claim in dated] == [()]


def test_a_date_behind_the_only_amount_belongs_to_it():
    found = read("Le dernier virement, de l’ordre de 22 millions d’euros, est parti la semaine dernière.", "fr")
    assert [(len(claim.amounts), len(claim.dates)) for claim in found.claims] == [(1, 1)]


def test_a_date_at_the_head_governs_every_clause():
    found = read("In 2024, the port handled 4 million boxes, while the airport took 9 million passengers.", "en")
    assert [len(claim.dates) for claim in found.claims] == [1, 1]


def test_a_source_covers_its_sentence():
    found = read("Le budget atteint 12 millions d’euros et le déficit 3 millions, selon la préfecture.", "fr")
    assert [claim.sources[0].quote for claim in found.claims] == ["la préfecture", "la préfecture"]
    assert not any("selon" in quote for quote in quotes(found))


def test_a_bare_title_is_a_claim():
    found = read("La ville a voté.", "fr", title="Le maire de Lens ferme la piscine municipale")
    assert quotes(found)[0] == "Le maire de Lens ferme la piscine municipale"


def test_title_and_body_are_claims_of_their_own():
    found = read("La ville paie 12 millions d’euros.", "fr", title="Douze millions d’euros pour la piscine")
    assert len(found.claims) == 2


@pytest.mark.parametrize(
    ("tag", "text", "modality"),
    [
        ("fr", "Le pont coûte 12 millions d’euros.", Modality.ASSERTED),
        ("fr", "Le groupe aurait versé 12 millions d’euros.", Modality.REPORTED),
        ("fr", "La région prévoit de verser 12 millions d’euros.", Modality.PLANNED),
        ("fr", "Le pont pourrait coûter 12 millions d’euros.", Modality.POSSIBLE),
        ("fr", "Le pont n’a jamais coûté 12 millions d’euros.", Modality.DENIED),
        ("en", "The bridge will cost $12m.", Modality.PLANNED),
        ("en", "The bridge reportedly cost $12m.", Modality.REPORTED),
        ("en", "The bridge could cost $12m.", Modality.POSSIBLE),
        ("en", "The bridge never cost $12m.", Modality.DENIED),
        ("de", "Die Brücke könnte 12 Millionen Euro kosten.", Modality.POSSIBLE),
        ("es", "El puente costará 12 millones de euros, según el plan previsto.", Modality.PLANNED),
        ("it", "Il ponte potrebbe costare 12 milioni di euro.", Modality.POSSIBLE),
        ("pt", "A ponte deverá custar 12 milhões de euros.", Modality.PLANNED),
        ("nl", "De brug zal 12 miljoen euro kosten.", Modality.PLANNED),
    ],
)
def test_modality(tag, text, modality):
    assert read(text, tag).claims[0].modality is modality


def test_the_subject_is_the_nearest_name():
    found = read("L’an dernier, la société Orlane a vendu 400 bateaux.", "fr")
    assert "Orlane" in found.claims[0].subject


@pytest.mark.parametrize("gold", articles(), ids=lambda gold: gold.id)
def test_everything_is_on_a_card(gold):
    found, text = extraction(gold.id), gold.version.text
    for kind in ("amounts", "dates", "sources"):
        on_cards = {mention.start for claim in found.claims for mention in getattr(claim, kind)}
        assert {mention.start for mention in getattr(found, kind)} <= on_cards
    assert [claim.id for claim in found.claims] == [f"c{n + 1}" for n in range(len(found.claims))]
    starts = [claim.anchor.start for claim in found.claims]
    assert starts == sorted(starts)
    for claim in found.claims:
        assert text[claim.anchor.start : claim.anchor.end] == claim.anchor.quote != ""
        for mention in (*claim.amounts, *claim.dates):
            assert text[mention.start : mention.end] == mention.quote
        assert all(mention.via is None or 0 <= mention.via < len(claim.sources) for mention in claim.sources)


@pytest.mark.parametrize(
    ("tag", "text", "count"),
    [
        ("en", "It raised $400m. Tickets cost £25 each.", 2),
        ("en", "Some 54 people said no. The tower is 300 metres tall.", 2),
        ("nl", "De molens leveren 930 MW. Voor elke paal is 20 ton staal nodig.", 2),
        ("fr", "Le no. 12 gagne 3 euros.", 1),
        ("de", "Das Land zahlt 5 Mio. Euro.", 1),
    ],
)
def test_short_forms_at_the_end_of_a_sentence(tag, text, count):
    assert len(read(text, tag).claims) == count


def test_no_date_governs_over_a_colon():
    found = read("La signature, prévue en mars, tarde : 12 banques prêtent 3 millions d’euros.", "fr")
    assert all(not claim.dates for claim in found.claims if "banques" in claim.anchor.quote)


def test_quoted_words_without_a_card_get_one():
    found = read("Anna Petrie, a reader since 1971, said: “She gave me my very first ticket back then.”", "en")
    assert any("ticket" in claim.anchor.quote and claim.sources for claim in found.claims)

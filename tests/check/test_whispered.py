"""Headlines that state what only hidden people say, remarks told again as somebody else's, given names in two spellings."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "attribution", "Tarvia to move head office to Lyon", "Tarvia, the maker of lenses, is preparing to shift its seat to France, three people briefed on the plan said.\n\nThey asked not to be named because the board has not yet taken a decision. A spokeswoman would not comment.\n\nOfficials in Paris, led by Luc Marin, told investors that they had heard nothing."),
    ("en", "attribution", "Harbour chief to quit over spill", "Staff at the harbour had a long week.\n\nHarbour chief Dora Lunn apologised on Thursday. She said nothing about her future.\n\nBut two officials with knowledge of her plans said Lunn would submit her resignation in June. They spoke on condition of anonymity."),
    ("fr", "attribution", "Malaises au camp de Vareuil : l’eau du puits en cause", "Trente recrues sont tombées malades au camp de Vareuil, a précisé l’armée.\n\nL’eau bue au puits serait à l’origine des troubles, avance un sous-officier qui ne veut pas être cité.\n\nLe commandement se garde de confirmer. « Rien n’est exclu », déclare le colonel Éric Dufresne."),
    ("fr", "attribution", "Squat des Forges", "« Personne ne sera mis à la rue avant la fin de l’été » : la promesse, lâchée lundi par la préfète, Anne Clavel, a soulagé les familles.\n\nLe maire, Fabien Lorieux, se tait.\n\nRecopié sur un carton, l’engagement du maire de ne mettre personne à la rue avant la fin de l’été accueille le visiteur."),
    ("en", "attribution", "Mill stays shut", "“There is no version of the figures in which this plant makes money,” the chief executive, Lars Holm, wrote on Tuesday.\n\nA fire burned at the gate.\n\nThe sentence about there being no version of the figures in which the plant made money, penned by finance director Anna Roos, was read aloud."),
    ("en", "name", "", "Catherine Doyle pulled off the tarpaulin on Wednesday.\n\nMs Doyle grew up in Athenry. A sister, Maeve Doyle, writes novels.\n\n“That is what hares do,” replied Katherine Doyle."),
    ("fr", "name", "", "L’adjudant Cyril Lebrun est arrivé premier.\n\nLa maire, Sandrine Lebrun, sans lien de parenté avec lui, a ouvert une cellule d’écoute.\n\nPour Cyrille Lebrun, le feu a pris par le haut."),
)  # fmt: skip
SOUND = (
    ("en", "Tarvia may move head office to Lyon, sources say", "Tarvia, the maker of lenses, is preparing to shift its seat to France, three people briefed on the plan said.\n\nThey asked not to be named because the board has not yet taken a decision. A spokeswoman would not comment."),
    ("en", "Tarvia to move head office to Lyon", "Tarvia is to move its head office to Lyon, its chairman, Luc Marin, said on Monday.\n\nThe plan had been known since May, said two people who asked not to be named. A spokeswoman would not comment on the cost."),
    ("fr", "Malaises au camp de Vareuil : des soldats anonymes soupçonnent l’eau du puits", "Trente recrues sont tombées malades au camp de Vareuil, a précisé l’armée.\n\nL’eau bue au puits serait à l’origine des troubles, avance un sous-officier qui ne veut pas être cité.\n\nLe commandement se garde de confirmer."),
    ("en", "Sugar mills cut output", "Sugar mills cut their output by a fifth last week, trade sources said.\n\nRain had spoilt the cane."),
    ("fr", "Squat des Forges", "« Personne ne sera mis à la rue avant la fin de l’été » : la promesse, lâchée lundi par la préfète, Anne Clavel, a soulagé les familles.\n\nRecopié sur un carton, l’engagement de la préfète de ne mettre personne à la rue avant la fin de l’été accueille le visiteur."),
    ("en", "Mill stays shut", "“There is no version of the figures in which this plant makes money,” the chief executive, Lars Holm, wrote on Tuesday.\n\nThe sentence about there being no version of the figures in which the plant made money, penned by Mr Holm himself, was read aloud."),
    ("en", "", "Catherine Doyle pulled off the tarpaulin on Wednesday.\n\nMs Doyle grew up in Athenry. A sister, Maeve Doyle, writes novels. Another, Christine Doyle, is a vet."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "family", "title", "text"), FAULTY)
def test_voice_or_name_that_is_not_the_same_is_reported(language: str, family: str, title: str, text: str) -> None:
    found = alarms(text, language, title, "2026-05-22")
    assert family in {one.family for one in found}, text


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_voice_or_name_that_is_the_same_is_not(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title, "2026-05-22")
    assert not found, (text, found)

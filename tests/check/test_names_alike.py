"""Names of several words, of ships and firms, and surnames behind a title, that differ in a letter or two; and those
that are two names, or two forms of one.
"""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "The Harrow Institute for Soil has found lead in gardens. The study took three years.\n\nThe Harlow Institute for Soil wants paths to be paved."),
    ("en", "Fares on Pelham Coaches went up on Monday.\n\nA driver said that Pelhem Coaches had no choice."),
    ("fr", "Le chalutier L’Étoile du matin a coulé lundi. Les cinq marins sont saufs.\n\nL’épave de L’Étoile du marin sera examinée jeudi par des plongeurs."),
    ("de", "Der Frachter „Nordkap“ liegt seit Montag im Hafen von Sarn fest. Der Zoll durchsucht ihn.\n\nDie „Nordkapp“ fährt unter der Flagge von Malta."),
    ("es", "El pesquero «Virgen del Rocío» llegó el lunes a Bruma.\n\nLa tripulación del «Virgen del Ricío» está a salvo."),
    ("it", "Il peschereccio «Santa Rosalba» è rientrato lunedì.\n\nA bordo del «Santa Rosolba» c’erano sei uomini."),
    ("pt", "O navio «Estrela Polar» encalhou na segunda-feira.\n\nA carga do «Estrela Pular» será retirada amanhã."),
    ("nl", "De kotter ‘Jonge Albert’ zonk maandag voor de kust.\n\nDuikers zoeken de ‘Jonge Albart’ vanaf dinsdag."),
    ("fr", "Le juge Émile Sarrazac a relaxé le prévenu. Il encourait trois ans.\n\n« Rien ne l’accable », a estimé le juge Sarrazin."),
    ("fr", "La maire de Vauclair, Nadège Fombelle, a inauguré la halle. Elle a coûté 2 millions d’euros.\n\n« C’est le cœur du bourg », a dit Mme Fontbelle."),
    ("fr", "L’entreprise Solvéa, installée à Trélan, licencie 40 salariés. Elle en employait 120.\n\nLes syndicats de Solvia ont appelé à la grève."),
    ("en", "Walter Ashcombe ran the ferry for 40 years.\n\nOn Sundays Mr Ascombe played the organ."),
    ("en", "Nora Tilney found the coin in a ditch.\n\nTilnay gave it to the museum in May."),
)  # fmt: skip
SOUND = (
    ("en", "The Foreign Ministry called in the envoy.\n\nThe Foreign Minister, Ann Rowe, met him on Monday."),
    ("en", "The Harrow Institute for Soil and the Harlow Institute for Soil have found lead in gardens."),
    ("en", "The Democratic Party lost. On Monday the House Democratic leader met the House Democrats."),
    ("en", "The Communist Party won the vote in May.\n\nIn June the European Community sent observers, and the Community paid."),
    ("fr", "Le ministre de la Santé a parlé lundi.\n\nLe ministère de la Santé a confirmé mardi. Les ministres de la Santé se verront."),
    ("de", "Die Soziale Liste tritt an.\n\nEin Vertreter der Sozialen Liste sprach am Montag."),
    ("es", "La Junta de Andalucía aprobó el plan.\n\nLas Juntas de Gobierno lo estudiarán."),
    ("it", "La Banca Popolare ha chiuso.\n\nLe Banche Popolari sono 40."),
    ("pt", "O navio «Estrela Polar» encalhou.\n\nO «Estrela do Mar» rebocou-o."),
    ("nl", "De kotter ‘Jonge Albert’ zonk maandag.\n\nDe ‘Jonge Johannes’ redde de bemanning."),
    ("fr", "Le juge Émile Sarrazac a relaxé le prévenu.\n\nPaul Sarrazin, avocat, s’en félicite. Me Sarrazin fera appel."),
    ("en", "Pelham Coaches put up its fares.\n\nPelham Trains did not."),
    ("en", "The Airbus A320-A flies in May.\n\nThe Airbus A320-B is older."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), FAULTY)
def test_name_a_letter_or_two_off_is_reported(language: str, text: str) -> None:
    assert "name" in {one.family for one in alarms(text, language, "", "2026-05-22")}, text


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_names_of_two_are_not(language: str, text: str) -> None:
    found = [one for one in alarms(text, language, "", "2026-05-22") if one.family == "name"]
    assert not found, (text, found)

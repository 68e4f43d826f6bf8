"""Headlines and leads that make somebody speak who kept silent; the same where the body bears them out."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "Chancellor announces tax on empty homes", "Owners of homes that stand empty for a year are to pay a levy of 3%, according to a draft seen by this newspaper and described by two advisers who helped to write it.\n\nThe Treasury called the draft speculation. The chancellor, Moira Kells, made no comment as she left her house on Friday.\n\nLandlords were cross. “It is a tax on dust,” said Owen Birch of their federation."),
    ("en", "“We will appeal,” says Northway Rail", "The fine of £4m will be contested in court, the drivers’ union said on Tuesday after a meeting with lawyers. Northway Rail did not respond to requests for comment.\n\nThe union’s secretary, Bill Hanrahan, said the company had “no other choice”."),
    ("en", "Bishop of Thorley: cathedral roof will cost £9m", "Mending the roof of Thorley cathedral will cost £9m, the surveyor, Hugh Pelling, reckons. The bishop of Thorley said nothing about money when he met the choir on Sunday."),
    ("fr", "Le préfet confirme la fermeture du pont de Lanvern", "Le pont de Lanvern fermera le 3 juin pour huit mois, selon deux agents de l’équipement qui ont demandé à rester anonymes.\n\nLe préfet, Hugues Darmont, n’a ni confirmé ni démenti la date. « Je n’ai rien annoncé du tout », a-t-il répondu aux élus."),
    ("fr", "Cantines : la ville jure que les repas bio passeront à 60 %", "La part des repas bio passera à 60 % en septembre, a promis mardi l’association Assiette verte, qui fournit les légumes. Sollicitée, la ville n’a pas répondu.\n\nLes parents attendent."),
    ("de", "Ministerin kündigt neue Fähre nach Sarn an", "Zwischen Holt und Sarn fährt von Mai an eine zweite Fähre, wie die Reederei am Montag mitteilte. Verkehrsministerin Ute Kranz wollte sich dazu nicht äußern.\n\nDie Reederei rechnet mit 400 Fahrgästen am Tag."),
    ("de", "Bürgermeisterin: Strompreis sinkt um acht Prozent", "Der Strompreis sinkt im Juli um acht Prozent, sagte der Vorsitzende des Mieterbunds, Paul Renner. Bürgermeisterin Ilse Thoma reagierte nicht auf Anfragen.\n\n„Dazu habe ich nichts gesagt“, teilte sie mit."),
    ("es", "El alcalde de Bruma confirma que el estadio costará 30 millones", "El nuevo estadio costará 30 millones de euros, según fuentes del club que piden no ser identificadas. El alcalde, Tomás Rey, no quiso hacer comentarios.\n\nLos vecinos piden árboles."),
    ("es", "La rectora: habrá 200 becas más", "Habrá 200 becas más en otoño, aseguró ayer el sindicato de estudiantes. La rectora, Elvira Santos, no se ha pronunciado sobre las becas."),
    ("it", "Il prefetto annuncia lo sgombero dell’ex caserma", "L’ex caserma sarà sgomberata entro giugno, sostiene il comitato dei residenti. Il prefetto, Livia Arnò, non ha voluto commentare.\n\nDentro vivono 80 persone."),
    ("pt", "Reitor anuncia fim das propinas no mestrado", "As propinas do mestrado acabam em setembro, garantiu a associação de estudantes. O reitor, Duarte Pimenta, não quis comentar.\n\nO curso custa 1200 euros por ano."),
    ("nl", "Minister: brug bij Welde blijft dicht tot 2028", "De brug bij Welde blijft dicht tot 2028, zei schippersvereniging De Tros woensdag. De minister wilde niet reageren.\n\nSchippers varen 40 kilometer om."),
    ("en", "Harbour plan", "Ferries will be moved to the new quay in June, the port said in a statement on Monday.\n\nSailors cheered.\n\nThe port has issued no statement and would not be drawn; the plan comes from a note that a clerk left in a bar."),
    ("it", "Il porto trasloca", "I traghetti passeranno al nuovo molo a giugno, ha annunciato l’autorità portuale in un comunicato.\n\nL’autorità portuale non ha diffuso alcun comunicato: la notizia viene da un funzionario."),
)  # fmt: skip
SOUND = (
    ("en", "Chancellor announces tax on empty homes", "Owners of homes that stand empty for a year are to pay a levy of 3%, the chancellor, Moira Kells, said on Friday. She made no comment on the rate for barns.\n\nLandlords were cross."),
    ("en", "“We will appeal,” says Northway Rail", "The fine of £4m will be contested in court, the operator said on Tuesday. Northway Rail did not respond to requests for further details.\n\nThe union’s secretary, Bill Hanrahan, said the company had “no other choice”."),
    ("en", "Northway Rail says it will appeal", "The fine of £4m will be contested in court, two people who know the firm said at first. Northway Rail did not respond to requests for comment on Monday. On Tuesday Northway Rail said it would appeal."),
    ("en", "Minister says bridge will open in May", "The bridge will open in May, Anna Roe, the minister for transport, said on Monday. The minister for culture, Dan Hill, declined to comment on its colour."),
    ("fr", "Le préfet confirme la fermeture du pont de Lanvern", "Le pont de Lanvern fermera le 3 juin pour huit mois, a indiqué le préfet, Hugues Darmont. Les élus n’ont pas souhaité s’exprimer."),
    ("fr", "Cantines : la ville jure que les repas bio passeront à 60 %", "La part des repas bio passera à 60 % en septembre, a promis mardi l’adjointe au maire, Lise Tanguy. L’association Assiette verte n’a pas répondu."),
    ("de", "Ministerin kündigt neue Fähre nach Sarn an", "Zwischen Holt und Sarn fährt von Mai an eine zweite Fähre, sagte Verkehrsministerin Ute Kranz. Zum Preis wollte sich die Ministerin zunächst nicht äußern. Die Reederei ist skeptisch."),
    ("es", "El alcalde de Bruma confirma que el estadio costará 30 millones", "El nuevo estadio costará 30 millones de euros, dijo el lunes el alcalde, Tomás Rey. El club no quiso hacer comentarios."),
    ("it", "Il prefetto annuncia lo sgombero dell’ex caserma", "L’ex caserma sarà sgomberata entro giugno, ha detto il prefetto, Livia Arnò. Il comitato dei residenti non ha voluto commentare."),
    ("pt", "Reitor anuncia fim das propinas no mestrado", "As propinas do mestrado acabam em setembro, anunciou o reitor, Duarte Pimenta. A associação de estudantes não quis comentar."),
    ("nl", "Minister: brug bij Welde blijft dicht tot 2028", "De brug bij Welde blijft dicht tot 2028, zei minister Els Bank woensdag. Schippersvereniging De Tros wilde niet reageren."),
    ("en", "Harbour plan", "Ferries will be moved to the new quay in June, the port said in a statement on Monday. The statement did not say which. A second statement gave no reason."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), FAULTY)
def test_speaker_who_kept_silent_is_reported(language: str, title: str, text: str) -> None:
    assert "attribution" in {one.family for one in alarms(text, language, title, "2026-05-22")}, text


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_speaker_who_speaks_in_the_body_is_not(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title, "2026-05-22")
    assert not found, (text, found)

"""One first given to two bearers far apart, where a possessive, a letter or another word takes up what was told."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    ("en", "2026-05-12", "Halden buys 35% of Tacoma Tides", "The private equity firm Halden Sports has bought 35% of the Tacoma Tides, the soccer club said Monday.\n\nHalden becomes the first outside investor in a club that was founded in 2014.\n\nOutside money has not always sat easily with the Tides. Their first outside investor, the retired skier Lena Moss, put in $4 million in 2019."),
    ("fr", "2025-09-08", "À Brenne, la ligne D du tramway accueille ses premiers voyageurs", "La ligne D du tramway de Brenne est entrée en service samedi. Elle relie le campus à la place. C’est la première de l’agglomération à circuler sans caténaire.\n\nLes habitués n’ont pas oublié les débuts de la ligne B, la première à s’être passée de fils aériens, en 2014."),
    ("en", "2025-09-08", "Line D of the Brenne tramway opens", "Line D of the Brenne tramway opened on Saturday. It links the campus with the market. It is the first in the city without overhead wires.\n\nRiders remember the hard start of line B, the first without a catenary, in 2014."),
    ("fr", "2026-05-12", "Halden achète 35 % des Marées de Brenne", "Le fonds Halden Sports a acquis 35 % du club des Marées, a annoncé lundi le club.\n\nHalden devient le premier investisseur extérieur du club.\n\nLe club s’est méfié de l’argent des autres. Son premier investisseur extérieur, l’ancienne skieuse Lena Moss, avait mis 4 millions en 2019."),
    ("de", "2026-05-12", "Halden kauft 35 Prozent des Vereins", "Der Fonds Halden Sports hat 35 Prozent der Brenner Haie gekauft, teilte der Verein am Montag mit.\n\nHalden wird der erste fremde Investor des Vereins.\n\nDer Verein scheute lange fremdes Geld. Sein erster fremder Investor, die frühere Skifahrerin Lena Moss, brachte 2019 vier Millionen ein."),
    ("es", "2026-05-12", "Halden compra el 35 % del club", "El fondo Halden Sports ha comprado el 35 % del club, anunció el lunes.\n\nHalden se convierte en el primer inversor externo del club.\n\nEl club desconfió del dinero ajeno. Su primer inversor externo, la antigua esquiadora Lena Moss, puso cuatro millones en 2019."),
    ("it", "2026-05-12", "Halden compra il 35% del club", "Il fondo Halden Sports ha comprato il 35% del club, ha annunciato lunedì.\n\nHalden diventa il primo investitore esterno del club.\n\nIl club diffidava del denaro altrui. Il suo primo investitore esterno, l’ex sciatrice Lena Moss, mise quattro milioni nel 2019."),
    ("pt", "2026-05-12", "Halden compra 35% do clube", "O fundo Halden Sports comprou 35% do clube, anunciou na segunda-feira.\n\nA Halden torna-se o primeiro investidor externo do clube.\n\nO clube desconfiava do dinheiro alheio. O seu primeiro investidor externo, a antiga esquiadora Lena Moss, pôs quatro milhões em 2019."),
    ("nl", "2026-05-12", "Halden koopt 35 procent van de club", "Het fonds Halden Sports heeft 35 procent van de club gekocht, meldde het maandag.\n\nHalden wordt de eerste investeerder van buiten in de club.\n\nDe club wantrouwde vreemd geld. Haar eerste investeerder van buiten, de vroegere skister Lena Moss, stak er in 2019 vier miljoen in."),
)  # fmt: skip

CLEAN = (
    ("en", "2026-05-12", "Halden buys 35% of Tacoma Tides", "The private equity firm Halden Sports has bought 35% of the Tacoma Tides, the soccer club said Monday.\n\nHalden becomes the second outside investor in a club that was founded in 2014.\n\nOutside money has not always sat easily with the Tides. Their first outside investor, the retired skier Lena Moss, put in $4 million in 2019."),
    ("en", "2026-05-12", "Halden buys 35% of Tacoma Tides", "The private equity firm Halden Sports has bought 35% of the Tacoma Tides, the soccer club said Monday.\n\nHalden becomes the first outside investor in a club that was founded in 2014.\n\nThe league is growing. Its first outside investor, the retired skier Lena Moss, put in $4 million in 2019."),
    ("fr", "2025-09-08", "À Brenne, la ligne D du tramway accueille ses premiers voyageurs", "La ligne D du tramway de Brenne est entrée en service samedi. Elle relie le campus à la place. C’est la deuxième de l’agglomération à circuler sans caténaire.\n\nLes habitués n’ont pas oublié les débuts de la ligne B, la première à s’être passée de fils aériens, en 2014."),
    ("fr", "2025-09-08", "À Brenne, la ligne D du tramway accueille ses premiers voyageurs", "La ligne D du tramway de Brenne est entrée en service samedi. Elle relie le campus à la place. C’est la première de l’agglomération à circuler sans caténaire.\n\nLa ligne D, la première à s’être passée de fils aériens, compte 17 stations."),
    ("fr", "2025-09-08", "À Brenne, la ligne D du tramway accueille ses premiers voyageurs", "La ligne D du tramway de Brenne est entrée en service samedi. Elle relie le campus à la place. C’est la première de l’agglomération à circuler sans caténaire.\n\nLes habitués n’ont pas oublié les débuts de la ligne B, la première à s’être passée de conducteurs, en 2014."),
    ("en", "2025-09-08", "Line D of the Brenne tramway opens", "Line D of the Brenne tramway opened on Saturday. It links the campus with the market. It is the first in the city without overhead wires.\n\nRiders remember the hard start of line B, the first without a conductor, in 2014."),
    ("fr", "2026-05-12", "Halden achète 35 % des Marées de Brenne", "Le fonds Halden Sports a acquis 35 % du club des Marées, a annoncé lundi le club.\n\nHalden devient le premier investisseur extérieur du club.\n\nLa ligue s’est méfiée de l’argent des autres. Son premier investisseur extérieur, l’ancienne skieuse Lena Moss, avait mis 4 millions en 2019."),
    ("it", "2026-05-12", "Halden compra il 35% del club", "Il fondo Halden Sports ha comprato il 35% del club, ha annunciato lunedì.\n\nHalden diventa il primo investitore esterno del club.\n\nLa squadra femminile è nata dopo. Il suo primo investitore, l’ex sciatrice Lena Moss, mise quattro milioni nel 2019."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "published", "title", "text"), WRONG, ids=lambda value: value[:30])
def test_found(language: str, published: str, title: str, text: str) -> None:
    assert "CNT-2" in {one.rule for one in alarms(text, language, title, published)}


@pytest.mark.parametrize(("language", "published", "title", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, published: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, published)

"""What the price of a stake makes the whole worth, told far from both."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    (
        "es",
        "Entra un socio en el Ardevel",
        "El fondo Kell ha comprado el 30 % del Ardevel por 24 millones de euros (28 millones de dólares).\n\nEl año pasado ingresó 31 millones. El pabellón se llenó. La afición respondió. Nadie se fue.\n\nEse precio lleva a valorar el conjunto del club en 90 millones. El terreno, por sí solo, está tasado en 45 millones.",
    ),
    (
        "en",
        "Fund buys into Ardevel",
        "The fund has bought 30% of Ardevel for £24m.\n\nThe hall was full. The fans were loud. Nobody left. The season went well. The youth team won.\n\nThe price values the whole club at £90m. Its land alone is valued at £45m.",
    ),
    (
        "fr",
        "Un fonds entre chez Ardevel",
        "Le fonds a racheté 30 % d’Ardevel pour 24 millions d’euros.\n\nLa salle était pleine. Le public chantait. Personne n’est parti. La saison fut bonne. Les jeunes ont gagné.\n\nÀ ce prix, l’ensemble du club est valorisé 90 millions. Le terrain seul est estimé à 45 millions.",
    ),
    (
        "de",
        "Fonds steigt bei Ardev ein",
        "Der Fonds hat 30 Prozent der Anteile für 24 Millionen Euro erworben.\n\nDie Halle war voll. Die Fans sangen. Niemand ging. Die Saison war gut. Die Jugend gewann.\n\nDer Preis bewertet den gesamten Verein mit 90 Millionen Euro. Das Grundstück allein ist mit 45 Millionen bewertet.",
    ),
    (
        "it",
        "Un fondo entra in Ardev",
        "Il fondo ha comprato il 30% di Ardev per 24 milioni di euro.\n\nIl palazzetto era pieno. I tifosi cantavano. Nessuno è uscito. La stagione è andata bene. I giovani hanno vinto.\n\nIl prezzo valuta l’intero club 90 milioni. Il solo terreno è stimato 45 milioni.",
    ),
    (
        "nl",
        "Fonds stapt in Ardev",
        "Het fonds heeft 30 procent van de aandelen gekocht voor 24 miljoen euro.\n\nDe zaal was vol. De fans zongen. Niemand ging weg. Het seizoen was goed. De jeugd won.\n\nTegen die prijs is de hele club 90 miljoen euro waard. De grond alleen wordt geschat op 45 miljoen.",
    ),
    (
        "pt",
        "Fundo entra na Ardev",
        "O fundo comprou 30% do capital da Ardev por 24 milhões de euros.\n\nO pavilhão estava cheio. Os adeptos cantavam. Ninguém saiu. A época foi boa. Os jovens ganharam.\n\nA esse preço, a totalidade do clube vale 90 milhões de euros. Só o terreno está avaliado em 45 milhões.",
    ),
)

CLEAN = (
    (
        "es",
        "Entra un socio en el Ardevel",
        "El fondo Kell ha comprado el 30 % del Ardevel por 24 millones de euros (28 millones de dólares).\n\nEl año pasado ingresó 31 millones. El pabellón se llenó. La afición respondió. Nadie se fue.\n\nEse precio lleva a valorar el conjunto del club en 80 millones. El terreno, por sí solo, está tasado en 45 millones.",
    ),
    (
        "en",
        "Fund buys into Ardevel",
        "The fund has bought 30% of Ardevel for £24m.\n\nThe hall was full. The fans were loud. Nobody left. The season went well. The youth team won.\n\nThe price values the whole club at £80m. Its land alone is valued at £45m.",
    ),
    (
        "fr",
        "Un fonds entre chez Ardevel",
        "Le fonds a racheté 30 % d’Ardevel pour 24 millions d’euros.\n\nLa salle était pleine. Le public chantait. Personne n’est parti. La saison fut bonne. Les jeunes ont gagné.\n\nÀ ce prix, l’ensemble du club est valorisé 80 millions. Le terrain seul est estimé à 45 millions.",
    ),
    (
        "de",
        "Fonds steigt bei Ardev ein",
        "Der Fonds hat 30 Prozent der Anteile für 24 Millionen Euro erworben.\n\nDie Halle war voll. Die Fans sangen. Niemand ging. Die Saison war gut. Die Jugend gewann.\n\nDer Preis bewertet den gesamten Verein mit 80 Millionen Euro. Das Grundstück allein ist mit 45 Millionen bewertet.",
    ),
    (
        "it",
        "Un fondo entra in Ardev",
        "Il fondo ha comprato il 30% di Ardev per 24 milioni di euro.\n\nIl palazzetto era pieno. I tifosi cantavano. Nessuno è uscito. La stagione è andata bene. I giovani hanno vinto.\n\nIl prezzo valuta l’intero club 80 milioni. Il solo terreno è stimato 45 milioni.",
    ),
    (
        "nl",
        "Fonds stapt in Ardev",
        "Het fonds heeft 30 procent van de aandelen gekocht voor 24 miljoen euro.\n\nDe zaal was vol. De fans zongen. Niemand ging weg. Het seizoen was goed. De jeugd won.\n\nTegen die prijs is de hele club 80 miljoen euro waard. De grond alleen wordt geschat op 45 miljoen.",
    ),
    (
        "pt",
        "Fundo entra na Ardev",
        "O fundo comprou 30% do capital da Ardev por 24 milhões de euros.\n\nO pavilhão estava cheio. Os adeptos cantavam. Ninguém saiu. A época foi boa. Os jovens ganharam.\n\nA esse preço, a totalidade do clube vale 80 milhões de euros. Só o terreno está avaliado em 45 milhões.",
    ),
    (
        "en",
        "Fund buys into Ardevel",
        "The fund has bought 30% of Ardevel for £24m.\n\nThe hall was full. The fans were loud. Nobody left. The season went well. The club owes £10m.\n\nWith that debt the price values the whole club at £90m.",
    ),
    (
        "en",
        "Fund buys into Ardevel",
        "The fund has bought 30% of Ardevel for £24m.\n\nThe hall was full. The fans were loud. Nobody left. The season went well.\n\nIn 2019 the price of a 10% stake had valued the whole club at £90m.",
    ),
    (
        "en",
        "Fund buys into Ardevel",
        "The fund has bought 30% of Ardevel for £24m. A rival had offered £27m for the same shares.\n\nThe hall was full. The fans were loud. Nobody left. The season went well.\n\nThat price would have valued the whole club at £90m.",
    ),
    (
        "fr",
        "Un fonds entre chez Ardevel",
        "Le fonds a racheté 30 % d’Ardevel pour 24 millions d’euros.\n\nLa salle était pleine. Le public chantait. Personne n’est parti.\n\nÀ ce prix, le terrain seul est estimé à 45 millions.",
    ),
    (
        "de",
        "Fonds steigt bei Ardev ein",
        "Der Fonds hat 30 Prozent der Anteile für 24 Millionen Euro erworben, weitere 10 Prozent kosteten 12 Millionen.\n\nDie Halle war voll. Die Fans sangen. Niemand ging. Die Saison war gut. Die Jugend gewann.\n\nDer Preis bewertet den gesamten Verein mit 90 Millionen Euro.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), WRONG, ids=lambda value: value[:30])
def test_told_wrong(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert [one.rule for one in found] == ["VAL-2"]


@pytest.mark.parametrize(("language", "title", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert not found

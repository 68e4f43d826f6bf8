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

DEAL_WRONG = (
    (
        "en",
        "Investors buy into brewery",
        "Corran Partners has bought 30% of Hallow Brewery for £54m, the brewer said on Friday.\n\nThe family keeps 55% and a trust 15%. Sales rose to £35m. The brewer lost £9.6m last year. Its wage bill was £23m. A new plant is planned. It will open in May.\n\nA person close to the talks said the deal gave Hallow a valuation of £150m.",
    ),
    (
        "en",
        "Investors buy into brewery",
        "Corran Partners has bought 30% of Hallow Brewery for £54m, the brewer said on Friday.\n\nOf that, £30m will go into a new plant. The other £24m will cut the debt. The family keeps 55% and a trust 15%. Sales rose to £35m. The brewer lost £9.6m last year.\n\nThe price values the whole of the brewer at £150m.",
    ),
    (
        "en",
        "Investors buy into brewery",
        "Corran Partners has paid £54m for a 30% stake in Hallow Brewery, the brewer said on Friday.\n\nThe family keeps 55% and a trust 15%. Sales rose to £35m. The brewer lost £9.6m last year. Its wage bill was £23m. A new plant is planned. It will open in May.\n\nThe transaction, which values the whole business at £150m, still needs approval.",
    ),
    (
        "fr",
        "Le fonds Arvel entre chez les Biscuits Lorin",
        "Les Biscuits Lorin ont officialisé mardi l’arrivée du fonds Arvel, qui acquiert 30 % des parts pour 21 millions d’euros.\n\nLa famille garde 55 % du capital. Le budget est de 24 millions d’euros. Les ventes atteignent 61 millions. L’usine date de 1987. Elle emploie 140 personnes. Elle sera rénovée.\n\nL’opération, qui valorise l’ensemble 84 millions d’euros, laisse les syndicats perplexes.",
    ),
    (
        "fr",
        "Le fonds Arvel entre chez les Biscuits Lorin",
        "Les Biscuits Lorin ont officialisé mardi l’arrivée du fonds Arvel, qui acquiert 30 % des parts pour 21 millions d’euros.\n\nLa famille garde 55 % du capital. Le budget est de 24 millions d’euros. Les ventes atteignent 61 millions. L’usine date de 1987. Elle emploie 140 personnes. Elle sera rénovée.\n\nLa transaction donne à la biscuiterie une valeur totale de 84 millions d’euros.",
    ),
    (
        "de",
        "Fonds steigt bei Keksfabrik ein",
        "Der Fonds Arvel übernimmt 30 Prozent der Anteile an der Keksfabrik Lorin für 21 Millionen Euro.\n\nDie Familie behält 55 Prozent. Der Umsatz lag bei 61 Millionen. Die Fabrik ist von 1987. Sie beschäftigt 140 Leute. Sie wird saniert. Gebacken wird weiter.\n\nDer Einstieg, der das gesamte Unternehmen mit 84 Millionen Euro bewertet, stößt auf Kritik.",
    ),
    (
        "es",
        "Un fondo entra en Galletas Lorin",
        "El fondo Arvel compra el 30 % de las acciones de Galletas Lorin por 21 millones de euros.\n\nLa familia conserva el 55 %. Las ventas fueron de 61 millones. La fábrica es de 1987. Emplea a 140 personas. Será renovada. Seguirá abierta.\n\nLa operación, que valora el conjunto de la empresa en 84 millones de euros, no gusta a todos.",
    ),
    (
        "it",
        "Un fondo entra nei Biscotti Lorin",
        "Il fondo Arvel acquista il 30% delle quote dei Biscotti Lorin per 21 milioni di euro.\n\nLa famiglia tiene il 55%. I ricavi sono di 61 milioni. La fabbrica è del 1987. Ci lavorano 140 persone. Sarà rinnovata. Resterà aperta.\n\nL’operazione, che valuta l’intera azienda 84 milioni di euro, lascia perplessi i sindacati.",
    ),
    (
        "nl",
        "Fonds stapt in koekjesfabriek",
        "Het fonds Arvel koopt 30 procent van de aandelen van koekjesfabriek Lorin voor 21 miljoen euro.\n\nDe familie houdt 55 procent. De omzet was 61 miljoen. De fabriek is van 1987. Er werken 140 mensen. Ze wordt opgeknapt. Ze blijft open.\n\nDe transactie, die het hele bedrijf op 84 miljoen euro waardeert, valt niet bij iedereen goed.",
    ),
    (
        "pt",
        "Fundo entra na fábrica Lorin",
        "O fundo Arvel compra 30% do capital da fábrica de bolachas Lorin por 21 milhões de euros.\n\nA família mantém 55%. As vendas foram de 61 milhões. A fábrica é de 1987. Trabalham lá 140 pessoas. Vai ser renovada. Ficará aberta.\n\nA operação, que avalia a totalidade da empresa em 84 milhões de euros, não agrada a todos.",
    ),
)
"""The clause of the value takes up the deal; what becomes of the price explains nothing."""

DEAL_CLEAN = (
    (
        "en",
        "Investors buy into brewery",
        "Corran Partners has paid £54m for a 30% stake in Hallow Brewery, the brewer said on Friday.\n\nThe family keeps 55% and a trust 15%. Sales rose to £35m. The brewer lost £9.6m last year. Its wage bill was £23m. A new plant is planned. It will open in May.\n\nThe transaction, which values the whole business at £180m, still needs approval.",
    ),
    (
        "en",
        "Investors buy into brewery",
        "Corran Partners has paid £54m for a 30% stake in Hallow Brewery, the brewer said on Friday.\n\nThe family keeps 55% and a trust 15%. Sales rose to £35m. The brewer lost £9.6m last year. Its wage bill was £23m. A new plant is planned. It will open in May.\n\nIn 2021 a transaction, which valued the whole business at £150m, fell through.",
    ),
    (
        "en",
        "Investors buy into brewery",
        "Corran Partners has paid £54m for a 30% stake in Hallow Brewery, the brewer said on Friday.\n\nThe family keeps 55% and a trust 15%. Sales rose to £35m. The brewer lost £9.6m last year. It owes £30m. A new plant is planned. It will open in May.\n\nThe deal values the whole business at £150m without its debt.",
    ),
    (
        "en",
        "Rival bid valued Hallow Brewery at £150m",
        "Corran Partners has bought 30% of Hallow Brewery for £54m, the brewer said on Friday.\n\nThe family keeps 55% and a trust 15%. Sales rose to £35m.",
    ),
    (
        "fr",
        "Le fonds Arvel entre chez les Biscuits Lorin",
        "Les Biscuits Lorin ont officialisé mardi l’arrivée du fonds Arvel, qui acquiert 30 % des parts pour 21 millions d’euros.\n\nLa famille garde 55 % du capital. Le budget est de 24 millions d’euros. Les ventes atteignent 61 millions. L’usine date de 1987. Elle emploie 140 personnes. Elle sera rénovée.\n\nL’opération, qui valorise l’ensemble 70 millions d’euros, laisse les syndicats perplexes.",
    ),
    (
        "fr",
        "Le fonds Arvel entre chez les Biscuits Lorin",
        "Les Biscuits Lorin ont officialisé mardi l’arrivée du fonds Arvel, qui acquiert 30 % des parts pour 21 millions d’euros.\n\nLa famille garde 55 % du capital. Le budget est de 24 millions d’euros. Les ventes atteignent 61 millions. L’usine date de 1987. Elle emploie 140 personnes. Elle sera rénovée.\n\nL’opération de 2019, qui valorisait l’ensemble 84 millions d’euros, avait échoué.",
    ),
    (
        "de",
        "Fonds steigt bei Keksfabrik ein",
        "Der Fonds Arvel übernimmt 30 Prozent der Anteile an der Keksfabrik Lorin für 21 Millionen Euro.\n\nDie Familie behält 55 Prozent. Der Umsatz lag bei 61 Millionen. Die Fabrik ist von 1987. Sie beschäftigt 140 Leute. Sie wird saniert. Gebacken wird weiter.\n\nDer Einstieg, der das gesamte Unternehmen mit 70 Millionen Euro bewertet, stößt auf Kritik.",
    ),
    (
        "es",
        "Un fondo entra en Galletas Lorin",
        "El fondo Arvel compra el 30 % de las acciones de Galletas Lorin por 21 millones de euros.\n\nLa familia conserva el 55 %. Las ventas fueron de 61 millones. La fábrica es de 1987. Emplea a 140 personas. Será renovada. Seguirá abierta.\n\nLa operación, que valora el conjunto de la empresa en 70 millones de euros, no gusta a todos.",
    ),
    (
        "it",
        "Un fondo entra nei Biscotti Lorin",
        "Il fondo Arvel acquista il 30% delle quote dei Biscotti Lorin per 21 milioni di euro.\n\nLa famiglia tiene il 55%. I ricavi sono di 61 milioni. La fabbrica è del 1987. Ci lavorano 140 persone. Sarà rinnovata. Resterà aperta.\n\nL’operazione, che valuta l’intera azienda 70 milioni di euro, lascia perplessi i sindacati.",
    ),
    (
        "nl",
        "Fonds stapt in koekjesfabriek",
        "Het fonds Arvel koopt 30 procent van de aandelen van koekjesfabriek Lorin voor 21 miljoen euro.\n\nDe familie houdt 55 procent. De omzet was 61 miljoen. De fabriek is van 1987. Er werken 140 mensen. Ze wordt opgeknapt. Ze blijft open.\n\nDe transactie, die het hele bedrijf op 70 miljoen euro waardeert, valt niet bij iedereen goed.",
    ),
    (
        "pt",
        "Fundo entra na fábrica Lorin",
        "O fundo Arvel compra 30% do capital da fábrica de bolachas Lorin por 21 milhões de euros.\n\nA família mantém 55%. As vendas foram de 61 milhões. A fábrica é de 1987. Trabalham lá 140 pessoas. Vai ser renovada. Ficará aberta.\n\nA operação, que avalia a totalidade da empresa em 70 milhões de euros, não agrada a todos.",
    ),
)
"""The value fits, is one without the debt, or that of another deal."""


@pytest.mark.parametrize(("language", "title", "text"), WRONG + DEAL_WRONG, ids=lambda value: value[:30])
def test_told_wrong(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert [one.rule for one in found] == ["VAL-2"]


@pytest.mark.parametrize(("language", "title", "text"), CLEAN + DEAL_CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert not found

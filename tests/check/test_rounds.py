"""A round of new money whose value, share or price stand all over an article."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    (
        "fr",
        "Ardev lève 30 millions d’euros",
        "La société Ardev a bouclé une levée de fonds de 30 millions d’euros auprès du fonds Kell. En échange, celui-ci reçoit 20 % de son capital.\n\nL’argent ira à une usine. Elle ouvrira au printemps. Le besoin est réel. Les clients attendent. Rien ne presse pourtant. La concurrence dort.\n\nL’opération valorise l’entreprise 180 millions d’euros, argent frais compris.",
    ),
    (
        "en",
        "Ardev raises €30m",
        "Ardev has raised €30m from the fund Kell. In return the fund receives 20% of its capital.\n\nThe money will go into a factory. It opens in spring. The need is real. Customers are waiting. There is no hurry. The competition is asleep.\n\nThe deal values the company at €180m, new money included.",
    ),
    (
        "de",
        "Ardev sammelt 30 Millionen Euro ein",
        "Ardev hat in einer Finanzierungsrunde 30 Millionen Euro vom Fonds Kell eingesammelt. Im Gegenzug erhält der Fonds 20 Prozent der Anteile.\n\nDas Geld fließt in ein Werk. Es öffnet im Frühjahr. Der Bedarf ist groß. Die Kunden warten. Eile hat niemand. Die Konkurrenz schläft.\n\nNach der Runde ist die Firma mit 180 Millionen Euro bewertet.",
    ),
    (
        "es",
        "Ardev capta 30 millones de euros",
        "Ardev ha cerrado una ronda de 30 millones de euros con el fondo Kell. A cambio, este recibe el 20 % de su capital.\n\nEl dinero irá a una planta. Abrirá en primavera. La necesidad es real. Los clientes esperan. No hay prisa. La competencia duerme.\n\nLa operación valora la empresa en 180 millones de euros, dinero incluido.",
    ),
    (
        "it",
        "Ardev raccoglie 30 milioni di euro",
        "Ardev ha chiuso un aumento di capitale da 30 milioni di euro con il fondo Kell. In cambio questo riceve il 20 per cento del capitale.\n\nIl denaro andrà a uno stabilimento. Aprirà in primavera. Il bisogno è reale. I clienti aspettano. Non c’è fretta. La concorrenza dorme.\n\nA operazione conclusa la società vale 180 milioni di euro.",
    ),
    (
        "nl",
        "Ardev haalt 30 miljoen euro op",
        "Ardev heeft in een ronde 30 miljoen euro opgehaald bij het fonds Kell. In ruil krijgt dat 20 procent van de aandelen.\n\nHet geld gaat naar een fabriek. Die opent in het voorjaar. De behoefte is groot. De klanten wachten. Haast is er niet. De concurrentie slaapt.\n\nNa de transactie is het bedrijf 180 miljoen euro waard.",
    ),
    (
        "pt",
        "Ardev capta 30 milhões de euros",
        "A Ardev fechou uma ronda de 30 milhões de euros com o fundo Kell. Em troca, este recebe 20% do capital.\n\nO dinheiro irá para uma fábrica. Abrirá na primavera. A necessidade é real. Os clientes esperam. Não há pressa. A concorrência dorme.\n\nA operação avalia a empresa em 180 milhões de euros, com o dinheiro novo.",
    ),
    (
        "fr",
        "Ardev lève 45 millions d’euros",
        "La société Ardev a bouclé une augmentation de capital de 45 millions d’euros. Avant l’entrée des nouveaux associés, l’entreprise était valorisée 155 millions.\n\nL’argent ira à une usine. Elle ouvrira au printemps. Le besoin est réel. Les clients attendent. Rien ne presse pourtant. La concurrence dort.\n\nL’opération conclue, Ardev vaut 220 millions d’euros.",
    ),
    (
        "en",
        "Ardev raises €45m",
        "Ardev has raised €45m. Before the new backers came in the company was valued at €155m.\n\nThe money will go into a factory. It opens in spring. The need is real. Customers are waiting. There is no hurry. The competition is asleep.\n\nWith the new money included, Ardev is worth €220m.",
    ),
    (
        "de",
        "Ardev sammelt 45 Millionen Euro ein",
        "Ardev hat 45 Millionen Euro eingesammelt. Vor dem Einstieg der neuen Gesellschafter war die Firma mit 155 Millionen bewertet.\n\nDas Geld fließt in ein Werk. Es öffnet im Frühjahr. Der Bedarf ist groß. Die Kunden warten. Eile hat niemand. Die Konkurrenz schläft.\n\nNach der Kapitalerhöhung ist Ardev 220 Millionen Euro wert.",
    ),
    (
        "es",
        "Ardev capta 45 millones de euros",
        "Ardev ha cerrado una ampliación de capital de 45 millones de euros. Antes de la entrada de los nuevos socios, la empresa estaba valorada en 155 millones.\n\nEl dinero irá a una planta. Abrirá en primavera. La necesidad es real. Los clientes esperan. No hay prisa. La competencia duerme.\n\nTras la operación, Ardev vale 220 millones de euros.",
    ),
    (
        "it",
        "Ardev raccoglie 45 milioni di euro",
        "Ardev ha chiuso un aumento di capitale da 45 milioni di euro. Prima dell’ingresso dei nuovi soci l’azienda era valutata 155 milioni.\n\nIl denaro andrà a uno stabilimento. Aprirà in primavera. Il bisogno è reale. I clienti aspettano. Non c’è fretta. La concorrenza dorme.\n\nA operazione conclusa Ardev vale 220 milioni di euro.",
    ),
    (
        "nl",
        "Ardev haalt 45 miljoen euro op",
        "Ardev heeft 45 miljoen euro opgehaald. Vóór de instap van de nieuwe aandeelhouders was het bedrijf 155 miljoen euro waard.\n\nHet geld gaat naar een fabriek. Die opent in het voorjaar. De behoefte is groot. De klanten wachten. Haast is er niet. De concurrentie slaapt.\n\nNa de transactie is Ardev 220 miljoen euro waard.",
    ),
    (
        "pt",
        "Ardev capta 45 milhões de euros",
        "A Ardev fechou um aumento de capital de 45 milhões de euros. Antes da entrada dos novos sócios, a empresa valia 155 milhões.\n\nO dinheiro irá para uma fábrica. Abrirá na primavera. A necessidade é real. Os clientes esperam. Não há pressa. A concorrência dorme.\n\nDepois da operação, a Ardev vale 220 milhões de euros.",
    ),
)

CLEAN = (
    (
        "fr",
        "Ardev lève 30 millions d’euros",
        "La société Ardev a bouclé une levée de fonds de 30 millions d’euros auprès du fonds Kell. En échange, celui-ci reçoit 20 % de son capital.\n\nL’argent ira à une usine. Elle ouvrira au printemps. Le besoin est réel. Les clients attendent. Rien ne presse pourtant. La concurrence dort.\n\nL’opération valorise l’entreprise 150 millions d’euros, argent frais compris.",
    ),
    (
        "en",
        "Ardev raises €30m",
        "Ardev has raised €30m from the fund Kell. In return the fund receives 20% of its capital.\n\nThe money will go into a factory. It opens in spring. The need is real. Customers are waiting. There is no hurry. The competition is asleep.\n\nThe deal values the company at €150m, new money included.",
    ),
    (
        "de",
        "Ardev sammelt 30 Millionen Euro ein",
        "Ardev hat in einer Finanzierungsrunde 30 Millionen Euro vom Fonds Kell eingesammelt. Im Gegenzug erhält der Fonds 20 Prozent der Anteile.\n\nDas Geld fließt in ein Werk. Es öffnet im Frühjahr. Der Bedarf ist groß. Die Kunden warten. Eile hat niemand. Die Konkurrenz schläft.\n\nNach der Runde ist die Firma mit 150 Millionen Euro bewertet.",
    ),
    (
        "es",
        "Ardev capta 30 millones de euros",
        "Ardev ha cerrado una ronda de 30 millones de euros con el fondo Kell. A cambio, este recibe el 20 % de su capital.\n\nEl dinero irá a una planta. Abrirá en primavera. La necesidad es real. Los clientes esperan. No hay prisa. La competencia duerme.\n\nLa operación valora la empresa en 150 millones de euros, dinero incluido.",
    ),
    (
        "it",
        "Ardev raccoglie 30 milioni di euro",
        "Ardev ha chiuso un aumento di capitale da 30 milioni di euro con il fondo Kell. In cambio questo riceve il 20 per cento del capitale.\n\nIl denaro andrà a uno stabilimento. Aprirà in primavera. Il bisogno è reale. I clienti aspettano. Non c’è fretta. La concorrenza dorme.\n\nA operazione conclusa la società vale 150 milioni di euro.",
    ),
    (
        "nl",
        "Ardev haalt 30 miljoen euro op",
        "Ardev heeft in een ronde 30 miljoen euro opgehaald bij het fonds Kell. In ruil krijgt dat 20 procent van de aandelen.\n\nHet geld gaat naar een fabriek. Die opent in het voorjaar. De behoefte is groot. De klanten wachten. Haast is er niet. De concurrentie slaapt.\n\nNa de transactie is het bedrijf 150 miljoen euro waard.",
    ),
    (
        "pt",
        "Ardev capta 30 milhões de euros",
        "A Ardev fechou uma ronda de 30 milhões de euros com o fundo Kell. Em troca, este recebe 20% do capital.\n\nO dinheiro irá para uma fábrica. Abrirá na primavera. A necessidade é real. Os clientes esperam. Não há pressa. A concorrência dorme.\n\nA operação avalia a empresa em 150 milhões de euros, com o dinheiro novo.",
    ),
    (
        "fr",
        "Ardev lève 45 millions d’euros",
        "La société Ardev a bouclé une augmentation de capital de 45 millions d’euros. Avant l’entrée des nouveaux associés, l’entreprise était valorisée 155 millions.\n\nL’argent ira à une usine. Elle ouvrira au printemps. Le besoin est réel. Les clients attendent. Rien ne presse pourtant. La concurrence dort.\n\nL’opération conclue, Ardev vaut 200 millions d’euros.",
    ),
    (
        "en",
        "Ardev raises €45m",
        "Ardev has raised €45m. Before the new backers came in the company was valued at €155m.\n\nThe money will go into a factory. It opens in spring. The need is real. Customers are waiting. There is no hurry. The competition is asleep.\n\nWith the new money included, Ardev is worth €200m.",
    ),
    (
        "de",
        "Ardev sammelt 45 Millionen Euro ein",
        "Ardev hat 45 Millionen Euro eingesammelt. Vor dem Einstieg der neuen Gesellschafter war die Firma mit 155 Millionen bewertet.\n\nDas Geld fließt in ein Werk. Es öffnet im Frühjahr. Der Bedarf ist groß. Die Kunden warten. Eile hat niemand. Die Konkurrenz schläft.\n\nNach der Kapitalerhöhung ist Ardev 200 Millionen Euro wert.",
    ),
    (
        "es",
        "Ardev capta 45 millones de euros",
        "Ardev ha cerrado una ampliación de capital de 45 millones de euros. Antes de la entrada de los nuevos socios, la empresa estaba valorada en 155 millones.\n\nEl dinero irá a una planta. Abrirá en primavera. La necesidad es real. Los clientes esperan. No hay prisa. La competencia duerme.\n\nTras la operación, Ardev vale 200 millones de euros.",
    ),
    (
        "it",
        "Ardev raccoglie 45 milioni di euro",
        "Ardev ha chiuso un aumento di capitale da 45 milioni di euro. Prima dell’ingresso dei nuovi soci l’azienda era valutata 155 milioni.\n\nIl denaro andrà a uno stabilimento. Aprirà in primavera. Il bisogno è reale. I clienti aspettano. Non c’è fretta. La concorrenza dorme.\n\nA operazione conclusa Ardev vale 200 milioni di euro.",
    ),
    (
        "nl",
        "Ardev haalt 45 miljoen euro op",
        "Ardev heeft 45 miljoen euro opgehaald. Vóór de instap van de nieuwe aandeelhouders was het bedrijf 155 miljoen euro waard.\n\nHet geld gaat naar een fabriek. Die opent in het voorjaar. De behoefte is groot. De klanten wachten. Haast is er niet. De concurrentie slaapt.\n\nNa de transactie is Ardev 200 miljoen euro waard.",
    ),
    (
        "pt",
        "Ardev capta 45 milhões de euros",
        "A Ardev fechou um aumento de capital de 45 milhões de euros. Antes da entrada dos novos sócios, a empresa valia 155 milhões.\n\nO dinheiro irá para uma fábrica. Abrirá na primavera. A necessidade é real. Os clientes esperam. Não há pressa. A concorrência dorme.\n\nDepois da operação, a Ardev vale 200 milhões de euros.",
    ),
    (
        "en",
        "Ardev raises €30m",
        "Ardev has raised €30m, half of it from the fund Kell. Kell now owns 20% of its capital.\n\nThe money will go into a factory. It opens in spring. The need is real. Customers are waiting. There is no hurry. The competition is asleep.\n\nThe deal values the company at €180m, new money included.",
    ),
    (
        "en",
        "Ardev raises €30m",
        "Ardev has raised €30m from the fund Kell. In return the fund receives 20% of its capital.\n\nThe money will go into a factory. It opens in spring. The need is real. Customers are waiting. There is no hurry. The competition is asleep.\n\nThe deal values the company at €120m before the money.",
    ),
    (
        "en",
        "Ardev raises €30m",
        "Ardev has raised €30m from Kell and two other funds. In return Kell receives 12% of its capital and the two others 8%.\n\nThe money will go into a factory. It opens in spring. The need is real. Customers are waiting. There is no hurry. The competition is asleep.\n\nThe deal values the company at €150m, new money included.",
    ),
    (
        "fr",
        "Ardev lève 30 millions d’euros",
        "La société Ardev a bouclé une levée de fonds de 30 millions d’euros auprès du fonds Kell. En échange, celui-ci reçoit 20 % de son capital.\n\nL’argent ira à une usine. Elle ouvrira au printemps. Le besoin est réel. Les clients attendent. Rien ne presse pourtant. La concurrence dort.\n\nEn 2022, une première opération valorisait l’entreprise 60 millions d’euros.",
    ),
    (
        "fr",
        "Ardev lève 30 millions d’euros",
        "La société Ardev a bouclé une levée de fonds de 30 millions d’euros, dont 18 millions du fonds Kell. En échange, celui-ci reçoit 10 % de son capital.\n\nL’argent ira à une usine. Elle ouvrira au printemps. Le besoin est réel. Les clients attendent. Rien ne presse pourtant. La concurrence dort.\n\nL’opération valorise l’entreprise 180 millions d’euros, argent frais compris.",
    ),
    (
        "it",
        "Ardev raccoglie 45 milioni di euro",
        "Ardev ha chiuso un aumento di capitale da 45 milioni di euro. Prima dell’ingresso dei nuovi soci l’azienda era valutata 155 milioni.\n\nIl denaro andrà a uno stabilimento. Aprirà in primavera. Il bisogno è reale. I clienti aspettano. Non c’è fretta. La concorrenza dorme.\n\nNel 2024 la concorrente Ostra, dopo un’operazione analoga, valeva 320 milioni di euro.",
    ),
    (
        "fr",
        "Ardev lève 45 millions d’euros",
        "La société Ardev a bouclé une augmentation de capital de 45 millions d’euros, à laquelle s’ajoute un prêt converti de 20 millions. Avant l’entrée des nouveaux associés, l’entreprise était valorisée 155 millions.\n\nL’argent ira à une usine. Elle ouvrira au printemps. Le besoin est réel. Les clients attendent. Rien ne presse pourtant. La concurrence dort.\n\nL’opération conclue, Ardev vaut 220 millions d’euros.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), WRONG, ids=lambda value: value[:30])
def test_a_value_that_the_money_does_not_make(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert {one.rule[:3] for one in found} == {"VAL"}


@pytest.mark.parametrize(("language", "title", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert not found

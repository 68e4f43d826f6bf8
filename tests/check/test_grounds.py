"""Deeds dated before what they rest on, things ordered after they are in use, and what follows a deed told far before."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-02-05"
WRONG = (
    ("en", ("The theft came to light through an audit, which the trustees commissioned in August 2023. The auditors worked "
           "for six weeks.\n\nSacked in May 2022 on the strength of the auditors’ findings, the treasurer sold cars.")),
    ("fr", ("La consultation, organisée du 3 juin au 4 juillet 2024, a recueilli 812 remarques.\n\nL’arrêté, signé au vu des "
           "remarques des habitants le 14 mai 2024, comporte deux réserves.")),
    ("de", ("Die externe Untersuchung, die der Beirat im August 2023 in Auftrag gegeben hatte, dauerte sechs Wochen.\n\n"
           "Im Mai 2022 aufgrund der Untersuchung entlassen, verkaufte der Kassier Autos.")),
    ("es", ("El patronato encargó en agosto de 2023 una auditoría externa.\n\nDespedido en mayo de 2022 a la vista de las "
           "conclusiones de los auditores, el tesorero vendió coches.")),
    ("it", ("La verifica esterna, commissionata dal consiglio nell’agosto 2023, durò sei settimane.\n\nLicenziato nel "
           "maggio 2022 sulla base dei risultati della verifica, il tesoriere ha venduto auto.")),
    ("pt", ("A auditoria externa, encomendada pelo conselho em agosto de 2023, durou seis semanas.\n\nDespedido em maio de "
           "2022 com base nas conclusões dos auditores, o tesoureiro vendeu carros.")),
    ("nl", ("Het onderzoek, dat in augustus 2023 begon, duurde zes weken.\n\nIn mei 2022 op grond van dat onderzoek "
           "ontslagen, verkocht de penningmeester auto’s.")),
    ("en", ("The two presses have been running since March 2024.\n\nPeople are worried. In the autumn of 2024 the printer "
           "ordered those same presses for four million euros.")),
    ("fr", ("Les presses tournent depuis mars 2024.\n\nOn s’inquiète. À l’automne 2024, l’imprimeur avait commandé ces "
           "mêmes presses pour quatre millions.")),
    ("de", ("Die Druckmaschinen laufen seit März 2024.\n\nMan sorgt sich. Im Herbst 2024 bestellte das Werk genau diese "
           "Druckmaschinen für vier Millionen.")),
    ("es", ("Las prensas funcionan desde marzo de 2024.\n\nHay inquietud. En otoño de 2024 la imprenta encargó esas mismas "
           "prensas por cuatro millones.")),
    ("it", ("Le presse lavorano dal marzo 2024.\n\nC’è timore. Nell’autunno 2024 la tipografia ha ordinato quelle stesse "
           "presse per quattro milioni.")),
    ("pt", ("As prensas trabalham desde março de 2024.\n\nTeme-se o pior. No outono de 2024 a gráfica encomendou essas "
           "mesmas prensas por quatro milhões.")),
    ("nl", ("De drukpersen draaien sinds maart 2024.\n\nMen vreest het ergste. In het najaar van 2024 bestelde de drukker "
           "diezelfde drukpersen voor vier miljoen.")),
    ("en", ("The warden was sacked in April 2018. The court ruled. He says little. He reads. After the sacking he had opened a "
           "bakery, but he closed it in 2016.")),
    ("fr", ("Le gardien a été licencié en avril 2018. Le tribunal a tranché. Il parle peu. Il lit. Après le licenciement, il "
           "avait ouvert une agence, mais il l’a fermée en 2016.")),
    ("de", ("Der Wart wurde im April 2018 entlassen. Das Gericht entschied. Er schweigt. Er liest. Nach der Entlassung "
           "eröffnete er ein Büro, aber er schloss es 2016.")),
    ("es", ("El daño se descubrió en marzo de 2018. El guarda fue despedido en abril de ese año. El tribunal decidió. Habla "
           "poco. Lee. Tras el despido había abierto una gestoría, pero la cerró en 2016.")),
    ("pt", ("O guarda foi despedido em abril de 2018. O tribunal decidiu. Fala pouco. Lê. Após o despedimento abrira um "
           "escritório, mas fechou-o em 2016.")),
    ("nl", ("De wachter werd in april 2018 ontslagen. De rechter besliste. Hij zwijgt. Hij leest. Na het ontslag opende hij "
           "een kantoor, maar hij sloot het in 2016.")),
)  # fmt: skip
CLEAN = (
    ("en", ("The theft came to light through an audit, which the trustees commissioned in August 2021. The auditors worked "
           "for six weeks.\n\nSacked in May 2022 on the strength of the auditors’ findings, the treasurer sold cars.")),
    ("en", ("The audit, published in August 2023, runs to 90 pages. Sacked in May 2022 on the strength of its first "
           "findings, the treasurer sold cars.")),
    ("fr", ("La consultation, organisée du 3 juin au 4 juillet 2024, a recueilli 812 remarques.\n\nLe tracé avait été arrêté "
           "au vu des remarques du 14 mai 2024.")),
    ("fr", ("La consultation, organisée du 3 juin au 4 juillet 2024, a recueilli 812 remarques.\n\nL’arrêté, signé au vu des "
           "remarques des habitants le 14 août 2024, comporte deux réserves.")),
    ("en", ("The two presses have been running since March 2024.\n\nIn the autumn of 2023 the printer ordered those same "
           "presses.")),
    ("en", "The house has been in use since 1990. The city bought this house in 2010."),
    ("fr", "Les rames roulent depuis mars 2024. À l’automne 2025, Nantes a commandé les mêmes rames."),
    ("de", "Die Bahnen fahren seit März 2024. Im Herbst 2025 bestellte Leipzig dieselben Bahnen."),
    ("es", ("El guarda fue despedido en abril de 2018. El tribunal decidió. Tras el despido abrió una gestoría, pero la "
           "cerró en 2021.")),
    ("en", "The fire of April 2018 spared little. Work began. After the fire, he moved to the firm she joined in 2012."),
    ("en", "The fire of April 2018 spared little. Work began. After the fire, the owners restored a wing built in 1897."),
    ("en", "The strike ended in April 2018. After the strike, the firm, which was bought in 2012, cut pay."),
    ("it", "L’elezione si è tenuta nell’aprile 2018. Dopo l’elezione il sindaco annullò il concorso indetto nel 2016."),
    ("es", "El incendio fue en abril de 2018. Tras el incendio, la empresa recordó que revisó la sala en 2016."),
    ("fr", "Le vote a eu lieu en avril 2018. Après le vote, le maire a annulé le marché qu’il a conclu en 2016."),
    ("de", "Der Brand war im April 2018. Nach dem Brand verkaufte er das Haus, das er 2016 kaufte."),
    ("nl", "De brand was in april 2018. Na de brand verkocht hij het huis dat hij in 2016 kocht."),
)  # fmt: skip


def _families(text: str, language: str) -> set[str]:
    found = alarms(text, language, published=PUBLISHED)
    return {one.family for one in found}


@pytest.mark.parametrize(("language", "text"), WRONG)
def test_what_comes_before_its_grounds_is_a_finding(language, text):
    assert "date-order" in _families(text, language)


@pytest.mark.parametrize(("language", "text"), CLEAN)
def test_what_comes_behind_them_is_none(language, text):
    assert _families(text, language) == set()

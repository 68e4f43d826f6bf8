"""Steps of one course of events in the wrong order, told by nouns and verbs some sentences apart."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    ("en", "2026-05-14", "Vindpur metro’s Blue Line to open on 1 June", (
        "The Blue Line of the Vindpur metro will open to passengers on Monday, 1 June.\n\nGround was "
        "broken in October 2021. Since then the cost has climbed to ₹8,640 crore.\n\nThe engineers’ "
        "worst headache was the tunnel under the Sarita river, where a boring machine named Durga "
        "stood stuck in basalt for ten weeks. It broke through at last in March 2021, to the sound of "
        "firecrackers."
    )),
    ("en", "2025-05-22", "Combe tram line to cost more", (
        "The tram line to Combe will cost £1.4bn, the council said on Wednesday. Work, which will "
        "employ up to 1,500 people, will start in March 2028.\n\nThe money is still missing. The line "
        "is due to open in November 2027, once all tests are done."
    )),
    ("en", "2025-05-22", "Hospital to cost more", (
        "The new hospital at Combe will cost £140m, the trust said on Wednesday. Building work is due "
        "to begin in spring 2028.\n\nNurses are pleased. The hospital is expected to welcome its first "
        "patients in 2027."
    )),
    ("fr", "2025-05-22", "La station de pompage coûtera 1,4 milliard", (
        "L’électricien Hydralpe a relevé mercredi le coût de la station. Le chantier, qui occupera "
        "jusqu’à 1 500 ouvriers, doit s’ouvrir en mars 2028.\n\nLe génie civil représente 36 % de la "
        "dépense.\n\nLa mise en service, une fois les travaux achevés, est attendue en novembre 2027, "
        "a-t-elle ajouté."
    )),
    ("fr", "2025-05-22", "Le pont de Grave sera reconstruit", (
        "Le département va reconstruire le pont de Grave. Les travaux débuteront au printemps 2027 et "
        "coûteront 12 millions.\n\nLe pont sera inauguré en juin 2026, promet le président."
    )),
    ("de", "2025-05-22", "Neue Schwimmhalle in Gera", (
        "Gera bekommt eine Schwimmhalle. Die Bauarbeiten sollen im März 2028 beginnen.\n\nDas Geld "
        "fehlt noch. Die Eröffnung der Schwimmhalle ist für November 2027 geplant."
    )),
    ("es", "2025-05-22", "León tendrá una nueva biblioteca", (
        "El ayuntamiento construirá una biblioteca. Las obras, que emplearán a 200 personas, "
        "comenzarán en marzo de 2028.\n\nLa biblioteca abrirá sus puertas en noviembre de 2027, según "
        "la alcaldesa."
    )),
    ("it", "2025-05-22", "Una nuova biblioteca a Biella", (
        "Il comune costruirà una biblioteca. I lavori, affidati a due imprese, cominceranno nel marzo "
        "2028.\n\nLa biblioteca aprirà nel novembre 2027, dice la sindaca."
    )),
    ("pt", "2025-05-22", "Viseu terá nova biblioteca", (
        "A câmara vai construir uma biblioteca. As obras, a cargo de duas empresas, começam em março "
        "de 2028.\n\nA biblioteca abrirá em novembro de 2027, diz a autarca."
    )),
    ("nl", "2025-05-22", "Gent krijgt nieuwe bibliotheek", (
        "De stad bouwt een bibliotheek. De werken beginnen in maart 2028 en kosten 12 miljoen.\n\nDe "
        "bibliotheek gaat open in november 2027, zegt de schepen."
    )),
    ("es", "2026-02-19", "Incendio en Quillayes: 6.400 hectáreas arrasadas", (
        "El incendio que comenzó el sábado quedó ayer contenido.\n\nEl origen fue, según la fiscalía, "
        "la chispa de una cosechadora, a las 15.40 del 14 de febrero.\n\nCuando el fuego cruzó el río "
        "Malleo, la delegada presidencial ordenó el 12 de febrero desalojar cuatro localidades."
    )),
    ("en", "2026-02-19", "Fire at Combe under control", (
        "The fire broke out on 14 February in a barn, police said.\n\nWinds drove it north. Four "
        "villages were evacuated on 12 February."
    )),
    ("fr", "2026-08-19", "L’incendie de Combe est fixé", (
        "L’incendie s’est déclaré le 14 août dans une grange.\n\nLe vent l’a poussé. Quatre hameaux "
        "ont été évacués le 12 août."
    )),
    ("de", "2026-08-19", "Waldbrand bei Combe eingedämmt", (
        "Das Feuer war am 14. August in einer Scheune ausgebrochen.\n\nDer Wind trieb es an. Vier "
        "Dörfer wurden am 12. August evakuiert."
    )),
    ("it", "2026-08-19", "Rogo a Combe", (
        "L’incendio è divampato il 14 agosto in un fienile.\n\nQuattro frazioni sono state evacuate il "
        "12 agosto."
    )),
    ("pt", "2026-08-19", "Fogo em Combe", (
        "O incêndio deflagrou a 14 de agosto num celeiro.\n\nQuatro aldeias foram evacuadas a 12 de "
        "agosto."
    )),
    ("nl", "2026-08-19", "Brand bij Combe", (
        "De brand brak op 14 augustus uit in een schuur.\n\nVier dorpen werden op 12 augustus ontruimd."
    )),
    ("de", "2025-10-10", "Händler vor Gericht", (
        "Die Ermittlungen wurden im Februar 2024 eingeleitet.\n\nDie Anklage war im November 2023 "
        "erhoben worden. Der Prozess begann am 5. Mai 2025."
    )),
    ("fr", "2025-10-10", "Le négociant jugé", (
        "L’enquête a été ouverte en février 2024.\n\nLe négociant a été mis en examen en novembre 2023 "
        "pour escroquerie."
    )),
    ("en", "2025-10-10", "Dealer on trial", (
        "The investigation was opened in February 2024 after a tip.\n\nCharges were brought in "
        "November 2023. The dealer denies them."
    )),
    ("en", "2025-10-10", "Sale of brewery", (
        "The sale was completed in March 2025. The brewers are sad.\n\nThe sale had been agreed in "
        "June 2025, the owner said."
    )),
)  # fmt: skip
CLEAN = (
    ("en", "2025-05-22", "Council backs two schools", (
        "Work on the primary school in Combe will start in March 2028, the council said.\n\nThe "
        "secondary school in Ash is due to open in November 2027."
    )),
    ("en", "2025-05-22", "Airport plans second runway", (
        "Construction of the runway is due to start in March 2028.\n\nBefore that, the terminal’s new "
        "check-in hall will open in November 2027."
    )),
    ("en", "2025-05-22", "Town hall to move", (
        "The council will move into the old bank in May 2026. Work on the town hall will begin in "
        "September 2026 and take two years.\n\nThe library is to open in August 2026."
    )),
    ("en", "2025-05-22", "Rail line reopens early", (
        "The line will open to freight trains in June 2025. Work to fit the new signals starts in "
        "March 2026."
    )),
    ("en", "2025-05-22", "Museum to close", (
        "The museum will close in June 2026, and the works start in September 2026. A show of its best "
        "pictures will open in July 2026 at the town hall."
    )),
    ("en", "2025-05-22", "Tunnel bored through", (
        "The northern tunnel broke through in March 2024. Work on the southern tunnel began in June "
        "2024."
    )),
    ("en", "2025-05-22", "Stadium opens", (
        "The stadium opened in May 2024. Work to replace its pitch started in January 2025 and was "
        "finished in March 2025."
    )),
    ("en", "2025-05-22", "Bridge work", (
        "Ground was broken in March 2021, after the completion in 2020 of a road to the site.\n\nThe "
        "bridge was finished in May 2024."
    )),
    ("en", "2025-05-22", "Plant to be extended", (
        "The plant’s third line will come on stream in June 2026. Construction of a fourth is to start "
        "in September 2026."
    )),
    ("fr", "2025-05-22", "La piscine fermera", (
        "La piscine doit fermer en juin 2026 et les travaux débuteront en septembre 2026. Une piscine "
        "provisoire ouvrira en juillet 2026."
    )),
    ("fr", "2025-05-22", "Un tram pour Combe", (
        "Le chantier de la ligne B commencera en mars 2028. La ligne A, elle, ouvrira en novembre 2027."
    )),
    ("fr", "2025-05-22", "La gare rénovée", (
        "La gare a été inaugurée en mai 2024. Les travaux du parvis ont débuté en septembre 2024."
    )),
    ("fr", "2025-05-22", "Une école à Combe", (
        "L’école ouvrira en septembre 2026. Les travaux de la cantine commenceront en octobre 2026."
    )),
    ("fr", "2025-05-22", "Une école à Combe", (
        "L’école ouvrira en septembre 2026. Les travaux devaient débuter en octobre 2026, ils ont été "
        "avancés d’un an."
    )),
    ("fr", "2025-05-22", "Le pont de Grave", (
        "Le pont sera inauguré en juin 2026. Les travaux de peinture commenceront en septembre 2026."
    )),
    ("de", "2025-05-22", "Neue Halle", (
        "Die Halle wird im Juni 2026 eröffnet. Die Arbeiten am Vorplatz beginnen im September 2026."
    )),
    ("de", "2025-05-22", "Neue Halle", (
        "Die Halle wird im Juni 2026 eröffnet. Der zweite Bauabschnitt beginnt im September 2026."
    )),
    ("es", "2025-05-22", "León tendrá biblioteca", (
        "La biblioteca abrirá en junio de 2026. Las obras del jardín comenzarán en septiembre de 2026."
    )),
    ("it", "2025-05-22", "Biella, la biblioteca", (
        "La biblioteca aprirà nel giugno 2026. I lavori per il parcheggio cominceranno nel settembre "
        "2026."
    )),
    ("nl", "2025-05-22", "Gent, de bibliotheek", (
        "De bibliotheek opent in juni 2026. De werken aan het plein beginnen in september 2026."
    )),
    ("en", "2026-02-19", "Fires in the south", (
        "A fire broke out on 14 February near Combe, police said.\n\nTwo villages near Ash were "
        "evacuated on 12 February because of another blaze."
    )),
    ("en", "2026-02-19", "Flood and fire", (
        "The river burst its banks on 10 February and four villages were evacuated on 12 February. The "
        "fire broke out on 14 February in an empty house."
    )),
    ("en", "2025-10-10", "Dealer on trial", (
        "The trial began in May 2025. An investigation into two police officers was opened in August "
        "2025."
    )),
    ("en", "2025-10-10", "Dealer on trial", (
        "The trial opened on 5 May 2025. The investigation was opened in February 2024. Charges were "
        "brought in March 2025."
    )),
    ("fr", "2025-10-10", "Une enquête sur l’usine", (
        "Une enquête a été ouverte en juin 2024 par le parquet. L’ancien directeur avait été mis en "
        "examen en mars 2024 pour une pollution à Brest."
    )),
    ("de", "2025-10-10", "Ermittlungen gegen Klinik", (
        "Die Ermittlungen wurden im Juni 2024 eingeleitet. Der frühere Chefarzt war im März 2024 "
        "angeklagt worden."
    )),
    ("en", "2025-10-10", "Bees do count", (
        "The study, published on 3 March 2024, drew on 40 farms. New samples were collected in June "
        "2024."
    )),
    ("en", "2025-10-10", "Sale of brewery", (
        "The sale was completed in March 2025. A deal for the beer brand was agreed in June 2025."
    )),
    ("en", "2025-10-10", "Merger of banks", (
        "The merger was completed in March 2025. An agreement on jobs was reached in June 2025 with "
        "the unions."
    )),
    ("fr", "2025-10-10", "Rachat de la brasserie", (
        "Le rachat a été finalisé en mars 2025. Un accord sur l’emploi a été signé en juin 2025."
    )),
    ("en", "2025-10-10", "A survey of bats", (
        "The results, published in March 2024, were hailed. The data had been collected between June "
        "and August 2023. The measurements were taken again in June 2024."
    )),
    ("it", "2025-10-10", "Il rogo", (
        "L’incendio è divampato il 14 agosto in un fienile. Il 12 agosto erano state evacuate quattro "
        "frazioni per una frana."
    )),
    ("es", "2025-10-10", "Temporal", (
        "La lluvia obligó a evacuar dos pueblos el 12 de agosto. El incendio comenzó el 14 de agosto "
        "en un silo."
    )),
    ("en", "2025-05-22", "New theatre", (
        "The theatre will open in June 2026 with a gala. Construction began in 2023. Work on a play "
        "about the building will start in September 2026."
    )),
    ("en", "2026-08-20", "Trial of surgeon", (
        "The trial opened on 3 August. The surgeon was charged in May 2025. The hospital’s own inquiry was "
        "opened in June 2025 and is not over."
    )),
)  # fmt: skip


@pytest.mark.parametrize(("language", "published", "title", "text"), WRONG)
def test_a_step_before_the_one_that_leads_to_it_is_told(language: str, published: str, title: str, text: str) -> None:
    assert "date-order" in {one.family for one in alarms(text, language, title, published)}


@pytest.mark.parametrize(("language", "published", "title", "text"), CLEAN)
def test_steps_of_two_things_may_have_any_order(language: str, published: str, title: str, text: str) -> None:
    assert "date-order" not in {one.family for one in alarms(text, language, title, published)}

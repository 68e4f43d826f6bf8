"""A stated age does not follow from the date of birth.

Why it matters: one of the two is wrong, and families notice.

What is not reported: ages in quotations or called an error, hedged ages, ages told for a time that the text does not
date, persons who cannot be told apart.

Source: age in completed years.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.ages_told import Mismatch, ages_told
from workbench.check.biography import Age, Birth, ages_between, biography
from workbench.check.flagging import flag
from workbench.check.life_ages import life_ages
from workbench.check.lifetimes import Misfit, lifetimes
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.timeline import timeline
from workbench.domain.findings import Finding, Severity, Suggestion
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("AGE-1", "age")

EXAMPLES = (
    Example("fr", "Ida Morel est morte lundi.\n\nNée à Brive le [[3 avril 1937]], fille d’un cheminot, elle entra à la radio en 1960.", wrong=True, title="Ida Morel meurt à 85 ans"),
    Example("fr", "Ida Morel est morte lundi.\n\nNée à Brive le 3 avril 1937, fille d’un cheminot, elle entra à la radio en 1960.", wrong=False, title="Ida Morel meurt à 89 ans"),
    Example("en", "Ida Moss died in Hull on Monday.\n\nMoss was born in Leeds on [[3 April 1937]].", wrong=True, title="Ida Moss, host of the night, dies at 85"),
    Example("en", "Ida Moss died in Hull on Monday.\n\nMoss was born in Leeds on 3 April 1937.", wrong=False, title="Ida Moss, host of the night, dies at 89"),
    Example("fr", "Paul Rivoire, [[44 ans]], né le 14 mars 1980 à Lens, dirige l’usine.", True),
    Example("fr", "Paul Rivoire, 46 ans, né le 14 mars 1980 à Lens, dirige l’usine.", False),
    Example("fr", "Jeanne Aubrac est morte lundi à l’âge de [[91 ans]], a annoncé sa famille.\n\nNée le 2 juin 1931 à "
            "Gannat, elle entre à l’usine en 1956.", True),
    Example("en", "Helen Smith, [[39]], born in 1980, runs the plant.", True),
    Example("en", "Helen Smith, 46, born in 1980, runs the plant.", False),
    Example("en", "Helen Smith was born in 1969 in Leeds. The [[52-year-old]] took over the plant last year.", True),
    Example("de", "Karin Vogt, [[39 Jahre]], geboren 1980 in Kiel, leitet das Werk.", True),
    Example("es", "Marta Ruiz, de [[39 años]], nacida en 1980, dirige la planta.", True),
    Example("it", "Marta Rossi, [[39 anni]], nata nel 1980, dirige la fabbrica.", True),
    Example("pt", "Marta Reis, de [[39 anos]], nascida em 1980, dirige a fábrica.", True),
    Example("nl", "Karin de Boer, [[39 jaar]], geboren in 1980, leidt de fabriek.", True),
    Example("en", "Nora Catter, born in 1942, is [[70]] today and still lives in the house.", True),
    Example("en", "“I heard a noise,” says Nora Catter. Born in 1942, she is now [[70]].", True),
    Example("en", "“I heard a noise,” says Nora Catter. Born in 1942, she is now 84.", False),
    Example("en", "At [[81]], Walter Pinker was the guest of honor on Saturday.\n\nBorn on the island in 1955, he took over the light from his father.", True),
    Example("en", "At 21, Walter Pinker left the island for good.\n\nBorn in 1955, he never went back.", False),
    Example("en", "The painter died in 1998 at the age of [[81]]. She had been born in 1925.", True),
    Example("fr", "« J’ai entendu un bruit », raconte Nora Cattin. Née en 1942, elle a aujourd’hui [[70 ans]].", True),
    Example("fr", "« J’ai entendu un bruit », raconte Nora Cattin. Née en 1942, elle a aujourd’hui 84 ans.", False),
    Example("fr", "À [[81 ans]], Paul Morand était l’invité d’honneur samedi.\n\nNé sur l’île en 1955, il a succédé à son père.", True),
    Example("fr", "Née en 1942, Nora Cattin vit aujourd’hui, 78 ans après la guerre, dans la même maison.", False),
    Example("fr", "Le metteur en scène Ludovic Marsac est mort mardi, a annoncé sa famille. Il avait [[91 ans]].\n\nCe fils de "
            "tourneur, né le 12 avril 1938, avait fondé sa troupe à Tulle.", True),
    Example("fr", "Le metteur en scène Ludovic Marsac est mort mardi, a annoncé sa famille. Il avait 88 ans.\n\nCe fils de "
            "tourneur, né le 12 avril 1938, avait fondé sa troupe à Tulle.", False),
    Example("fr", "Née le 3 mai 1931, Marthe Lopin est entrée à la filature en avril 1950, à [[15 ans]].", True),
    Example("fr", "Née le 3 mai 1931, Marthe Lopin est entrée à la filature en avril 1950, à 18 ans.", False),
    Example("fr", "Fils de forgeron, Paul Rivet est né le 9 mai 1940. En juin 1962, il a [[19 ans]] et s’embarque pour Dakar.", True),
    Example("fr", "Fils de forgeron, Paul Rivet est né le 9 mai 1940. En juin 1962, il a 22 ans et s’embarque pour Dakar.", False),
    Example("fr", "Marthe Lopin a soufflé jeudi ses [[99 bougies]]. Née le 19 novembre 1931, elle tricote encore.", True),
    Example("fr", "Marthe Lopin a soufflé jeudi ses 95 bougies. Née le 19 novembre 1931, elle tricote encore.", False),
    Example("fr", "Née en 1994, Julie Morand a [[40 ans]].", True),
    Example("fr", "Née en 1994, Julie Morand a 8 ans lorsque sa famille quitte Tulle.", False),
    Example("fr", "La [[quadragénaire]], née en 1962, a été relâchée mardi.", True),
    Example("fr", "La sexagénaire, née en 1962, a été relâchée mardi.", False),
    Example("fr", "Son épouse est morte en 2009, à 84 ans. Né le 19 novembre 1923, Émile Porte a fêté jeudi ses 103 ans.", False),
    Example("en", "Edna Cole turned [[99]] on Thursday. She was born on 19 November 1931 in Hull.", True),
    Example("en", "Edna Cole turned 95 on Thursday. She was born on 19 November 1931 in Hull.", False),
    Example("en", "Edna Cole celebrated her [[99th birthday]] on Thursday. She was born on 19 November 1931 in Hull.", True),
    Example("en", "Edna Cole was born on 3 May 1931 in Hull. She was [[15]] when she joined the mill in April 1950.", True),
    Example("en", "Edna Cole was born on 3 May 1931 in Hull. She was 18 when she joined the mill in April 1950.", False),
    Example("en", "Edna Cole (1931–2026), who has died aged [[84]], left forty quilts.", True),
    Example("fr", "Né à Thoune le 12 août 1925, cet ancien facteur a commencé à courir à 71 ans, à la mort de sa femme.", False),
    Example("fr", "Paul Roussel partira en juin. À 63 ans, il dirigeait l’usine depuis mars 2017. Sa numéro deux, Valérie Stern, 50 ans, lui succédera.", False),
    Example("en", "Edna Cole (1931–2026), who has died aged 95, left forty quilts.", False),
    Example("en", "Born in Hull in 1999, Sal Oker left school at 16, worked in Leeds from 2018 to 2021 and opened her bakery in 2023.", False),
    Example("en", "Born in 1971, Helen Rabb was named chair on Thursday. Aged 55, she joined the port in 2003.", False),
    Example("en", "Rosa Dent, who will be [[60]] in January, was born on 4 January 1956.", wrong=True),
    Example("en", "Rosa Dent, who will be 71 in January, was born on 4 January 1956.", wrong=False),
    Example("de", "Der Uhrmacher war 1893 zur Welt gekommen und starb 1969 mit [[86 Jahren]].", wrong=True),
    Example("de", "Der Uhrmacher war 1893 zur Welt gekommen und starb 1969 mit 76 Jahren.", wrong=False),
    Example("nl", "De in 1893 geboren klokkenmaker stierf in 1969 op 76-jarige leeftijd.", wrong=False),
    Example("en", "Sir Owen Tarrant, who was born in [[1931]] and died on Sunday in Perth at the age of 84, never married.", wrong=True),
    Example("en", "Sir Owen Tarrant, who was born in 1931 and died on Sunday in Perth at the age of 95, never married.", wrong=False),
    Example("en", "The smith, who joined the guild in 2001 at the age of [[22]], is now 57 and runs a forge.", wrong=True),
    Example("en", "The smith, who joined the guild in 2001 at the age of 22, is now 47 and runs a forge.", wrong=False),
    Example("en", "“I was [[nineteen]] when the bridge fell in 1989. I'll be sixty-six this year,” said Jutta Rahn.", wrong=True),
    Example("en", "“I was nineteen when the bridge fell in 1989. I'll be fifty-six this year,” said Jutta Rahn.", wrong=False),
    Example("fr", "Il avait [[25 ans]] lorsqu’il a ouvert son auberge, en 1998. À 63 ans, le cuisinier cède sa place.", wrong=True),
    Example("fr", "Il avait 25 ans lorsqu’il a ouvert son auberge, en 1998. À 53 ans, le cuisinier cède sa place.", wrong=False),
    Example("fr", "Élu à 29 ans, en 2008, il a été réélu. Son adjointe, 33 ans, mène la liste.", wrong=False),
    Example("fr", "Il est à la tête d’un festival né en 2008. Sa directrice, Salma Berrin, 38 ans, est ravie.", wrong=False),
    Example("fr", "Le tribunal a condamné Philippe Delmas, [[58 ans]], reconnu coupable de faux commis de 2012 à 2020.\n\nNé en 1961, M. Delmas a tout reconnu.", wrong=True),
    Example("fr", "Le tribunal a condamné Philippe Delmas, 65 ans, reconnu coupable de faux commis de 2012 à 2020.\n\nNé en 1961, M. Delmas a tout reconnu.", wrong=False),
    Example("de", "Der Angeklagte, Jahrgang [[1961]], schwieg. Der 58-Jährige soll Geld genommen haben.", wrong=True),
    Example("de", "Der Angeklagte, Jahrgang 1967, schwieg. Der 58-Jährige soll Geld genommen haben.", wrong=False),
    Example("es", "Su abuela, que nació en [[1938]], acaba de cumplir 78 años y todavía ordeña.", wrong=True),
    Example("es", "Su abuela, que nació en 1948, acaba de cumplir 78 años y todavía ordeña.", wrong=False),
    Example("it", "Il soprano aveva debuttato nel 1979, [[ventiquattrenne]]. Oggi, a 81 anni, torna in scena.", wrong=True),
    Example("it", "Il soprano aveva debuttato nel 1979, ventiquattrenne. Oggi, a 71 anni, torna in scena.", wrong=False),
    Example("pt", "O autarca veio ao mundo a 25 de Abril de [[1974]] e conta por isso 61 primaveras.", wrong=True),
    Example("pt", "O autarca veio ao mundo a 25 de Abril de 1974 e conta por isso 52 primaveras.", wrong=False),
    Example("nl", "Hij werd in [[2004]] op achttienjarige leeftijd kampioen. Nu is de schaatser 49 jaar.", wrong=True),
    Example("nl", "Hij werd in 2004 op achttienjarige leeftijd kampioen. Nu is de schaatser 39 jaar.", wrong=False),
    Example("en", "Joan Mills, born in 1960, will be 67 when she stops.", wrong=False),
    Example("en", "Ray Moss (born 1955) stars as a 60-year-old detective in the series, which began in 2019.", wrong=False),
    Example("en", "The 17-year-old was born in Leeds. Her coach, Mary Oduya, born in 1975, ran for Britain at 20.", wrong=False),
    Example("en", "The average age of the players was 41, the oldest player 88.\n\n\n\nIda Moll was born in Bern in March 2012 and learned the moves at five.", wrong=False),
    Example("en", "Graham Tully, [[now 48]], was 17 when he joined the march, in March 1985.", True),
    Example("en", "Graham Tully, now 58, was 17 when he joined the march, in March 1985.", False),
    Example("en", "“I am glad,” said Usha Rao, the corporation’s [[58-year-old]] director.\n\nShe joined in 1999 as a junior engineer, at the age of 24.", True),
    Example("en", "“I am glad,” said Usha Rao, the corporation’s 51-year-old director.\n\nShe joined in 1999 as a junior engineer, at the age of 24.", False),
    Example("fr", "Née en février 1984 à Sétif, l’autrice de [[38 ans]] enseigne à Roubaix.", True),
    Example("fr", "Née en février 1984 à Sétif, l’autrice de 42 ans enseigne à Roubaix.", False),
    Example("fr", "Né en novembre 1958, M. Lacoste brigue [[à 71 ans]] un quatrième mandat.", True),
    Example("fr", "Né en novembre 1958, M. Lacoste brigue à 68 ans un quatrième mandat.", False),
    Example("en", "Moira Lennox, [[58]], passed false invoices, the court heard.\n\nLennox came to the hospice in 1999, as a typist of 23, and kept its accounts.", wrong=True, published="2025-11-06"),
    Example("en", "Moira Lennox, 49, passed false invoices, the court heard.\n\nLennox came to the hospice in 1999, as a typist of 23, and kept its accounts.", wrong=False, published="2025-11-06"),
    Example("en", "Born in Kingston on 3 May 1938, she came to Greenock in 1950. Her degree followed in 1968; at [[34]] she was the oldest in the hall.", wrong=True),
    Example("en", "Born in Kingston on 3 May 1938, she came to Greenock in 1950. Her degree followed in 1968; at 30 she was the oldest in the hall.", wrong=False),
    Example("en", "The cellist Rhona Petrie died on Saturday in her [[79th year]]. She was born in Leith on 22 February 1944.", wrong=True, published="2025-10-06"),
    Example("en", "The cellist Rhona Petrie died on Saturday in her 82nd year. She was born in Leith on 22 February 1944.", wrong=False, published="2025-10-06"),
    Example("fr", "Prison requise contre Gérard Labastie, négociant de [[61 ans]], accusé de fraude. Né en mars 1958 à Libourne, il comparaît depuis mai.", wrong=True, published="2025-06-04"),
    Example("fr", "Prison requise contre Gérard Labastie, négociant de 67 ans, accusé de fraude. Né en mars 1958 à Libourne, il comparaît depuis mai.", wrong=False, published="2025-06-04"),
    Example("fr", "Née le 8 février 1941 à Mende, elle soutient sa thèse en 1967.\n\nEn février dernier, elle fêtait ses [[80 ans]] au sommet du puy.", wrong=True, published="2025-10-15"),
    Example("de", "Am 14. März 1938 kam er in Lienz zur Welt. Er ging nach Tirol, wo er 1971, mit gerade einmal [[29 Jahren]], das Institut übernahm.", wrong=True),
    Example("de", "Am 14. März 1938 kam er in Lienz zur Welt. Er ging nach Tirol, wo er 1971, mit gerade einmal 33 Jahren, das Institut übernahm.", wrong=False),
    Example("es", "Condenaron a Ramón Ibarra, contable de [[61 años]]. Nacido en marzo de 1958 en Irún, llevaba las cuentas.", wrong=True),
    Example("it", "È stato condannato Piero Lanza, ragioniere di [[61 anni]]. Nato nel marzo 1958 a Como, teneva i conti.", wrong=True),
    Example("pt", "Foi condenado Rui Matos, contabilista de [[61 anos]]. Nascido em março de 1958 em Évora, fazia as contas.", wrong=True),
    Example("nl", "De rechtbank achtte bewezen dat Willem D. ([[67]]) geld achterhield.\n\nHij was 29 toen hij in 1994 de boeken overnam.", wrong=True),
    Example("nl", "De rechtbank achtte bewezen dat Willem D. (61) geld achterhield.\n\nHij was 29 toen hij in 1994 de boeken overnam.", wrong=False),
    Example("en", "Ann Moss, 58, leads the inquiry. Her deputy, Carol Hay, came to the bar in 1999, as a barrister of 23.", wrong=False),
)  # fmt: skip


_FAR = 20
"""Years by which an age may be off."""


def check(scene: Scene) -> Iterator[Finding]:
    facts = biography(scene)
    seen: set[Span] = set()
    for birth, age in facts.matched():
        low, high = ages_between(birth.days, age.at)
        if _not_present(scene, age.figure.span):
            continue
        if low <= age.high and age.low <= high:
            continue
        beside = birth.dated.paragraph == age.figure.paragraph
        if age.figure.span not in seen and high >= 0 and (beside or _slipped(age.low, low, high)):
            seen.add(age.figure.span)
            yield _finding(scene, birth, age, low, high)
    for mismatch in (*ages_told(scene).mismatches, *life_ages(scene).wrong):
        if not any(span.overlaps(mismatch.age.told.span) for span in seen) and not _not_present(
            scene, mismatch.age.told.span
        ):
            seen.add(mismatch.age.told.span)
            yield _told(scene, mismatch)
    for misfit in lifetimes(scene).misfits:
        if not any(span.overlaps(misfit.said.span) for span in seen) and not _not_present(scene, misfit.said.span):
            seen.add(misfit.said.span)
            yield _unexplained(scene, misfit)


def _slipped(told: int, low: int, high: int) -> bool:
    """Off by some years or by a digit; an age far from it is that of another ("39. Born in 2020, the firm ...")."""
    if low - _FAR <= told <= high + _FAR:
        return True
    digits = str(told)
    return any(
        (len(digits) == len(right) and sum(a != b for a, b in zip(digits, right, strict=True)) == 1)
        or sorted(digits) == sorted(right)
        for right in (str(low), str(high))
    )


def _not_present(scene: Scene, told: Span) -> bool:
    """As in "the average age was 41", « depuis ses 19 ans »: nobody's own, or that of another time."""
    beside = scene.figures_in(scene.segments.sentence_at(told.start))
    figures = [figure for figure in beside if figure.span == told]
    since = timeline(scene).calendar.tense.since
    return any(
        scene.context.just_before(figure, 4).has("mean") or not since.isdisjoint(scene.context.preceding(figure, 3))
        for figure in figures
    )


def _unexplained(scene: Scene, found: Misfit) -> Finding:
    """An age that no date of the article explains."""
    right = str(found.low) if found.low == found.high else f"{found.low}–{found.high}"
    life, said = found.life, found.said
    params = {
        "born": life.span.of(scene.text),
        "year": str(found.year),
        "right": right,
        "age": said.span.of(scene.text),
    }
    text = message("rule.AGE-1.message" if life.born else "rule.AGE-1.message.aged", **params)
    spans = [life.span, said.span, *([said.at.span] if said.at is not None else []), *([life.at] if life.at else [])]
    first = life.days[1].year
    arithmetic = f"{found.year} − {first} = {found.year - first} → {right} ≠ {said.years}"
    return flag(scene, CODE, Severity.ERROR, spans, text, arithmetic)


def _told(scene: Scene, found: Mismatch) -> Finding:
    right = str(found.low) if found.low == found.high else f"{found.low}–{found.high}"
    told, last = found.age.told, found.age.at[1].year
    age, born = told.span.of(scene.text), found.born.of(scene.text)
    text = message("rule.AGE-1.message", born=born, year=str(last), right=right, age=age)
    spans = [found.born, told.span, *([found.age.at_point.span] if found.age.at_point is not None else [])]
    said = str(told.low) if told.low == told.high else f"{told.low}–{told.high}"
    arithmetic = f"{last} − {found.birth_year} = {last - found.birth_year} → {right} ≠ {said}"
    return flag(scene, CODE, Severity.ERROR, spans, text, arithmetic)


def _finding(scene: Scene, birth: Birth, age: Age, low: int, high: int) -> Finding:
    right = str(low) if low == high else f"{low}–{high}"
    first, last = birth.days[0].year, age.at[1].year
    text = message("rule.AGE-1.message", born=birth.dated.quote, year=str(last), right=right, age=age.figure.quote)
    digits = "".join(char for char in age.figure.quote if char.isdigit())
    fixes: list[Suggestion] = []
    if digits:
        at = age.figure.start + age.figure.quote.index(digits)
        claim = age.figure.claim.id
        words = message("check.fix.replace", old=digits, new=str(high))
        fixes = [Suggestion(words, str(high), claim, age.figure.index)] if at >= 0 else []
    spans = [birth.dated.span, age.figure.span]
    if age.at_dated is not None:
        spans.append(age.at_dated.span)
    arithmetic = f"{last} − {first} = {last - first} → {right} ≠ {age.low}"
    return flag(scene, CODE, Severity.ERROR, spans, text, arithmetic, fixes)


RULE = Rule(
    "AGE-1", "age-against-birth", "age", check,
    {
        "en": {
            "rule.AGE-1.title": "Age and date of birth do not agree",
            "rule.AGE-1.message": "Born {born}: {right} in {year}; the text says {age}.",
            "rule.AGE-1.message.aged": "By “{born}” elsewhere: {right} in {year}; the text says {age}.",
        },
        "fr": {
            "rule.AGE-1.title": "L’âge et la date de naissance ne s’accordent pas",
            "rule.AGE-1.message": "Naissance « {born} » : {right} ans en {year} ; le texte dit « {age} ».",
            "rule.AGE-1.message.aged": "D’après « {born} » : {right} ans en {year} ; le texte dit « {age} ».",
        },
    },
    EXAMPLES,
)  # fmt: skip

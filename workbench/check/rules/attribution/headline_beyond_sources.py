"""The headline states as a fact what the body has from unnamed sources only.

Why it matters: the headline travels without the body; readers take for confirmed what nobody has confirmed by name.

Where the body itself says that nobody confirms ("no decision has been taken"), fewer common words are enough.

What is not reported: headlines with a source, a hedge, a question or quotation marks; statements that the body first
makes by itself, or gives to a person, an organisation or a document anywhere.

Source: news-agency handbooks on anonymous sources (attribute in headline or lead).
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.attributions import WEAK, Attributions, attributions
from workbench.check.first_told import first_told
from workbench.check.flagging import flag
from workbench.check.headline_deed import untold_deed
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.unconfirmed import unconfirmed
from workbench.check.whispered import whispered
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.naming import words as naming
from workbench.language.ordering import order_words
from workbench.language.voices import voice_words

CODE = ("SRC-1", "attribution")
LEAD = 3
"""Words before a phrase of anonymity among which the ones who ask for it stand."""
TIED = 2
_TRADE = 2
"""Content words of the headline that a sentence about the same matter has."""

EXAMPLES = (
    Example("fr", "La chaîne va fermer 40 magasins d’ici à 2027, selon deux [[sources proches du dossier]]. La "
            "direction "
            "n’a pas souhaité commenter.", True, title="La chaîne Delmas ferme 40 magasins"),
    Example("fr", "La chaîne va fermer 40 magasins d’ici à 2027, selon deux sources proches du dossier.", False,
            title="La chaîne Delmas pourrait fermer 40 magasins"),
    Example("fr", "La chaîne va fermer 40 magasins d’ici à 2027, a annoncé sa directrice, Anne Delmas.", False,
            title="La chaîne Delmas ferme 40 magasins"),
    Example("en", "The chain plans to close 40 branches by 2027, according to two [[people familiar with the matter]]. "
            "Delmore declined to comment.", True, title="Delmore to close 40 branches"),
    Example("en", "The chain plans to close 40 branches by 2027, according to two people familiar with the "
            "matter.", False,
            title="Delmore to close 40 branches, sources say"),
    Example("en", "The chain plans to close 40 branches by 2027, chief executive Ann Delmore said.", False,
            title="Delmore to close 40 branches"),
    Example("en", "The mayor of Pennacle, Amy Reck, plans to leave in June, [[sources]] in her office say. She would not comment.", True, title="Mayor of Pennacle will step down in June"),
    Example("en", "Bolt is close to buying Carver, [[two people familiar with the matter]] said. Both companies declined to comment.", True, title="Bolt to buy Carver for $3 billion"),
    Example("en", "A harbour firm has won leave to cut the number of berths, but committee members admitted they were reluctant to agree.", False, title="Harbour firm wins leave to cut berths"),
    Example("pt", "O fogo obrigou a retirar 240 pessoas, disse fonte da Proteção Civil.", False, title="Fogo obriga a retirar 240 pessoas"),
    Example("en", "Five miners died on Friday when a shaft flooded in Cornwall, rescuers said.", wrong=False, title="Five die as mine floods"),
    Example("en", "Nine people went on trial on Monday over the theft of a bell from a chapel.", wrong=False, title="Trial over stolen bell opens"),
    Example("fr", "La chaîne va racheter les 40 magasins de Vauban, selon deux sources proches du dossier.", False, title="Delmas rachèterait les 40 magasins de Vauban"),
    Example("en", "The Norwick brewery will pass to Nordby of Denmark, [[three people with knowledge of the talks]] said. Norwick said that no decision has been taken.", wrong=True, title="Norwick to sell its brewery to Danish rival"),
    Example("en", "The Norwick brewery will pass to Nordby of Denmark, Norwick said on Monday. No decision has been taken on its pubs.", wrong=False, title="Norwick to sell its brewery to Danish rival"),
    Example("fr", "Atlan serait sur le point d’acquérir Oued. C’est ce qu’affirment, sous le sceau de l’anonymat, [[des proches du dossier]]. Les deux groupes n’ont pas répondu.", wrong=True, title="Le groupe Atlan rachète son concurrent Oued"),
    Example("fr", "Atlan a annoncé lundi l’acquisition de Oued. C’est ce que redoutaient les salariés. La justice n’a pas répondu.", wrong=False, title="Le groupe Atlan rachète son concurrent Oued"),
    Example("nl", "De marathon van Dam wordt vanaf volgend jaar in oktober gelopen. Dat zeggen [[twee personen]] die bij het overleg waren. De organisatie wil niet reageren.", wrong=True, title="Marathon van Dam verhuist naar oktober"),
    Example("en", "Police arrested a man over the fire at the mill on Monday, said officers who asked not to be named. His lawyer declined to comment.", wrong=False, title="Police arrest man over fire at mill"),
    Example("en", "A peat bog near Skarnes has given up a boat, the oldest found in Norway, archaeologists said on Monday.", wrong=False, title="Peat bog gives up Norway’s oldest boat"),
    Example("en", "Corvin Lines will sail no more between Ardan and Dunmore after Easter.\n\nThe decision was taken by its board last week, [[two people familiar with the talks]] said. A spokeswoman for Corvin declined to comment.", wrong=True, title="Corvin Lines to end its ferry to Dunmore"),
    Example("en", "Corvin Lines will sail no more between Ardan and Dunmore after Easter, its director, Anna Rusk, said on Monday.\n\nThe decision was taken by the board last week, two people familiar with the talks said. A spokeswoman for Corvin declined to comment on the price of tickets.", wrong=False, title="Corvin Lines to end its ferry to Dunmore"),
    Example("fr", "Les parents d’élèves d’Orsan ont défilé mardi.\n\nLa décision serait prise, à en croire un [[fonctionnaire]] qui ne veut pas être cité. Le ministère ne confirme pas.", wrong=True, title="Le ministère va fermer le lycée d’Orsan"),
    Example("fr", "Les parents d’élèves d’Orsan ont défilé mardi.\n\nLa décision serait prise, à en croire un fonctionnaire qui ne veut pas être cité. Le ministère ne confirme pas.", wrong=False, title="Le ministère pourrait fermer le lycée d’Orsan"),
    Example("en", "Moses Okello will move to Belmar for €22m, a person close to the player said. Neither club has commented.", wrong=False, title="Okello close to joining Belmar"),
    Example("en", "Harwick’s players trained on Tuesday. Their coach, Dan Regent, will step down in May, [[a person close to the dressing room]] said. The club declined to comment.", wrong=True, title="Regent to quit as Harwick coach"),
    Example("en", "Harwick’s players trained on Tuesday. Their coach, Dan Regent, will step down in May, the club said. A person close to the dressing room said he was tired. Regent declined to comment.", wrong=False, title="Regent to quit as Harwick coach"),
    Example("en", "Dan Regent is leaving Harwick after nine years. A person close to the dressing room said he would step down in May. The club declined to comment on his pay.", wrong=False, title="Regent to quit as Harwick coach"),
    Example("fr", "L’usine de Brel tourne au ralenti. Ostal en arrêtera les fours et la fermera en juin, selon une [[source proche de la direction]]. Le groupe n’a pas souhaité commenter.", wrong=True, title="Ostal ferme son usine de Brel"),
    Example("fr", "L’usine de Brel va fermer en juin, a annoncé Ostal. Les fours seront vendus, selon une source proche de la direction. Le groupe n’a pas souhaité commenter le prix.", wrong=False, title="Ostal ferme son usine de Brel"),
    Example("fr", "Armorel s’apprête à prendre le contrôle de Thévenin. « Il ne manque que les signatures », affirme [[l’une d’elles]], sous le couvert de l’anonymat. Aucun des deux groupes n’a voulu s’exprimer.", wrong=True, title="Armorel officialise le rachat de Thévenin"),
    Example("fr", "Okello rejoindrait Belmar pour 22 millions, selon un proche du joueur. Aucun des clubs n’a réagi.", wrong=False, title="Okello en passe de signer à Belmar"),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    view = attributions(scene)
    if not view.headline_asserts or not _unnamed(scene, view):
        return
    sources = _borne_out_by(scene, view) or first_told(scene) or whispered(scene)
    if not sources or unconfirmed(scene).confirmed or unconfirmed(scene).stated:
        return
    if any(_of_service(scene, source) or _said_by_service(scene, source) for source in sources):
        return
    if all(_hides_nothing(view, source) for source in sources if not _taken_up(scene, source) or len(sources) == 1):
        return
    title = Span(0, scene.title_end)
    text = message("rule.SRC-1.message", source=sources[0].of(scene.text))
    yield flag(scene, CODE, Severity.WARNING, [title, *sources], text)


def _borne_out_by(scene: Scene, view: Attributions) -> list[Span]:
    """The unnamed voices that alone bear the headline's words, its deed or its matter, where somebody keeps silent or
    they are told to hide.
    """
    bearing = view.bearing_sentences
    sources: list[Span] = []
    if bearing and view.only_anonymous(bearing[0]) and not _confirmed(view, bearing):
        told = [item for number in bearing for item in view.by_sentence.get(number, ()) if item in view.anonymous]
        sources = [item.span for item in told if view.told_by(item)]
    sources = sources or _never_confirmed(view) or _told_from_the_start(scene) or _of_the_matter(scene)
    sources = sources or untold_deed(scene)
    quiet = unconfirmed(scene)
    silent = view.silences or any(quiet.told.silence(index) is not None for index in quiet.silent)
    return sources if silent or any(_hides(view, source) for source in sources) else []


def _unnamed(scene: Scene, view: Attributions) -> bool:
    """Somebody in the body stays unnamed."""
    phrases = any(view.phrases(one, "anonymity") for one in range(len(scene.segments.sentences)))
    return bool(view.anonymous or phrases or unconfirmed(scene).unnamed)


def _never_confirmed(view: Attributions) -> list[Span]:
    """The unnamed sources of what the headline says, where the body says that nobody confirms it: "no decision has
    been taken", and nobody by name bears it. They stand in a sentence with words of the headline, or in one that
    gives such a sentence to them ("That is what two people say").
    """
    if not any(_of_party(view, view.scene.segments.sentence_at(mark.start)) for mark in view.silences):
        return []
    silent = {view.scene.segments.sentence_at(mark.start) for mark in view.silences}
    tied: dict[int, Span] = {}
    unnamed = [
        (item.sentence, item.span) for item in view.anonymous if not item.in_title and item.sentence not in silent
    ]
    for number in range(len(view.scene.segments.sentences)):
        if not view.by_sentence.get(number):
            unnamed += [(number, Span(mark.start, mark.end)) for mark in view.phrases(number, "anonymity")]
    for number, place in unnamed:
        if _of_service(view.scene, _led(view, place)):
            continue
        back = number - 1
        taken_up = any(
            mark.first == view.scene.sentence_tokens(number).start for mark in view.phrases(number, "anaphor")
        )
        if view.told_of_headline(number) >= TIED:
            tied[number] = place
        elif taken_up and view.told_of_headline(back) >= TIED and not view.kinds(back):
            tied[number] = tied[back] = place
    bearing = {*tied, *(number for number in view.bearing_sentences if number not in silent)}
    strong = any(view.kinds(number) - WEAK for number in bearing)
    return sorted(set(tied.values())) if tied and not strong and min(tied) <= min(bearing, default=0) + 1 else []


def _told_from_the_start(scene: Scene) -> list[Span]:
    """The unnamed voice that the body opens with, where a party keeps silent and nobody at all speaks by name."""
    quiet = unconfirmed(scene)
    if not quiet.body or quiet.body[0] not in quiet.unnamed or quiet.anybody_speaks:
        return []
    speaks = naming(scene.pack.table("sources").table("words"), "speaks")
    if not speaks.isdisjoint(quiet.view.line.within(0, scene.title_end)):
        return []  # "A neighbour says so: ..."
    if not any(quiet.of_party(index) for index in quiet.silent):
        return []
    found = [item.span for item in quiet.view.by_sentence.get(quiet.body[0], ()) if item in quiet.view.anonymous]
    hint = quiet.told.unnamed(quiet.body[0])
    return found or ([hint] if hint is not None else [])


def _of_the_matter(scene: Scene) -> list[Span]:
    """The unnamed voice that tells "the decision" or "the sale" that the headline states, where a party keeps silent
    and nobody by name tells as much of it: no such person or body speaks before, or bears what the headline says.
    """
    quiet = unconfirmed(scene)
    if not any(quiet.of_party(index) for index in quiet.silent):
        return []
    told = [
        item for item in quiet.view.anonymous
        if item.sentence in quiet.unnamed and item.sentence not in quiet.silent and quiet.told.takes_up(item.sentence)
    ]  # fmt: skip
    if not told:
        return []
    named = {
        item.sentence for item in quiet.view.sources
        if quiet.view.kinds(item.sentence) - WEAK and not item.in_title and item.sentence not in quiet.silent
    }  # fmt: skip
    first = min(item.sentence for item in told)
    if any(one < first or quiet.view.told_of_headline(one) >= TIED for one in named):
        return []
    return [item.span for item in told]


def _of_party(view: Attributions, sentence: int) -> bool:
    """Who confirms nothing is of the matter: the sentence has a word of the headline, or the company and its like."""
    return view.told_of_headline(sentence) > 0 or bool(view.phrases(sentence, "party"))


def _led(view: Attributions, place: Span) -> Span:
    """A source with the words before it: "officers who asked not to be named"."""
    own = view.line.extent(place.start, place.end)
    start = max(view.scene.sentence_tokens(view.scene.segments.sentence_at(place.start)).start, own.start - LEAD)
    return Span(view.scene.tokens.starts[start], place.end)


def _of_service(scene: Scene, source: Span) -> bool:
    """A public service by its people, who speak for it: "firefighters said", « selon les pompiers »."""
    inside = scene.tokens.covering(source.start, source.end)
    words = scene.tokens.lower[inside.start : inside.stop]
    return not scene.context.words.services.isdisjoint((*words, " ".join(words[-2:]))) or _of_trade(scene, words)


def _said_by_service(scene: Scene, source: Span) -> bool:
    """The sentence of a source is told by a service: "..., said officers who asked not to be named"."""
    lower, inside = scene.tokens.lower, scene.sentence_tokens(scene.segments.sentence_at(source.start))
    speaks = naming(scene.pack.table("sources").table("words"), "speaks")
    services = scene.context.words.services
    return any(lower[at] in speaks and not services.isdisjoint(lower[at + 1 : at + 3]) for at in inside)


def _hides(view: Attributions, source: Span) -> bool:
    """The source is told to be one that is not named: "people familiar with the matter", « une source », "who asked not
    to be named"; not "a Yorkshire curate".
    """
    scene = view.scene
    nouns = scene.pack.table("sources").table("nouns")
    hidden = naming(nouns, "anonymous") | naming(nouns, "anonymous_plural")
    inside = scene.tokens.covering(source.start, source.end)
    words = scene.tokens.lower[inside.start : inside.stop]
    asked = bool(view.phrases(scene.segments.sentence_at(source.start), "anonymity"))
    return asked or (not hidden.isdisjoint(words) and not _of_the_wire(scene, source, words))


def _hides_nothing(view: Attributions, source: Span) -> bool:
    """People of a market or a trade at large, who tell what they think of it ("Wall Street traders", "industry
    sources"), or who speak for a house that is named ("a spokeswoman for the ministry").
    """
    scene = view.scene
    if view.phrases(scene.segments.sentence_at(source.start), "anonymity"):
        return False
    inside = scene.tokens.covering(source.start, source.end)
    words = scene.tokens.lower[inside.start : inside.stop]
    links = naming(scene.pack.table("sources").table("words"), "links")
    stop = next((at for at, word in enumerate(words) if at and word in links), len(words))
    telling = scene.pack.view(voice_words)
    if words[stop - 1] in telling.observers or _of_the_wire(scene, source, words[:stop]):
        return True
    house = any(name.kind == "organisation" for name in scene.names_within(source.start, source.end))
    return house and not telling.spokesmen.isdisjoint(words)


def _taken_up(scene: Scene, source: Span) -> bool:
    """They have been told before: "the sources"."""
    inside = scene.tokens.covering(source.start, source.end)
    words = scene.tokens.lower[inside.start : inside.stop]
    return len(words) == _TRADE and words[0] in scene.pack.view(order_words).definite


def _of_the_wire(scene: Scene, source: Span, words: Sequence[str]) -> bool:
    """A market or a trade at large, as dispatches have it: "trade sources"; not "two sources", « des sources »."""
    many = naming(scene.pack.table("sources").table("nouns"), "anonymous_plural")
    order = scene.pack.view(order_words)
    led = [word for word in words[:-1] if word not in order.determiners | order.definite]
    return words[-1] in many and bool(led) and not scene.amounts_within(source.start, source.end)


def _of_trade(scene: Scene, words: Sequence[str]) -> bool:
    """All of a trade, who hide nothing: « selon les planteurs », "traders said"; not « les sources »."""
    nouns = scene.pack.table("sources").table("nouns")
    hidden = naming(nouns, "anonymous") | naming(nouns, "anonymous_plural")
    definite = naming(scene.pack.table("sources").table("words"), "definite")
    named = len(words) == 1 or (len(words) == _TRADE and words[0] in definite)
    return named and words[-1] not in hidden


def _confirmed(view: Attributions, bearing: list[int]) -> bool:
    """Somebody by name, an organisation or a document bears the statement, or is said to confirm something."""
    confirming = {
        view.scene.segments.sentence_at(mark.start)
        for mark in view.line.marks
        if "confirm" in mark.roles and mark.start >= view.scene.title_end
    }
    return any(view.kinds(number) - WEAK for number in {*bearing, *confirming})


RULE = Rule(
    "SRC-1", "headline-beyond-sources", "attribution", check,
    {
        "en": {
            "rule.SRC-1.title": "The headline says more than its sources",
            "rule.SRC-1.message": "The headline states as a fact what the body gives to unnamed sources only "
            "(“{source}”).",
        },
        "fr": {
            "rule.SRC-1.title": "Le titre affirme plus que les sources",
            "rule.SRC-1.message": "Le titre donne pour un fait ce que le texte ne tient que de sources anonymes "
            "(« {source} »).",
        },
    },
    EXAMPLES,
)  # fmt: skip

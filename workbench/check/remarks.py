"""Whose a remark is that the next sentence takes up by a possessive: "Tom Hale, the minister, left early. It
was his remark that “...” that drew applause".
"""

from __future__ import annotations

from workbench.check.scene import Scene
from workbench.check.speakers import Speaker, Speakers
from workbench.check.timeline import timeline
from workbench.domain.mentions import QuotationMention
from workbench.language.naming import NameLexicon
from workbench.language.uniques import unique_words

OPENING = 3
"""Tokens of a sentence within which its subject stands: "The minister, Tom Hale"."""

_TELLING = ("en", "de", "nl")


def taken_up(view: Speakers, quotation: QuotationMention) -> Speaker | None:
    """The only person of the sentence before, who opens it and the paragraph: nobody else can be meant by "his"."""
    scene = view.scene
    sentence = scene.segments.sentence_at(quotation.start)
    if not sentence or not _his_remark(view, quotation, sentence):
        return None
    before = scene.segments.sentences[sentence - 1]
    paragraph = scene.segments.paragraph_at(quotation.start)
    if scene.segments.paragraphs[paragraph].start != before.start or before.start < scene.title_end:
        return None
    own = scene.segments.sentences[sentence]
    if any(name.kind == "person" for name in scene.names_within(own.start, quotation.start)):
        return None
    name = view.only_person(sentence - 1)
    if name is None or not _opens(scene, sentence - 1, name.start):
        return None
    return view.named(name.span, name.group)


def _his_remark(view: Speakers, quotation: QuotationMention, sentence: int) -> bool:
    """A possessive and a word for what was said, before the quotation. Where a possessive tells whether its owner is a
    man or a woman, it may mean the other one, but for "It was his remark".
    """
    scene, unique = view.scene, view.scene.pack.view(unique_words)
    lower, first = scene.tokens.lower, scene.sentence_tokens(sentence).start
    start = scene.tokens.covering(quotation.start, quotation.end).start
    for mark in view.told.told(sentence, "saying"):
        if first < mark.first and mark.last <= start and lower[mark.first - 1] in unique.possessives:
            cleft = lower[first] in unique.pronouns and lower[mark.first - 2] in unique.being
            return cleft or scene.language not in _TELLING
    return False


def _opens(scene: Scene, sentence: int, start: int) -> bool:
    """Nothing but titles and articles stands before the name."""
    lexicon, tokens = scene.pack.view(NameLexicon.of), scene.tokens
    inside, at = scene.sentence_tokens(sentence), scene.tokens.covering(start, start + 1).start
    known = lexicon.titles | lexicon.roles | lexicon.articles | timeline(scene).words.determiners | {".", ","}
    return at - inside.start <= OPENING and all(word in known for word in tokens.lower[inside.start : at])

"""Deeds with the nouns and verbs that tell them, and what ties one to another: a typed view of `deeds.toml`."""

from __future__ import annotations

from workbench.language.checking import CheckWords, cues_of
from workbench.language.pack import LanguagePack
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class DeedWords:
    """`kinds`: each deed as a role of the nouns and verbs that tell it ("sale", "sold", "bought"); `ties`: what says
    that its subject comes behind what is told next (follows) or brought it about (leads), what leads to a deed that
    came before (after), what lies ahead (pending), and what leads to a date that has been kept (in-time); `done`:
    what tells whether the date behind a verb of the past is that of its act: who received something (recipient),
    verbs whose date may lie ahead (scheduling), participles of what is waited for (expected), and what has a date of
    its own (occasion); `firsts`: what makes a thing and takes it up (made, taken), who has lost somebody (widow), and
    what tells of events (account); `grounds`: what leads to the grounds of a deed (basis), tells when these were
    begun or held (begun), that a thing is in use (running) or was made (made), and takes it up (same, pointed).
    """

    kinds: CheckWords
    ties: CheckWords
    done: CheckWords
    firsts: CheckWords
    grounds: CheckWords


def deed_words(pack: LanguagePack) -> DeedWords:
    """The words of a pack, built once (`pack.view(deed_words)`). Raises ResourceError when malformed."""
    table = pack.table("deeds")
    kinds, ties, done, firsts = (cues_of(table, key) for key in ("deeds", "ties", "done", "firsts"))
    return DeedWords(kinds, ties, done, firsts, cues_of(table, "grounds"))

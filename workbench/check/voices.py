"""Where an article tells that somebody keeps silent, denies, or stays unnamed, however it is worded."""

from __future__ import annotations

from collections.abc import Collection

from workbench.check.marking import by_sentence, marks_of
from workbench.check.scene import Scene
from workbench.check.timeline import timeline
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.language.voices import VoiceWords, voice_words

NEAR = 5
"""Most tokens between "not" and the word of speech or of naming that it belongs to."""
OPENING = 14
"""Tokens of a sentence among which a noun stands that takes up what the headline tells."""
_STOPS = frozenset({",", ";", ":", "(", ")", "."})


class Voices:
    """The words of telling of one scene: `voices(scene)`. They hang on the text alone."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.words: VoiceWords = scene.pack.view(voice_words)

    @derived
    def marks(self) -> list[Cue]:
        """Every word of telling, in text order."""
        return self.words.telling.all(self.scene.tokens)

    @derived
    def _by_sentence(self) -> dict[int, list[Cue]]:
        return by_sentence(self.scene, self.marks)

    @property
    def sentences(self) -> Collection[int]:
        """The sentences that hold words of telling."""
        return self._by_sentence.keys()

    def told(self, sentence: int, *roles: str) -> list[Cue]:
        """The words of a sentence in any of the roles."""
        return [mark for mark in self._by_sentence.get(sentence, ()) if not mark.roles.isdisjoint(roles)]

    @derived
    def _findings(self) -> dict[int, list[Cue]]:
        return marks_of(self.scene, self.words.findings)

    def findings(self, sentence: int) -> list[Cue]:
        """What somebody has found, as a sentence calls it: "figure", "report"."""
        return self._findings.get(sentence, [])

    @derived
    def _doubts(self) -> dict[int, list[Cue]]:
        return marks_of(self.scene, self.words.doubts)

    def doubts(self, sentence: int, role: str) -> list[Cue]:
        """Where a sentence is in doubt ("doubtful"), or says that nothing is settled ("unsettled")."""
        return [mark for mark in self._doubts.get(sentence, ()) if role in mark.roles]

    def silence(self, sentence: int) -> Span | None:
        """Where a sentence tells that somebody does not speak: "would not comment", "said nothing". In quoted words
        a "not" by a word of speech is about anything: "without any doubt an answer".
        """
        found = self._plain(sentence, "silent")
        if found is not None:
            return found
        denied = self._negated(sentence, "speaking")
        spoken = denied is not None and self.scene.quotation_at(denied.start) is not None
        return None if spoken else denied

    def unsaid(self, sentence: int) -> Span | None:
        """Where a sentence tells that nothing at all was said: "I said nothing of the sort"."""
        return self._paired(sentence, "nothing", "stated")

    def unnamed(self, sentence: int) -> Span | None:
        """Where a sentence tells that somebody stays unnamed: "who asked not to be named", "anonymously"."""
        return self._plain(sentence, "unnamed") or self._negated(sentence, "naming")

    def hides(self, sentence: int) -> bool:
        """A sentence tells that somebody does not want to be named ("who asked not to be named"): the "not" first."""
        nots, lower = self.told(sentence, "not"), self.scene.tokens.lower
        return any(
            0 <= word.first - one.last <= NEAR and _STOPS.isdisjoint(lower[one.last : word.first])
            for word in self.told(sentence, "naming") for one in nots
        )  # fmt: skip

    def denial(self, sentence: int) -> Span | None:
        """Where a sentence calls something untrue: "a fairy story"."""
        return self._plain(sentence, "denied")

    def undecided(self, sentence: int) -> Span | None:
        """Where a sentence says that nothing is settled: "no decision has been taken", "nothing has been agreed"."""
        return self._negated(sentence, "settling")

    def takes_up(self, sentence: int) -> bool:
        """Whether a sentence opens with what was told before, by a noun for it: "The decision was taken last week"."""
        lower, inside = self.scene.tokens.lower, self.scene.sentence_tokens(sentence)
        definite = timeline(self.scene).words.definite
        opening = range(inside.start + 1, min(inside.start + OPENING, inside.stop))
        return any(lower[at] in self.words.matters and lower[at - 1] in definite for at in opening)

    def _plain(self, sentence: int, role: str) -> Span | None:
        found = self.told(sentence, role)
        return Span(found[0].start, found[0].end) if found else None

    def _negated(self, sentence: int, role: str) -> Span | None:
        """A "not" and a word in a role close together, no stop in between."""
        return self._paired(sentence, "not", role)

    def _paired(self, sentence: int, denying: str, role: str) -> Span | None:
        """Words in the two roles close together, no stop in between."""
        lower, clauses = self.scene.tokens.lower, timeline(self.scene).words.clauses
        words = self.told(sentence, role)
        for one in self.told(sentence, denying) if words else ():
            for word in words:
                first, last = (one, word) if one.first < word.first else (word, one)
                between = lower[first.last : last.first]
                most = 1 if lower[one.first] in self.words.without else NEAR
                if len(between) <= most and _STOPS.isdisjoint(between):
                    if first is word and not clauses.isdisjoint(between):
                        continue  # "asked to confirm that he did not": another clause
                    return Span(first.start, last.end)
        return None


def voices(scene: Scene) -> Voices:
    """The words of telling of a scene, found when first asked for."""
    return view(scene, Voices)

"""Words that tell what the amounts of a sentence have to do with each other, found once per sentence.

"In all", "nothing else", "the rest", "so" say that amounts are all parts of one whole; "each", "on average" and "came
to" what number, value and product are.
"""

from __future__ import annotations

from workbench.check.placed import Figure
from workbench.check.scene import Scene
from workbench.check.views import view
from workbench.language.accounts import account_words
from workbench.language.bills import bills
from workbench.language.cues import Cues, Hit
from workbench.language.gathering import gathering
from workbench.language.multiplied import multiplied
from workbench.language.shares import share_words

_OPENING = 3  # tokens of a sentence within which an amount opens it


class Signs:
    """Where a text has the words of one list. They hang on the text alone."""

    def __init__(self, scene: Scene, cues: Cues[str]) -> None:
        self._scene = scene
        self._find = cues.of(scene.tokens)
        self._known: dict[int, list[Hit[str]]] = {}

    def of(self, sentence: int) -> list[Hit[str]]:
        """The signs of a sentence, in order; none outside the text."""
        if sentence not in self._known:
            inside = 0 <= sentence < len(self._scene.segments.sentences)
            span = self._scene.sentence_tokens(sentence) if inside else range(0)
            self._known[sentence] = self._find(span.start, span.stop) if inside else []
        return self._known[sentence]

    def within(self, sentence: int, first: int, stop: int, *signs: str) -> bool:
        """Whether one of the signs stands among tokens [first, stop) of a sentence."""
        return any(
            first <= hit.first and hit.last <= stop and not set(signs).isdisjoint(hit.values)
            for hit in self.of(sentence)
        )

    def has(self, sentence: int, *signs: str) -> bool:
        return any(not set(signs).isdisjoint(hit.values) for hit in self.of(sentence))

    def takes_up(self, figure: Figure) -> bool:
        """Read "All 65 people", « Ces 2 100 objets »: the sentence opens with a number of what was told before."""
        start = self._scene.tokens.covering(figure.start, figure.end).start
        opening = self._scene.sentence_tokens(figure.sentence).start
        return start - opening <= _OPENING and any(
            "taken_up" in hit.values and hit.last >= start for hit in self.of(figure.sentence) if hit.first <= start
        )


def signs(scene: Scene) -> Signs:
    """The signs that amounts are parts of one whole, made once."""
    return view(scene, _of_sums)


def rate_signs(scene: Scene) -> Signs:
    """The signs of number, value and product, made once."""
    return view(scene, _of_rates)


def bill_signs(scene: Scene) -> Signs:
    """The signs of what some things cost or bring in, all of them, made once."""
    return view(scene, _of_bills)


def account_signs(scene: Scene) -> Signs:
    """The words of the accounts of a company, made once."""
    return view(scene, _of_accounts)


def share_signs(scene: Scene) -> Signs:
    """The signs of a share and of the part and whole that it is told of, made once."""
    return view(scene, _of_shares)


def _of_sums(scene: Scene) -> Signs:
    return Signs(scene, scene.pack.view(gathering))


def _of_rates(scene: Scene) -> Signs:
    return Signs(scene, scene.pack.view(multiplied))


def _of_bills(scene: Scene) -> Signs:
    return Signs(scene, scene.pack.view(bills))


def _of_accounts(scene: Scene) -> Signs:
    return Signs(scene, scene.pack.view(account_words))


def _of_shares(scene: Scene) -> Signs:
    return Signs(scene, scene.pack.view(share_words))

"""Whether words of a sentence set two things against each other, or deny what is told."""

from __future__ import annotations

from workbench.check.scene import Scene
from workbench.check.timeline import timeline
from workbench.language.stages import stage_words


def apart(scene: Scene, sentence: int, told: frozenset[int] | set[int] = frozenset()) -> bool:
    """A word such as "new", "former", "another", other than the tokens `told`, or of a mistake."""
    words = {scene.tokens.lower[at] for at in scene.sentence_tokens(sentence) if at not in told}
    return not scene.pack.view(stage_words).contrast.isdisjoint(words) or timeline(scene).has(sentence, "mistake")

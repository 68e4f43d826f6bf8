"""Where the numeral of an amount ends, and the noun that it counts as it is written behind it."""

from __future__ import annotations

from workbench.check.scene import Figure, Scene


def numeral_stop(scene: Scene, figure: Figure) -> int:
    """The token behind the numeral; the noun may be read as part of the amount („104 dieser Verdächtigen“)."""
    numeral = figure.quantity.numeral
    at = figure.quote.find(numeral)
    if at < 0:
        return scene.context.inside(figure).stop
    return scene.tokens.covering(figure.start, figure.start + at + len(numeral)).stop


def own_noun(scene: Scene, figure: Figure) -> str:
    """The noun that a number counts, in lower case; "" where it has none of its own."""
    inside = scene.context.inside(figure)
    return scene.tokens.lower[inside.stop - 1] if numeral_stop(scene, figure) < inside.stop else ""

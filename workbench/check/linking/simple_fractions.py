"""What a simple fraction in words stands for: "a fifth" is what is nearer to it than to any other that people say.

« réduite d’un cinquième » of 17 % is well said, of 15 % it is not: that is a seventh, and nearer to a sixth.
"""

from __future__ import annotations

from fractions import Fraction

_SAID = tuple(Fraction(*one) for one in ((1, 10), (1, 8), (1, 6), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5),
                                         (2, 3), (3, 4), (4, 5)))  # fmt: skip
_CLOSE = Fraction(4, 100)
"""What lies as close may be told so, whatever is nearer: a quarter of 22 %."""


def stands_for(told: Fraction, right: Fraction) -> bool:
    """Whether a share told by a fraction in words may be this one; both are parts of one."""
    apart = abs(told - right)
    return apart < _CLOSE or all(apart <= abs(one - right) for one in _SAID)

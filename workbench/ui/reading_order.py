"""The claims of the open article in the order of the text: where each stands, and how many are checked."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.claims import Claim
from workbench.ui.differing import differing


class ReadingOrder:
    """Follows the claims; after an act it looks at those alone that the act touched."""

    def __init__(self) -> None:
        self.claims: Sequence[Claim] = ()
        self.checked = 0
        self._rows: dict[str, int] = {}

    def take(self, claims: Sequence[Claim]) -> None:
        """These claims take the place of those before."""
        before, self.claims = self.claims, claims
        rows = differing(before, claims)
        if rows is None:
            self._rows = {claim.id: row for row, claim in enumerate(claims)}
            self.checked = sum(claim.is_checked for claim in claims)
        else:
            self.checked += sum(claims[row].is_checked - before[row].is_checked for row in rows)

    def row_of(self, claim_id: str) -> int:
        """A claim's place, -1 for one that is not there."""
        return self._rows.get(claim_id, -1)

"""Which of the values that would reconcile an alert's figures is the one to be applied."""

from __future__ import annotations

from workbench.domain.findings import Finding, FindingState, Suggestion
from workbench.ui.context import Context


class Suggested:
    """Remembers what was chosen of each alert while the window is open."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._chosen: dict[str, int] = {}

    def of(self, finding: Finding) -> tuple[int, Suggestion] | None:
        """The suggestion that is told, with its place among those of the alert; None where there is none."""
        if finding.state is not FindingState.OPEN or not finding.suggestions:
            return None
        at = self._chosen.get(finding.fingerprint, 0) % len(finding.suggestions)
        return at, finding.suggestions[at]

    def go_on(self, finding: Finding) -> None:
        """Tell the next one; after the last, the first."""
        self._chosen[finding.fingerprint] = self._chosen.get(finding.fingerprint, 0) + 1

    def is_applicable(self, suggestion: Suggestion) -> bool:
        """Whether a card has room for it: an amount, not a name or a weekday, which only the text can take."""
        state = self._context.state
        claim = self._context.claim_of(suggestion.claim or "")
        if state is None or claim is None or not 0 <= suggestion.amount < len(claim.amounts):
            return False
        return self._context.desk.parse_amount(suggestion.value, state.version.language, "%") is not None

    def words(self, finding: Finding, keys: tuple[str, str]) -> tuple[str, str]:
        """The key that applies it ("" where none does) and the words of the suggestion of an alert, "" for none. `keys`
        apply and go on to the next; they are told of the current alert only.
        """
        found = self.of(finding)
        if found is None:
            return "", ""
        at, suggestion = found
        words, count = self._context.word(suggestion.text), len(finding.suggestions)
        if finding.key != self._context.finding_key:
            more = self._context.say("panel.findings.others", count=count - 1) if count > 1 else ""
            return "", f"→ {words}{more}"
        apply, following = keys
        turn = self._context.say("panel.findings.turn", at=at + 1, count=count, key=following) if count > 1 else ""
        return (apply if self.is_applicable(suggestion) else ""), f"→ {words}{turn}"

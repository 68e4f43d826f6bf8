"""The noun phrase after a number, found without a tagger: adjectives are skipped, function words end it."""

from __future__ import annotations

from workbench.language.nouns import Nouns
from workbench.language.numbers import NumberWords
from workbench.language.tokens import Tokens


class NounFinder:
    """Finds the head noun at a token and its singular."""

    def __init__(self, words: NumberWords, nouns: Nouns) -> None:
        self.words, self.nouns = words, nouns

    def at(self, tokens: Tokens, at: int) -> tuple[int, str] | None:
        """The noun phrase at a token: (index after its head, singular of the head)."""
        lower, text = tokens.lower, tokens.text
        limit = min(len(lower), at + 4)
        first = at
        while at < limit:
            word = lower[at]
            if (
                not word[0].isalpha()
                or (word in self.nouns.stop and not self._hyphened(tokens, at))  # "by-elections", "on-site nurses"
                or word[-1] in "'’"
                or self.words.item(word) is not None
            ):
                return self._adjective_alone(tokens, at, first)
            if at and "\n" in text[tokens.ends[at - 1] : tokens.starts[at]]:
                return None
            written = text[tokens.starts[at] : tokens.ends[at]]
            if self.nouns.capital:
                if written[0].isupper():
                    return self._joined(tokens, at, written)
                if self.nouns.adjective_endings and not word.endswith(self.nouns.adjective_endings):
                    return None  # "Nr. 4 dauert anderthalb Stunden": adjectives are inflected before a noun
            elif word not in self.nouns.adjectives or self._hyphened(tokens, at):
                return self._head(tokens, at, first)
            at += 1
        return self._adjective_alone(tokens, at, first)

    def _adjective_alone(self, tokens: Tokens, at: int, first: int) -> tuple[int, str] | None:
        """As in « 14 000 jeunes », "200 locals": where nothing follows, an adjective that may be a noun is it."""
        word = tokens.lower[at - 1]
        if at == first or word not in self.nouns.adjective_nouns:
            return None
        return self._joined(tokens, at - 1, tokens.text[tokens.starts[at - 1] : tokens.ends[at - 1]])

    def _head(self, tokens: Tokens, at: int, first: int) -> tuple[int, str] | None:
        lower, text = tokens.lower, tokens.text
        written = text[tokens.starts[at] : tokens.ends[at]]
        whole = self._joined(tokens, at, written)[0] if self._hyphened(tokens, at) else at + 1
        if self.nouns.adjective_first and not self._plural(lower[whole - 1]):  # "12 part-time workers"
            for ahead in (whole, whole + 1):
                if ahead >= len(lower) or not lower[ahead][0].isalpha() or lower[ahead] in self.nouns.stop:
                    break
                if self._plural(lower[ahead]):
                    return self._joined(tokens, ahead, text[tokens.starts[ahead] : tokens.ends[ahead]])
        if self.nouns.separable and self._participle(lower[at]):
            return None
        if self.words.tag == "en" and lower[at].endswith(("ed", "ing")) and lower[at] not in self.nouns.irregular:
            return None
        if written[0].isupper() and at == first and self._plain_name(tokens, at):
            return None
        if self._done_by(lower, at):
            return None
        return self._joined(tokens, at, written)

    def _done_by(self, lower: list[str], at: int) -> bool:
        """As in "80mila stanziati dalla Provincia": a participle with the one who did it."""
        done = at + 1 < len(lower) and lower[at + 1] in self.nouns.agents
        return done and lower[at] not in self.nouns.irregular and lower[at].endswith(self.nouns.participle_endings)

    def _participle(self, word: str) -> bool:
        """As in Dutch "er hebben 27 geantwoord", "een half miljoen teruggevonden"."""
        if "ge" in word[:6] and word[-1] in "dt" and word[:6] not in ("gebied", "gemeen"):
            return True
        return word.endswith("en") and word.startswith(self.nouns.separable)

    def _hyphened(self, tokens: Tokens, at: int) -> bool:
        lower = tokens.lower
        return at + 2 < len(lower) and lower[at + 1] in "-‑" and tokens.adjacent(at + 1) and lower[at + 2][0].isalpha()

    def _plain_name(self, tokens: Tokens, at: int) -> bool:
        return at > 0 and not self._plural(tokens.lower[at]) and tokens.text[tokens.starts[at] :][:2].isupper()

    def _plural(self, word: str) -> bool:
        if word in self.nouns.irregular:
            return True
        if self.words.tag == "nl":
            return word.endswith(("en", "s", "'s")) and len(word) > 3
        return word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))

    def _joined(self, tokens: Tokens, at: int, written: str) -> tuple[int, str]:
        """A hyphenated noun as one ("petits-enfants", "Ja-Stimmen")."""
        lower, end = tokens.lower, at + 1
        parts = [written]
        while (
            end + 1 < len(lower)
            and lower[end] in "-‑"
            and tokens.adjacent(end)
            and tokens.adjacent(end + 1)
            and lower[end + 1][0].isalpha()
        ):
            parts.append(tokens.text[tokens.starts[end + 1] : tokens.ends[end + 1]])
            end += 2
        if len(parts) == 1:
            return end, self.nouns.lemma(written)
        whole = "-".join(parts)
        known = self.nouns.irregular.get(whole.lower())
        if known:
            return end, known
        if self.words.tag in ("fr", "es", "it", "pt"):
            return end, "-".join(self.nouns.lemma(part) for part in parts)
        return end, "-".join([*parts[:-1], self.nouns.lemma(parts[-1])])

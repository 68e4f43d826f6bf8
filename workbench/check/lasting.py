"""What a length of time is told to be of: a thing that lasts, time given, a delay; or another matter than dates near it
("ten days ago", "six months of prison").
"""

from __future__ import annotations

from workbench.check.accounts import accounts
from workbench.check.marking import marks_of
from workbench.check.points import OverPoints
from workbench.check.scene import Figure, Scene
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import CheckWords, Cue
from workbench.language.pack import LanguagePack

BESIDE = 3
"""Most words between a length and a word of delay."""
MATTER = 2
"""Words from which on a clause is of a matter of its own: a verb and its object."""
_STOPS = frozenset({".", ",", ";", ":", "(", "—", "–", "!", "?"})


def stretch_words(pack: LanguagePack) -> CheckWords:
    """What begins, ends and delays (`pack.view(stretch_words)`): the cues of `stretches.toml`."""
    return CheckWords(pack.table("stretches"))


def stretch_over(pack: LanguagePack) -> frozenset[str]:
    """What puts something on every day of a length: "over four days" (`pack.view(stretch_over)`)."""
    return pack.table("stretches").words("over")


def stretch_given(pack: LanguagePack) -> frozenset[str]:
    """What follows time that is given: "three months to clear the arcade" (`pack.view(stretch_given)`)."""
    return pack.table("stretches").words("given-to")


class Lasting(OverPoints):
    """The lengths of one scene with what they are of: `lasting(scene)`."""

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words of beginning, ending and delay by sentence."""
        return marks_of(self.scene, self.scene.pack.view(stretch_words))

    def of_a_thing(self, figure: Figure) -> bool:
        """Read « pour quatre ans », « un moratoire de trois ans »: years in a language that tells ages by the same
        words, led by a word of lasting, or by that of a thing that lasts.
        """
        own = self.line.extent(figure.start, figure.end)
        led = [mark for mark in self.points.marks.get(figure.sentence, ()) if mark.roles & {"lasts", "through"}]
        return any(mark.last == own.start for mark in led) or self._of_a_noun(figure)

    def _of_a_noun(self, figure: Figure) -> bool:
        own = self.line.extent(figure.start, figure.end)
        things = [mark for mark in self.marks.get(figure.sentence, ()) if "thing" in mark.roles]
        things += [mark for mark in self.points.marks.get(figure.sentence, ()) if "spell" in mark.roles]
        of = self.scene.context.words.of
        return any(own.start - mark.last == 1 and self.scene.tokens.lower[mark.last] in of for mark in things)

    def of_another_act(self, figure: Figure, first: int, last: int) -> bool:
        """Beside dates told by the tokens from `first` to `last`: another clause of its sentence tells of something
        further, or of an act with an object of its own ("sat on the council from 1971 to 1995 and chaired the club for
        18 years").
        """
        own, lower = self.line.extent(figure.start, figure.end), self.scene.tokens.lower
        inside = self.scene.sentence_tokens(figure.sentence)
        joints = self.line.words.conjunctions | {","}
        low, high = (last, own.start) if last <= own.start else (own.stop, first)
        opens = next((at for at in range(low, high) if lower[at] in joints), None)
        inserted = lower[first - 1] == "," and lower[last : last + 1] == [","]
        led = lower[inside.start : first]
        if opens is None or inserted or not any(map(self._content, led)):
            return False
        end = next((at for at in range(max(own.stop, high), inside.stop) if lower[at] in _STOPS), inside.stop)
        low, high = (opens, end) if last <= own.start else (opens, high)
        if any("also" in mark.roles and low <= mark.first < high for mark in self.marks.get(figure.sentence, ())):
            return True
        marks = self.points.marked(figure.sentence, "lasts", "through", "begins", "ceases")
        told = {at for mark in marks for at in range(mark.first, mark.last)}
        stop = own.start if last <= own.start else high
        words = [at for at in range(opens, stop) if self._content(lower[at]) and at not in told]
        behind = lower[own.stop : own.stop + 1] if last <= own.start else []
        acting = lower[opens] != "," or any(accounts(self.scene).past(at) for at in words)
        if not acting and lower[opens + 1] not in self.words.pronouns:
            return False  # "..., a short and happy reign of 35 years"
        return len(words) + bool(words and self.line.words.definite.intersection(behind)) >= MATTER

    def _content(self, word: str) -> bool:
        """A word that tells something, no article, pronoun or auxiliary."""
        order = self.line.words
        small = order.conjunctions | order.glue | order.determiners | order.at_year | order.out_of
        adverb = len(word) > 4 and word.endswith(tuple(order.adverb_ends))
        return word.isalpha() and not adverb and word not in small | self.words.pronouns | self.words.auxiliaries

    def delay(self, figure: Figure) -> bool:
        own = self.line.extent(figure.start, figure.end)
        marks = [mark for mark in self.marks.get(figure.sentence, ()) if "delay" in mark.roles]
        return any(0 <= mark.first - own.stop <= BESIDE or 0 <= own.start - mark.last <= BESIDE for mark in marks)

    def of_another(self, figure: Figure, *, after: bool = False) -> bool:
        """A word beside a length says that it is of something else: "ten days ago", "six months of prison"; `after`:
        what it is told to come after may be its own end ("home after 61 days alone").
        """
        own = self.line.extent(figure.start, figure.end)
        marks = [mark for mark in self.points.marks.get(figure.sentence, ()) if "other" in mark.roles]
        orders = self.points.orders.get(figure.sentence, ())
        if any(
            mark.roles & {"later-than", "earlier-than"}
            and (mark.first == own.stop or (mark.last == own.start and not (after and "later-than" in mark.roles)))
            for mark in orders
        ) and not self._spent(figure, own):
            return True  # "ten days after the storm", "after 20 years as a teacher"
        words = self.marks.get(figure.sentence, ())
        if any("elsewhen" in mark.roles and mark.first == own.stop for mark in words):
            return True  # "in the three years before"
        if any(
            "punished" in mark.roles
            and mark.first - own.stop <= 2
            and own.start - mark.last <= 2
            and not ("begins" in mark.roles and mark.last <= own.start)
            for mark in words
        ):
            return True  # « six mois ferme », and no « ferme pour six mois »
        shut = {mark.first for mark in words if "begins" in mark.roles}
        beside = any(
            0 <= mark.first - own.stop <= 2 or (0 <= own.start - mark.last <= 1 and mark.first not in shut)
            for mark in marks
        )
        return beside and not self.delay(figure) and not self._notice(figure)

    def _spent(self, figure: Figure, own: range) -> bool:
        """Read "seized on 12 August, were freed on 22 September after 41 days in captivity": behind both its dates."""
        lower = self.scene.tokens.lower
        told = [
            point for point in self.points.of(figure.sentence) if any(map(str.isdigit, point.span.of(self.scene.text)))
        ]
        behind = lower[own.stop] if own.stop < len(lower) else "."
        joined = behind in self.scene.context.words.of | self.line.words.at_year | {".", ","}
        return len(told) == 2 and all(point.span.end <= figure.start for point in told) and joined

    def _notice(self, figure: Figure) -> bool:
        """A notice given, and what begins when it is over: "a notice of ten days ... it expires on the 15th"."""
        return any(
            "expiry" in mark.roles
            for sentence in (figure.sentence, figure.sentence + 1) for mark in self.marks.get(sentence, ())
        )  # fmt: skip

    def given(self, figure: Figure) -> bool:
        """Read "have three months to", "for six weeks", "which runs for seven years", « un délai de quinze jours »."""
        own = self.line.extent(figure.start, figure.end)
        led = [mark for mark in self.points.marks.get(figure.sentence, ()) if mark.roles & {"lasts", "through"}]
        time = [mark for mark in self.marks.get(figure.sentence, ()) if "granted" in mark.roles]
        behind = self.scene.tokens.lower[own.stop : own.stop + 1]
        bound = behind == [] or behind[0] in self.scene.pack.view(stretch_given)
        return any(0 <= own.start - mark.last <= 1 for mark in led) or (
            bound and any(0 <= own.start - mark.last <= 1 for mark in time)
        )

    def of_its_thing(self, figure: Figure) -> bool:
        """Read "a six-week refit", « un moratoire de trois ans »: the length is that of the noun beside it."""
        behind = self.line.extent(figure.start, figure.end).stop
        noun = self.scene.tokens.lower[behind : behind + 1]
        adjective = "-" in figure.quote and self.scene.language == "en" and bool(noun) and noun[0].isalpha()
        return adjective or self._of_a_noun(figure)


def lasting(scene: Scene) -> Lasting:
    """The lengths of a scene, read when first asked for."""
    return view(scene, Lasting)

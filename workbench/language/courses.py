"""Words around a length of time with its beginning and end (`courses.toml`): a typed view."""

from __future__ import annotations

from workbench.language.checking import CheckWords, cues_of
from workbench.language.pack import LanguagePack


def course_cues(pack: LanguagePack) -> CheckWords:
    """The cues of a pack (`pack.view(course_cues)`): what begins and what ends (begins, ends), what leads to a length
    (nature), what it is of (thing), and what counts it from the day of publication (now). Raises ResourceError.
    """
    return CheckWords(pack.table("courses"))


def kind_cues(pack: LanguagePack) -> CheckWords:
    """The things that last, each a role of the nouns and verbs that tell it (`pack.view(kind_cues)`), with what begins
    again when a closure ends (again) and what is told of a part or of something else (part). Raises ResourceError.
    """
    return cues_of(pack.table("courses"), "kinds")

"""Typed view of the turns of phrase in `sources.toml`: sentences in which nobody simply "says" something."""

from __future__ import annotations

from workbench.language.data import Table
from workbench.language.naming import words
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Turns:
    """`them`: pronouns for several people ("one of them"); `nominal`: verbs of saying that behind an article are nouns
    ("la espera"); `own`: markers behind which nobody is named, because the subject of the sentence speaks of itself
    ("nach eigenen Angaben"); `carries`: words that go on with another verb of the same subject ("no da cifras, pero
    recuerda que"); `asked`: words before a poll that people answer in ("In einer Umfrage sagen 54 Prozent"); `cleft`:
    what opens a clause that tells what was said ("è quanto la procura ha chiesto"); `norms`: writings that lay down
    what shall be and speak only with a clause or a quotation ("la ley fija un plazo"); `figures`: verb → the
    preposition before a number that is then the subject's ("hablaron de 600"); `wires`: nouns for agencies that with a
    name are outlets where somebody told them; `oblique`: articles that no subject has ("den"); `infinitives`: of verbs
    of saying, behind "è stato … a"; `quoting`: relatives that a cleft sentence ends its subject with ("fue el fiscal
    quien lo dijo"); `heard`: the closers behind which an institution may stand ("Aus dem Rathaus heißt es");
    `speaking`: participles behind a comma that tell how somebody speaks ("speaking on condition of anonymity");
    `claims`: weak verb → the words soon behind it that make it a claim ("blames it on"), "-" where none is needed,
    "<y" the word right before it;
    `promises`: verbs of what somebody will do: those of an institution are plans and no statements;
    `of_several`: auxiliaries that no single subject has ("ont");
    `partitives`: pronouns right before a verb ("en a promis trois"); `first_only`: markers before a writing that
    count where they open a sentence;
    `holding`: verbs that say something with a clause or a quotation alone ("soutient que", but « soutient les cours »);
    `inward`: verbs of thought and complaint, which behind a word of `narrating` tell what happened ("because its board
    believed"); `feelings`: of fear and hope, which without a clause are a statement of a person only; `hopes`: with an
    infinitive a person's expectation ("the mayor hopes to reopen it");
    `opines`: verbs behind which a clause without "that" tells what somebody thinks; `so`: verb → the word between it
    and what is said behind "as" ("as the minister put it"); `object_relatives`: relatives that are no subject, before
    a verb and its subject (« que conteste le maire »); `subject_left_out`: verbs may stand without a subject.
    """

    them: frozenset[str]
    nominal: frozenset[str]
    own: frozenset[tuple[str, ...]]
    carries: frozenset[str]
    asked: frozenset[str]
    cleft: frozenset[str]
    norms: frozenset[str]
    figures: dict[str, frozenset[str]]
    wires: frozenset[str]
    oblique: frozenset[str]
    infinitives: frozenset[str]
    quoting: frozenset[str]
    heard: frozenset[str]
    speaking: frozenset[str]
    claims: dict[str, frozenset[str]]
    promises: frozenset[str]
    partitives: frozenset[str]
    of_several: frozenset[str]
    first_only: frozenset[tuple[str, ...]]
    holding: frozenset[str]
    inward: frozenset[str]
    narrating: frozenset[str]
    feelings: frozenset[str]
    hopes: frozenset[str]
    opines: frozenset[str]
    so: dict[str, str]
    object_relatives: frozenset[str]
    subject_left_out: bool

    @classmethod
    def of(cls, table: Table) -> Turns:
        return cls(
            them=words(table, "them"),
            nominal=words(table, "nominal"),
            own=frozenset(phrase_parts(phrase) for phrase in table.strings("own")),
            carries=words(table, "carries"),
            asked=words(table, "asked"),
            cleft=words(table, "cleft"),
            norms=words(table, "norms"),
            figures={key: frozenset(text.split()) for key, text in table.mapping("figures").items()},
            wires=words(table, "wires"),
            oblique=words(table, "oblique"),
            infinitives=words(table, "infinitives"),
            quoting=words(table, "quoting"),
            heard=words(table, "heard"),
            speaking=words(table, "speaking"),
            claims={key: frozenset(text.split()) for key, text in table.mapping("claims").items()},
            promises=words(table, "promises"),
            partitives=words(table, "partitives"),
            of_several=words(table, "of_several"),
            first_only=frozenset(phrase_parts(phrase) for phrase in table.strings("first_only")),
            holding=words(table, "holding"),
            inward=words(table, "inward"),
            narrating=words(table, "narrating"),
            feelings=words(table, "feelings"),
            hopes=words(table, "hopes"),
            opines=words(table, "opines"),
            so=table.mapping("so"),
            object_relatives=words(table, "object_relatives"),
            subject_left_out=table.string("subjects", "told") == "left out",
        )


def phrase_parts(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase."""
    return tuple(phrase.replace("'", "' ").split())

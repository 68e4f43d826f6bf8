"""Templates of dates as a trie over tokens: "[{wd}[,] ]{day} {month}[ {year}]" and the like, data of a language.

In a template `[x]` is optional, `(a|b)` an alternative, `{slot}` one entry of a word list (a final digit only tells two
slots of one kind apart: `{day}`, `{day2}`), `~` before a piece means that it follows without a space, and ` => k=v`
at the end sets slots to fixed values. What stands before `^` is context only, not part of the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from workbench.language.tokens import Tokens, words_of
from workbench.records import dataclass, field

_SLOT = re.compile(r"(~?\{\w+\})")
_BRACKET = re.compile(r"([\[\]()|])")

Value = int | str
Slots = dict[str, Value]
Entries = dict[str, list[tuple[tuple[str, ...], Value]]]
"""First token → (the other tokens, value), longest first."""


@dataclass(slots=True)
class Node:
    """A place in the trie; `ending` is the group of the template that ends here with its fixed slots."""

    words: dict[str, Node] = field(default_factory=dict)
    glued: dict[str, Node] = field(default_factory=dict)
    slots: list[tuple[str, Entries, bool, Node]] = field(default_factory=list)
    ending: tuple[str, Slots] | None = None

    def of(self, word: str) -> Node:
        """The same place for a text that goes on with this word: the root has more slots than any word is in."""
        words, glued = ({word: ways[word]} if word in ways else {} for ways in (self.words, self.glued))
        return Node(words, glued, [slot for slot in self.slots if word in slot[1]], self.ending)


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens [first, last) read by a template of a group."""

    first: int
    last: int
    group: str
    slots: Slots


_Part = str | list[list["_Part"]]
"""A piece of a template: text without brackets, or the alternatives of a bracket (an optional one has an empty one)."""


_Template = tuple[str, list[_Part], Slots]
"""The group of a template, what it consists of, its fixed slots."""
_Way = tuple[Node, str, int, int | None]
"""A way into the trie: the place reached, the piece begun there, the tokens passed and those that are context."""


class DatePatterns:
    """All templates of a language. `starts` holds every token that a match can begin with."""

    def __init__(self, templates: Mapping[str, Iterable[str]], lexicon: Mapping[str, Entries]) -> None:
        self.root = Node()
        self._seconds: dict[str, frozenset[str] | None] = {}
        self._roots: dict[str, Node] = {}  # what of the root begins with a word
        self._waiting: dict[str, dict[int, _Template]] = {}
        self.lexicon = lexicon
        self.starts: frozenset[str] = frozenset()
        for group, lines in templates.items():
            self.add(group, lines)
        self.index()

    def add(self, group: str, templates: Iterable[str]) -> None:
        """Add the templates of a group; earlier ones win. Raises KeyError for a slot without a word list, ValueError
        for a bracket left open. Call `index` when all are there.
        """
        for line in templates:
            self._add(group, line)

    def index(self) -> None:
        """Note what matches can begin with."""
        self.starts = frozenset(self.root.words).union(*(entries for _, entries, _, _ in self.root.slots))
        self._seconds.clear()
        self._roots.clear()

    def match(self, tokens: Tokens, index: int, stop: int) -> Match | None:
        """The longest match that starts at token `index` and ends by token `stop`."""
        word = tokens.lower[index] if index < stop else ""
        if word not in self.starts:
            return None
        if word not in self._seconds:
            self._note_seconds(word)
        found = _walk(self._roots[word], tokens, index, stop)
        if found is None:
            return None
        last, (group, fixed), path = found
        slots = dict(fixed)
        while path is not None:
            slots[path[0]] = path[1]
            path = path[2]
        skipped = slots.pop("skip", 0)
        return Match(index + int(skipped), last, group, slots)

    def triggers(self, tokens: Tokens, words: frozenset[str]) -> list[int]:
        """The tokens where a match may begin, by the first two words of all templates, and those of `words`."""
        seconds, note = self._seconds, self._note_seconds
        found: list[int] = []
        for word in tokens.places.keys() & self.starts:
            follow = seconds[word] if word in seconds else note(word)
            if follow is None or word in words:
                found += tokens.places[word]
            else:
                found += tokens.followed(tokens.places[word], follow)
        return sorted(found)

    def _note_seconds(self, word: str) -> frozenset[str] | None:
        """What can follow a first word; None when it is a match of its own. Most first words are common ones ("the"),
        so that this look-up ends most attempts.
        """
        self._grow(word)
        self._roots[word] = self.root.of(word)
        seconds: set[str] = set()
        children: list[tuple[Node, tuple[str, ...]]] = [
            (child, ()) for child in [self.root.words.get(word)] if child is not None
        ]
        children += [(child, rest) for _, entries, _, child in self.root.slots for rest, _ in entries.get(word, ())]
        alone = False
        for child, rest in children:
            if rest:
                seconds.add(rest[0])
                continue
            alone = alone or child.ending is not None
            seconds.update(child.words, child.glued, *(entries for _, entries, _, _ in child.slots))
        self._seconds[word] = None if alone else frozenset(seconds)
        return self._seconds[word]

    def _add(self, group: str, line: str) -> None:
        text, _, constants = line.partition("=>")
        text = _SLOT.sub(r" \1 ", text)
        fixed: Slots = {}
        for constant in constants.split():
            key, _, value = constant.partition("=")
            fixed[key] = int(value) if value.lstrip("-").isdigit() else value
        for slot in _SLOT.findall(text):
            self.lexicon[_name(slot)]  # a slot without a word list is told now, not when a text needs it
        parts = _parts(iter(_BRACKET.split(text)), "")[0]
        openings: dict[str, None] = {}
        whole = _open_pieces(parts, [""], openings)
        for piece in (*openings, *whole):
            if piece:
                self._step(self.root, piece)
                self._waiting.setdefault(_key(piece), {})[id(parts)] = group, parts, fixed

    def _grow(self, word: str) -> None:
        """Grow all templates behind a first word. A text has the first words of few of them."""
        slots = [f"{{{name}}}" for name, entries, _, _ in self.root.slots if word in entries]
        for key in (word, *slots):
            for group, parts, fixed in self._waiting.pop(key, {}).values():
                for way in self._grown([(self.root, "", 0, None)], parts, key):
                    node, _, _, skip = self._along(way, " ", key) or way
                    if node is not self.root and node.ending is None:
                        node.ending = (group, fixed if skip is None else {**fixed, "skip": skip})

    def _grown(self, ways: list[_Way], parts: list[_Part], key: str) -> list[_Way]:
        """Where all ways through the parts of a template lead from these that begin with a key. Ways that meet go on
        as one, so that an option does not double what stands behind it.
        """
        for part in parts:
            if isinstance(part, str):
                ways = [along for way in ways if (along := self._along(way, part, key)) is not None]
            else:
                grown = [way for choice in part for way in self._grown(ways, choice, key)]
                ways = list({(id(way[0]), way[1], way[3]): way for way in grown}.values())
        return ways

    def _along(self, way: _Way, text: str, key: str) -> _Way | None:
        """The way behind a text without brackets: its pieces end at blanks, the last one may go on behind a bracket.
        None when it does not begin with the key.
        """
        node, piece, depth, skip = way
        *pieces, last = f"{piece}{text}".split(" ")
        for piece in pieces:
            if piece == "^":  # only context stands before it
                skip = depth
            elif piece:
                if node is self.root and _key(piece) != key:
                    return None
                node = self._step(node, piece)
                depth += len(_words(piece))
        return node, last, depth, skip

    def _step(self, node: Node, piece: str) -> Node:
        glued = piece.startswith("~")
        piece = piece.removeprefix("~")
        if piece.startswith("{") and piece.endswith("}"):
            name = piece[1:-1]
            for known, _, is_glued, child in node.slots:
                if known == name and is_glued == glued:
                    return child
            child = Node()
            node.slots.append((name, self.lexicon[name.rstrip("0123456789")], glued, child))
            return child
        for number, word in enumerate(_words(piece)):
            edges = node.glued if glued and number == 0 else node.words
            node = edges.setdefault(word, Node())
        return node


@lru_cache(maxsize=4096)
def _words(piece: str) -> tuple[str, ...]:
    return words_of(piece)


_Path = tuple[str, Value, "_Path | None"]
_Found = tuple[int, tuple[str, Slots], "_Path | None"]


def _walk(node: Node, tokens: Tokens, index: int, stop: int, path: _Path | None = None) -> _Found | None:
    best: _Found | None = None if node.ending is None else (index, node.ending, path)
    if index >= stop:
        return best
    word = tokens.lower[index]
    child = node.words.get(word)
    if child is not None:
        found = _walk(child, tokens, index + 1, stop, path)
        best = found if best is None or (found is not None and found[0] > best[0]) else best
    if node.glued and word in node.glued and tokens.adjacent(index):
        found = _walk(node.glued[word], tokens, index + 1, stop, path)
        best = found if best is None or (found is not None and found[0] > best[0]) else best
    for name, entries, glued, child in node.slots:
        if word not in entries or (glued and not tokens.adjacent(index)):
            continue
        for rest, value in entries[word]:
            last = index + 1 + len(rest)
            if rest and (last > stop or not _follows(rest, tokens, index + 1, word)):
                continue
            found = _walk(child, tokens, last, stop, (name, value, path))
            best = found if best is None or (found is not None and found[0] > best[0]) else best
    return best


def _follows(rest: tuple[str, ...], tokens: Tokens, index: int, first: str) -> bool:
    if tuple(tokens.lower[index : index + len(rest)]) != rest:
        return False
    # "3rd", "3." and "1er" are written without a space; "3 . Mai" is not a date.
    return not first[0].isdigit() or all(tokens.adjacent(index + number) for number in range(len(rest)))


def _name(slot: str) -> str:
    """The word list of a slot."""
    return slot.strip("~{}").rstrip("0123456789")


def _key(piece: str) -> str:
    """What the ways into the trie are told apart by: the slot or the word that they begin with."""
    return piece if piece.startswith("{") else _words(piece)[0]


def _open_pieces(parts: list[_Part], pieces: Iterable[str], done: dict[str, None]) -> list[str]:
    """The first pieces of a template that are not at their end behind these parts; those that are go to `done`."""
    for part in parts:
        if isinstance(part, str):
            begun = [
                text.replace("^ ", "").lstrip(" ").partition(" ") for text in (f"{piece}{part}" for piece in pieces)
            ]
            done |= {first: None for first, blank, _ in begun if blank}
            pieces = [first for first, blank, _ in begun if not blank]
        else:
            pieces = [piece for choice in part for piece in _open_pieces(choice, pieces, done)]
    return list(dict.fromkeys(pieces))


def _parts(texts: Iterator[str], closing: str) -> list[list[_Part]]:
    """The alternatives up to a closing bracket, each a row of texts and brackets. Raises ValueError without one."""
    choices: list[list[_Part]] = [[]]
    for text in texts:
        if text and text == closing:
            return choices
        if text == "[":
            choices[-1].append([*_parts(texts, "]"), []])
        elif text == "(":
            choices[-1].append(_parts(texts, ")"))
        elif text == "|" and closing:
            choices.append([])
        elif text:
            choices[-1].append(text)
    if closing:
        raise ValueError(f"no {closing}")
    return choices

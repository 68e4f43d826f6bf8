"""Records against the dataclasses of the standard library: the same behaviour, decorated twice."""

from __future__ import annotations

import copy
import dataclasses
import functools
import gc
import inspect
import pickle
import threading
import typing

import pytest

from workbench import records


def bodies(module):
    dataclass, field = module.dataclass, module.field

    @dataclass(frozen=True, slots=True, order=True)
    class Place:
        """A place."""

        start: int
        end: int

        def __len__(self):
            return self.end - self.start

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Base:
        start: int
        quote: str = ""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Derived(Base):
        value: object | None
        secret: str = field(default="", repr=False, compare=False)

    @dataclass(slots=True)
    class Open:
        name: str
        items: list = field(default_factory=list)
        size: int = field(init=False)
        fixed: int = field(init=False, default=7)
        made: list = field(init=False, default_factory=list)

        def __post_init__(self):
            self.size = len(self.name)

    @dataclass(frozen=True, slots=True)
    class Single:
        only: object = None

        def __repr__(self):
            return "own"

    @dataclass(frozen=True, slots=True)
    class Empty:
        pass

    @dataclass(frozen=True, eq=False)
    class Cached:
        one: int

        @functools.cached_property
        def double(self):
            return self.one * 2

    return {cls.__name__: cls for cls in (Place, Base, Derived, Open, Single, Empty, Cached)}


OURS, THEIRS = bodies(records), bodies(dataclasses)
MADE = [
    ("Place", (1, 2), {}),
    ("Place", (), {"end": 2, "start": 1}),
    ("Base", (), {"start": 3}),
    ("Derived", (), {"start": 3, "value": None, "secret": "x", "quote": "q"}),
    ("Open", ("abc",), {}),
    ("Open", ("abc", [1]), {}),
    ("Single", (), {}),
    ("Single", ([],), {}),
    ("Empty", (), {}),
]
WRONG = [
    ("Place", (1,), {}),
    ("Place", (1, 2, 3), {}),
    ("Base", (3,), {}),
    ("Derived", (), {"start": 3}),
    ("Open", (), {}),
    ("Open", ("a",), {"size": 2}),
    ("Empty", (1,), {}),
]


@pytest.mark.parametrize(("name", "args", "kwargs"), MADE)
def test_made_shown_compared_as_there(name, args, kwargs):
    ours, theirs = OURS[name](*args, **kwargs), THEIRS[name](*args, **kwargs)
    assert repr(ours) == repr(theirs)
    assert dataclasses.is_dataclass(ours)
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert ours == OURS[name](*args, **kwargs)
    assert ours != theirs
    assert OURS[name].__match_args__ == THEIRS[name].__match_args__
    assert OURS[name].__doc__ in (THEIRS[name].__doc__, None)
    assert not hasattr(ours, "__dict__")


@pytest.mark.parametrize(("name", "args", "kwargs"), WRONG)
def test_wrong_arguments_are_refused_in_the_same_words(name, args, kwargs):
    told = []
    for classes in (OURS, THEIRS):
        with pytest.raises(TypeError) as caught:
            classes[name](*args, **kwargs)
        told.append(str(caught.value))
    assert told[0].endswith(told[1].partition("__init__")[2])


@pytest.mark.parametrize(("name", "args", "kwargs"), MADE)
def test_hashed_as_there(name, args, kwargs):
    def outcome(classes):
        try:
            return hash(classes[name](*args, **kwargs))
        except TypeError as error:
            return type(error)

    assert outcome(OURS) == outcome(THEIRS)


def test_frozen_ones_cannot_be_changed():
    place = OURS["Place"](1, 2)
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'end'"):
        place.end = 3
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'end'"):
        del place.end
    with pytest.raises(AttributeError):
        place.other = 3
    assert place == OURS["Place"](1, 2)


def test_others_can_and_share_no_list():
    one, two = OURS["Open"]("a"), OURS["Open"]("a")
    one.items.append(1)
    one.made.append(1)
    assert (two.items, two.made, two.size, two.fixed) == ([], [], 1, 7)
    assert one != two


def test_replaced_ordered_copied():
    place = OURS["Place"](1, 2)
    assert dataclasses.replace(place, end=5) == records.replace(place, end=5) == OURS["Place"](1, 5)
    assert place < OURS["Place"](1, 3) <= OURS["Place"](1, 3)
    assert not OURS["Place"](2, 0) < place
    with pytest.raises(TypeError):
        assert place < THEIRS["Place"](3, 4)
    assert copy.deepcopy(place) == place
    derived = OURS["Derived"](start=1, value=[1], secret="s")
    copied = copy.deepcopy(derived)
    assert copied == derived
    assert copied.secret == "s"
    assert copied.value is not derived.value
    assert OURS["Derived"](start=1, value=2) == OURS["Derived"](start=1, value=2, secret="other")


def test_pickled():
    from workbench.domain.text import Span

    assert pickle.loads(pickle.dumps(Span(3, 9))) == Span(3, 9)


def test_without_slots_properties_may_be_cached():
    place, again = OURS["Cached"](2), OURS["Cached"](2)
    assert (place.double, place.__dict__) == (4, {"one": 2, "double": 4})
    assert place != again
    assert len({place, again}) == 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        place.one = 3
    assert repr(place) == repr(THEIRS["Cached"](2))


@pytest.mark.parametrize("name", list(OURS))
def test_described_as_there(name):
    def told(cls):
        names = ("name", "type", "default", "default_factory", "init", "repr", "compare", "kw_only")
        return [[getattr(field, name) for name in names] for field in dataclasses.fields(cls)]

    assert dataclasses.is_dataclass(OURS[name])
    assert told(OURS[name]) == told(THEIRS[name])
    assert getattr(OURS[name], "__slots__", None) == getattr(THEIRS[name], "__slots__", None)


def test_replacing_leaves_the_rest_and_takes_no_unknown_name():
    one = OURS["Derived"](start=1, value=[2], secret="s")
    other = records.replace(one, start=3)
    assert (other.start, other.value, other.secret, other.quote) == (3, [2], "s", "")
    assert other.value is one.value
    opened = records.replace(OURS["Open"]("abc", [1]), name="a")
    assert (opened.name, opened.items, opened.size) == ("a", [1], 1)
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        records.replace(one, colour=1)


@pytest.mark.parametrize("name", ["Place", "Base", "Derived", "Single", "Cached"])
def test_inspected_as_there(name):
    ours, theirs = (bodies(module)[name] for module in (records, dataclasses))
    assert inspect.signature(ours) == inspect.signature(theirs)
    ours(**{field.name: 1 for field in dataclasses.fields(ours)})
    assert inspect.signature(ours) == inspect.signature(theirs)


def test_types_are_those_of_the_module_of_the_record():
    from workbench.domain.mentions import AmountMention
    from workbench.domain.quantities import Quantity

    inspect.signature(AmountMention)
    assert typing.get_type_hints(AmountMention.__init__)["quantity"] == Quantity | None


def test_what_many_records_were_made_of_is_looked_through_once():
    """They count as old when all are there; a later collection of young objects, amid an edit, leaves them alone."""
    with records.uncollected():
        made = [[number] for number in range(20_000)]
    assert gc.get_count()[0] < 5_000
    assert any(known is made for known in gc.get_objects(generation=2))
    seen = []
    gc.callbacks.append(lambda phase, told: seen.append((phase, told["generation"])))
    try:
        with records.uncollected():
            more = [(number,) for number in range(20_000)]
    finally:
        gc.callbacks.pop()
    assert seen[0] == ("start", 1), "not first as young ones, then again as older ones"
    assert len(more) == 20_000
    assert gc.isenabled()


def test_beside_a_window_nothing_is_looked_through():
    """Not even once: the window would stand still for as long as that takes."""
    seen, made = [], []

    def work():
        with records.uncollected():
            made.extend([number] for number in range(20_000))

    gc.callbacks.append(lambda phase, told: seen.append((phase, told["generation"])))
    try:
        worker = threading.Thread(target=work)
        worker.start()
        worker.join()
    finally:
        gc.callbacks.pop()
    assert seen == []
    assert gc.get_count()[0] < 5_000
    assert any(known is made[0] for known in gc.get_objects(generation=2))

"""Enumerations made quick are enumerations still."""

from __future__ import annotations

import copy
import enum
import pickle

import pytest

from workbench.domain.quantities import Hedge, Kind, Qualifier


def test_members_are_those_of_an_enumeration():
    assert issubclass(Kind, enum.Enum)
    assert isinstance(Kind, enum.EnumType)
    assert next(iter(Kind)) is Kind.MONEY
    assert Kind("money") is Kind["MONEY"] is Kind.MONEY
    assert Kind.MONEY in Kind
    assert Kind.MONEY == Kind.MONEY.value == "money"
    assert (Kind.MONEY.name, str(Kind.MONEY), repr(Kind.MONEY)) == ("MONEY", "money", "<Kind.MONEY: 'money'>")
    assert Hedge.NEARLY.qualifier is Qualifier.ABOUT
    assert len(Kind.__members__) == len(Kind)


def test_members_are_the_same_ones_after_a_copy():
    assert pickle.loads(pickle.dumps(Kind.MONEY)) is Kind.MONEY
    assert copy.deepcopy({Kind.MONEY: [Kind.COUNT]}) == {Kind.MONEY: [Kind.COUNT]}


def test_what_there_is_not_is_refused():
    with pytest.raises(ValueError, match="not a valid"):
        Kind("weight")
    with pytest.raises(AttributeError):
        Kind.WEIGHT  # noqa: B018
    with pytest.raises(AttributeError):
        Kind.MONEY = "cash"

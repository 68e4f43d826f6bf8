from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain import claims, evidence, findings, links
from workbench.domain.articles import Article, Version
from workbench.domain.codec import plain, restore
from workbench.i18n import Message, message

NOUNS = [claims.Claim, evidence.Evidence, findings.Finding, links.Link, Version, Article]
PARAMS = st.one_of(
    st.text(max_size=8),
    st.integers(),
    st.booleans(),
    st.fractions(),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.tuples(st.integers(), st.text(max_size=4)),
)
MESSAGES = st.builds(
    lambda name, params: message(name, **params),
    st.text(min_size=1, max_size=8),
    st.dictionaries(st.sampled_from("abc"), PARAMS),
)
st.register_type_strategy(Message, MESSAGES)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
@given(data=st.data())
def test_every_noun_comes_back(noun, data):
    value = data.draw(st.from_type(noun))
    written = json.dumps(plain(value))
    assert restore(noun, json.loads(written)) == value


@given(MESSAGES)
def test_messages_keep_the_types_of_their_parameters(value):
    back = restore(Message, json.loads(json.dumps(plain(value))))
    assert back == value
    assert [type(item) for _, item in back.params] == [type(item) for _, item in value.params]


def test_numbers_stay_exact():
    assert plain(Fraction(1, 3)) == "1/3"
    assert plain(Fraction(45, 2)) == "22.5"


@pytest.mark.parametrize("data", [{}, [], None, "x", {"id": 3, "anchor": {}}, {"id": "a", "anchor": {"start": "0"}}])
def test_other_forms_are_refused(data):
    with pytest.raises(ValueError):
        restore(claims.Claim, data)

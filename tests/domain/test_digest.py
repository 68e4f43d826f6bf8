"""The digest is SHA-256, whatever made it."""

from __future__ import annotations

import hashlib

import pytest

from workbench.domain.digest import digest


@pytest.mark.parametrize("text", ["", "abc", "l’été à 40 milliards", "\ud800", "SUM-1\x1fc1\x1fc2"])
def test_digest_is_that_of_the_standard_library(text):
    assert digest(text) == hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

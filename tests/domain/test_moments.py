from __future__ import annotations

import datetime as dt

from workbench.domain.moments import Moment


def test_a_day():
    moment = Moment("2025-03-04")
    assert moment.is_day
    assert moment.earliest == moment.latest == dt.date(2025, 3, 4)


def test_open_and_unresolved():
    assert Moment("../2030").earliest is None
    assert Moment("../2030").latest == dt.date(2030, 12, 31)
    assert not Moment(None, relative=True).is_day
    assert Moment(None).earliest is None
    assert not Moment("2025-03").is_day

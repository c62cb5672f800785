from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.stamp import moment_in_utc

TIMES = st.datetimes(min_value=datetime(1000, 1, 1), timezones=st.just(UTC))


@given(TIMES, st.timedeltas(min_value=timedelta(0), max_value=timedelta(seconds=2)))
def test_moments_of_one_second_keep_their_order(first, later):
    moments = [moment_in_utc(first), moment_in_utc(first + later)]
    assert [datetime.fromisoformat(one) for one in moments] == [first, first + later]

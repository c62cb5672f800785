"""Several processes give what one gives, in order, and a report that kills its process costs only its chunk."""

from factory import make_item
from pool_work import pass_on
from secondsource.model.rejection import Rejection
from secondsource.runner.pool import CHUNK, in_processes


def _items(count, deadly=()):
    return [make_item(id=f"i{n}", path=f"{n}.txt", body="deadly" if n in deadly else f"body {n}") for n in range(count)]


def test_order_is_kept():
    items = _items(5 * CHUNK + 3)
    assert list(in_processes(iter(items), 2, pass_on)) == items


def test_a_chunk_that_kills_its_process_twice_is_rejected_and_the_rest_is_read():
    items = _items(4 * CHUNK, deadly={CHUNK + 1})
    done = list(in_processes(iter(items), 2, pass_on))
    assert len(done) == len(items)
    rejected = [one for one in done if isinstance(one, Rejection)]
    assert [one.path for one in rejected] == [one.path for one in items[CHUNK : 2 * CHUNK]]
    assert all(one.reason == "process died" for one in rejected)
    assert done[2 * CHUNK :] == items[2 * CHUNK :]

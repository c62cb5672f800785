"""A part of a task: whole groups of its data, the same every time."""

import json

from eval.__main__ import quick
from eval.measure import _data
from eval.tasks import PARTS, TASKS


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_a_part_stands_for_each_of_the_dearest_tasks():
    assert [task.data for task in quick()] == [task.name for task in TASKS]
    assert {task.whole for task in quick() if task.whole} == {task.whole for task in PARTS}


def test_a_part_has_whole_groups_and_all_that_belongs_to_them(tmp_path, monkeypatch):
    monkeypatch.setenv("SECONDSOURCE_SHARED", str(tmp_path))
    part = next(task for task in PARTS if task.whole == "stories")
    part.folder.mkdir(parents=True)
    rows = {
        "gold": [{"id": f"r{n}", "story": f"s{n // 2}"} for n in range(200)],
        "items": [{"id": f"r{n}", "body": "Rain fell."} for n in range(200)],
        "facts": [{"story": f"s{n}"} for n in range(100)],
    }
    for name, found in rows.items():
        (part.folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, found)), encoding="utf-8")
    folder = _data(part, tmp_path)
    gold, items, facts = (lines(folder / f"{name}.jsonl") for name in ("gold", "items", "facts"))
    assert 0 < len(gold) < len(rows["gold"]) / 2
    assert [row["id"] for row in gold] == [row["id"] for row in items]
    assert len(gold) == 2 * len(facts)
    assert {row["story"] for row in gold} == {row["story"] for row in facts}

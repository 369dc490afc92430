"""Links of the shared cases: words for every setting, good and bad ones, alone and together."""

from collections.abc import Iterator


def _given() -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Yield words of links, good and bad ones."""
    numbers = [
        "0",
        "1",
        "4",
        "16",
        "17",
        "99",
        "-3",
        "4.0",
        "4,0",
        "4.5",
        "3.49",
        "0.5",
        "1e3",
        "٤",
        "+4",
        "four",
        "1.0000000001",
        "9999999999",
    ]
    numbers += ["", " 5 ", "\u00a05", "\ufeff5", "5\n", "5 weeks", "8.25", "8.75", "12.5", "40.5", "-0"]
    dates = [
        "2027-01-04",
        "2027-02-30",
        "2028-02-29",
        "2027-13-01",
        "2027-00-00",
        "1999-12-31",
        "2200-01-01",
        "0000-00-00",
    ]
    dates += ["2027-1-4", "04.01.2027", "tomorrow", " 2027-01-04 ", "2027-01-04T00:00", "9999-99-99", ""]
    days = [
        "mon",
        "mon,tue",
        "sun,mon",
        "mon,mon",
        "Monday",
        "monday,TUES",
        "mo",
        "thurs,x",
        ",",
        "x",
        "foo,bar",
        "sat;sun",
        "İ",
        "friyay",
        "wednsday",
    ]
    ids = [
        "read-map",
        "READ-MAP",
        "readmap",
        "read-ma",
        "climb-keep",
        "nothing-like-it",
        "call",
        "cal",
        "harbor",
        "habror",
        "route",
    ]
    ids += ["design", "rout", " read-map ", "", "constructor", "😀"]
    counted = (("weeks", numbers), ("hours", numbers), ("length", numbers), ("recalls", numbers))
    for name, words in (*counted, ("days", days)):
        yield from (("town", {name: [word]}) for word in words)
    for name in ("start", "onsite"):
        yield from (("town", {name: [word]}) for word in dates)
    for name in ("track", "skip", "done", "weak"):
        yield from (("town", {name: [word]}) for word in ids)
    for name, values in (("stage", dates[:9]), ("baseline", ("1", "4", "5", "0", "x"))):
        dated = {"start": ["2027-01-04"]} if name == "stage" else {}
        yield from (("town", {**dated, name: [f"{word}={values[0]}"]}) for word in ids)
        known = "call" if name == "stage" else "route"
        yield from (("town", {**dated, name: [f"{known}={value}"]}) for value in values)
        yield "town", {**dated, name: [known]}
        several = [f"{known}={values[0]}", f"{known}={values[1]}", f" {known} = {values[0]} "]
        yield "town", {**dated, name: several}
    yield from (
        ("town", {name: ["4"]}) for name in ("week", "hour", "stages", "x", "Weeks", "skipp", "__proto__")
    )
    yield from _given_together()


def _given_together() -> Iterator[tuple[str, dict[str, list[str]]]]:
    both = {"start": ["2027-01-04"], "onsite": ["2027-01-24"]}
    long_title = "x" * 161
    rows: list[dict[str, list[str]]] = [
        {},
        {"weeks": []},
        {"weeks": ["4", "6"]},
        {"weeks": ["4", "x"]},
        {"weeks": ["6"]},
        {"weeks": ["9"]},
        {"weeks": ["6"], "hours": ["8"]},
        {"weeks": ["0"], "hours": ["99"], "days": ["x"], "track": ["y"], "foo": ["bar"]},
        both,
        {**both, "weeks": ["9"], "hours": ["7.5"]},
        {**both, "weeks": ["x"]},
        {**both, "onsite": ["2027-01-04"]},
        {**both, "onsite": ["2027-01-05"]},
        {**both, "onsite": ["2027-04-26"]},
        {**both, "onsite": ["2027-04-27"]},
        {**both, "onsite": ["2026-01-01"], "weeks": ["x"]},
        {**both, "start": ["x"], "today": ["2027-01-10"]},
        {"today": ["2027-01-10"]},
        {"today": ["x"]},
        {"start": ["x"], "today": ["2027-01-10"]},
        {"onsite": ["2027-02-30"], "today": ["2027-01-10"]},
        {"start": ["2027-01-04"], "today": ["2020-01-10"]},
        {"stage": ["call=2027-01-20"]},
        {"stage": ["call=x", " call = 2027-01-20 ", "tour=2027-01-21"], "weeks": ["6"]},
        {"stage": ["call=2027-01-20"], "today": ["2027-01-10"]},
        {"stage": ["call=2027-01-20"], "onsite": ["2027-02-08"]},
        {"stage": ["call=2027-01-20"], "start": ["x"]},
        {"stage": ["call=2027-01-20"], "start": ["2199-12-31"], "onsite": ["2199-12-31"]},
        {"start": ["2199-12-31"], "onsite": ["2027-02-08"]},
        {"start": ["2199-12-30"], "onsite": ["2199-12-30"]},
        {"start": ["2199-12-31"]},
        {
            "done": [
                "read-map=2027-01-05",
                "walk-gates",
                "hear-bells=",
                "tell-tale=x",
                "=2027-01-05",
                "ask-baker=2027-02-30",
                "=",
            ]
        },
        {"done": ["walk-gates", "walk-gates=2027-01-05"], "skip": ["read-map", "read-map", "count-piers"]},
        {"own": ["mine:30:should:Read: all of it", "other:5:must: x ", "third:180:could:“Quotes” & more 😀"]},
        {"own": ["mine:30:should:A", "mine:30:should:B"], "skip": ["mine"]},
        {"own": ["mine:30:should:A", " mine :30:should:B"]},
        {
            "own": [
                "read-map:30:should:A",
                "Mine:30:should:A",
                "mi ne:30:should:A",
                ":30:should:A",
                "-:30:must:A",
            ]
        },
        {"own": ["mine:3:should:A", "mine-2:999:should:A", "mine-3:x:should:A", "mine-4:7.5:should:A"]},
        {"own": ["mine:30:shoud:A", "mine-2:30::A", "mine-3:30:Must:A", "mine-4:30: must :A"]},
        {"own": ["mine", "mine:30", "mine:30:should", "mine:30:should:", "mine:30:should: ", ":::x", ""]},
        {
            "own": [
                f"mine:30:should:{long_title}",
                f"mine-2:30:should:{long_title[1:]}",
                f"{'a' * 61}:30:must:A",
            ]
        },
        {"own": [f"mine:30:should:{'😀' * 160}"]},
        {
            "own": ["mine:x:should:A"],
            "skip": ["mine", "read-map"],
            "done": ["mine"],
            "score": ["mine=2027-01-05:3"],
        },
        {"own": ["mine:30:must:A"], "skip": ["min"], "done": ["mine"], "score": ["mine=2027-01-05:3"]},
        {
            "score": [
                "read-map=2027-01-05:3",
                "read-map=2027-01-05:1",
                "read-map=2027-01-03:4",
                "count-piers=2027-01-03:4",
            ]
        },
        {
            "score": [
                "read-map=2027-01-05",
                "read-map",
                "read-ma=2027-01-05:3",
                "read-map=2027-02-31:3",
                "read-map=2027-01-05:9",
            ]
        },
        {"score": ["read-map:3", "read-map=:3", "=:", "read-map=2027-01-05:", "read-map=2027-01-05:3:4"]},
        {
            "start": ["2027-01-04"],
            "stage": [
                "call=2027-01-05",
                "tour",
                "=",
                "call==",
                "call=2027-01-05=x",
                "tour=x",
            ],
        },
        {"length": ["3"], "weeks": ["2"]},
        {"length": ["3"], "hours": ["9"]},
        {"weeks": ["1"]},
        {"length": ["3"], "start": ["2027-01-04"], "onsite": ["2027-01-20"]},
        {"swap": ["read-map=walk-gates", "read-map", "x=read-map", "read-map=x", "=", "mine=read-map"]},
        {"own": ["mine:30:must:A"], "swap": ["read-map=mine"]},
        {"recalls": ["0"], "weak": ["ask", "route", "ask"]},
        {"baseline": ["ask=3", "ask=2", "route=4.0", "route=3,6"]},
    ]
    yield from (("town", row) for row in rows)
    for row in (
        {"skip": ["old-a", "gone", "new"]},
        {"own": ["gone:30:must:A", "old-a:30:must:A"]},
        {"track": ["sport"]},
    ):
        yield "renamed", row
    yield (
        "no-tasks",
        {"start": ["2027-01-04"], "skip": ["x"], "stage": ["call=2027-01-04"], "track": ["x"]},
    )
    yield (
        "digits",
        {
            "start": ["2027-01-04"],
            "done": ["12", "2", "constructor", "9-a=2027-01-05"],
            "stage": ["30=2027-01-06", "4=2027-01-05"],
        },
    )


GIVEN = tuple(_given())
"""Packs with words for each setting, as a link or a command gives them."""

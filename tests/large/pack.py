"""What the pack.yml of the large pack says."""

from typing import Any

PACK: dict[str, Any] = {
    "id": "lights",
    "title": "Lighthouse engineer study plan",
    "summary": "Everything a lighthouse engineer is asked before the keys are handed over.",
    "role": "Lighthouse engineer",
    "company": {"name": "Skerry Lights"},
    "notice": ["These lighthouses, their keepers and their hiring process are invented."],
    "about_plan": ["Four to six weeks is what earlier keepers took."],
    "about_process": ["A call comes first, then two talks, then a day on the rock."],
    "plans": [
        {
            "weeks": weeks,
            "hours_per_week": hours,
            "title": title,
            "summary": "For a keeper who has other duties too.",
        }
        for weeks, hours, title in (
            (4, 12, "Four weeks, gale"),
            (5, 10, "Five weeks, breeze"),
            (6, 8, "Six weeks, calm"),
        )
    ],
    "main_plan": "5-weeks",
    "core": ["st-04", "mk-01"],
    "stale_after_months": 120,
    "as_of": "2026-11-22",
}

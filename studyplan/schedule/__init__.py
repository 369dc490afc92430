"""Curriculum + settings → a dated plan; a plan + what was done → the plan made anew."""

from studyplan.schedule.replan import Replan, replan
from studyplan.schedule.scheduler import schedule
from studyplan.schedule.side_by_side import outline

__all__ = ["Replan", "outline", "replan", "schedule"]

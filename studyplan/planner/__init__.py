"""Curriculum + settings → a dated plan; a plan + what was done → the plan made anew."""

from studyplan.planner.scheduler import Replan, replan, schedule
from studyplan.planner.side_by_side import outline

__all__ = ["Replan", "outline", "replan", "schedule"]

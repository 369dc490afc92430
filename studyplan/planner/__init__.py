"""Curriculum + settings → a dated plan; a plan + what was done → the plan made anew."""

from studyplan.planner.scheduler import Replan, replan, schedule

__all__ = ["Replan", "replan", "schedule"]

"""The frozen values a curriculum and a plan are made of."""

from studyplan.model.curriculum import KINDS, Curriculum

__all__ = ["KINDS", "Curriculum"]

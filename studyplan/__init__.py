"""Curriculum files in, plans and take-away files out."""

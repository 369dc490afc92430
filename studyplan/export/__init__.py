"""Curriculum and plan → files to take away, one module for each."""

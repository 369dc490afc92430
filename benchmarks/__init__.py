"""Measurements of what we promise, run by hand."""

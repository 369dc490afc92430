"""The macros that pages call: rows of the curriculum → Markdown."""

"""What to print → a button for it, and a switch for what is folded; both show themselves only where scripts run."""

from typing import Literal, get_args

from macros.pages.here import Here, PageError
from macros.pages.markup import tag

Folds = Literal["folded", "open"]


def print_button(_: Here, title: str = "Print this page", scope: str = "", folds: str = "") -> str:
    """Offer to print the page, or the part with the id `scope`; a heading stands for what follows it.

    With `folds`, the reader can say whether folded answers print; `folded` and `open` are where the switch begins.
    """
    if folds and folds not in get_args(Folds):
        message = f"Folded answers cannot be `{folds}` on paper. Write one of: {', '.join(get_args(Folds))}."
        raise PageError(message)
    return tag("study-print", data_label=title, data_scope=scope or False, data_folds=folds or False)

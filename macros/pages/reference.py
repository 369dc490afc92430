"""The code itself → reference pages that cannot fall behind it: files, rules and macros."""

from collections.abc import Callable, Iterable
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from macros.pages.here import Here
from macros.pages.markup import block, line, paragraphs, table
from studyplan.check import DATED_RULES, RULES
from studyplan.model import KINDS
from studyplan.model.fields import InlineMarkdown, Link, Reference, Value
from studyplan.model.pack import Pack


def file_reference(_: Here) -> str:
    """Describe every file of a pack and every key in it."""
    parts = [_section("pack.yml", Pack)]
    parts += [_section(f"{kind}.yml", model) for kind, model in KINDS.items()]
    return block("div", paragraphs(*parts), class_="said")


def rule_reference(_: Here) -> str:
    """Describe every rule that looks at items together."""
    rows = ((f"`{rule.__name__}`", line(_first_line(rule))) for rule in (*RULES, *DATED_RULES))
    return block("div", table(("Rule", "What must hold"), rows), class_="said")


def macro_table(macros: Iterable[Callable[..., str]]) -> str:
    """Describe macros from their own first lines."""
    rows = ((f"`{_signature(macro)}`", line(_first_line(macro))) for macro in macros)
    return block("div", table(("Macro", "What it shows"), rows), class_="said")


def _section(name: str, model: type[Value]) -> str:
    inner = sorted(_inner(model), key=lambda found: found.__name__)
    return paragraphs(
        f"## {name} {{: #{name.replace('.yml', '').replace('_', '-')} }}",
        line(model.__doc__ or ""),
        _keys(model),
        *(paragraphs(f"**{found.__name__}**: {line(found.__doc__ or '')}", _keys(found)) for found in inner),
    )


def _keys(model: type[Value]) -> str:
    rows = []
    for name, field in model.model_fields.items():
        need = "required" if field.is_required() else "optional"
        rows.append(
            (
                f"`{name}`",
                f"{_type_words(field.annotation, field.metadata)}, {need}",
                line(field.description or ""),
            )
        )
    return table(("Key", "Holds", "Meaning"), rows)


def _type_words(annotation: Any, metadata: Iterable[Any] = ()) -> str:  # noqa: ANN401 - any annotation
    origin = get_origin(annotation)
    marks = list(metadata)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _type_words(inner, [*marks, *more])
    for mark in marks:
        if isinstance(mark, Reference):
            return f"id of {mark.kind}"
        if isinstance(mark, InlineMarkdown):
            return "text"
        if isinstance(mark, Link):
            return "address"
    if origin in (Union, UnionType):
        return _type_words(next(part for part in get_args(annotation) if part is not type(None)))
    if origin is tuple:
        return f"list of {_type_words(get_args(annotation)[0])}"
    if origin is Literal:
        return " or ".join(f"`{choice}`" for choice in get_args(annotation))
    names = {str: "word", int: "number", bool: "true or false", float: "number"}
    return names.get(annotation, getattr(annotation, "__name__", "value"))


def _inner(model: type[Value]) -> set[type[Value]]:
    found: set[type[Value]] = set()
    waiting: list[Any] = [field.annotation for field in model.model_fields.values()]
    while waiting:
        annotation = waiting.pop()
        if isinstance(annotation, type) and issubclass(annotation, Value):
            if annotation not in found:
                found.add(annotation)
                waiting += [field.annotation for field in annotation.model_fields.values()]
        else:
            waiting += get_args(annotation)
    return found


def _first_line(thing: object) -> str:
    return (thing.__doc__ or "").strip().splitlines()[0]


def _signature(macro: Callable[..., str]) -> str:
    code = macro.__code__
    names = code.co_varnames[1 : code.co_argcount]
    return f"{macro.__name__}({', '.join(names)})"

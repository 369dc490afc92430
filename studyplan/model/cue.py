"""One idea of a task or a worked answer → a question that is asked again later, with its short answer."""

from typing import Annotated

from pydantic import Field, StrictStr

from studyplan.model.fields import NOT_BLANK, Id, InlineMarkdown, Value

MOST_CUES = 4


class Cue(Value):
    """One question to recall an idea by: on the page of its task, and as a flashcard."""

    id: Id = Field(
        description="Permanent name of the cue within its item: what a reader keeps of it is kept under that."
    )
    ask: Annotated[StrictStr, Field(max_length=200, pattern=NOT_BLANK), InlineMarkdown()] = Field(
        description="The question, about one idea."
    )
    answer: Annotated[StrictStr, Field(max_length=300, pattern=NOT_BLANK), InlineMarkdown()] = Field(
        description="The answer in one or two short sentences."
    )


Cues = Annotated[
    tuple[Cue, ...],
    Field(
        max_length=MOST_CUES,
        description="Two to four questions with answers to recall it by; a `read` task needs them.",
    ),
]

"""A study seen from one page: what is shown there, and how links lead from it to every other page."""

import posixpath
from dataclasses import dataclass

from macros.pages.markup import unlinked
from studyplan.model import Curriculum
from studyplan.model.pack import Source
from studyplan.model.practice import Framework, Question, QuestionType
from studyplan.model.process import Stage, Track
from studyplan.model.study import Task
from studyplan.pipeline import Study
from studyplan.problem import StudyplanError
from studyplan.view.row import Named, named


class PageError(StudyplanError):
    """A page that asks for something the curriculum does not have."""


@dataclass(frozen=True, slots=True)
class Here:
    """The study and the source path of the page that calls a macro."""

    study: Study
    uri: str

    @property
    def curriculum(self) -> Curriculum:
        """The curriculum of the site."""
        return self.study.curriculum

    def link(self, text: str, uri: str, anchor: str = "") -> str:
        """Write a Markdown link that strict mode can check."""
        return f"[{unlinked(text)}]({self.path(uri, anchor)})"

    def path(self, uri: str, anchor: str = "") -> str:
        """Return the relative path of a page from here."""
        fragment = f"#{anchor}" if anchor else ""
        if uri == self.uri and anchor:
            return fragment
        return posixpath.relpath(uri, posixpath.dirname(self.uri) or ".") + fragment

    def page_path(self, uri: str) -> str:
        """Return the address of a page from here as it is once the site is built, for scripts and forms."""
        folder = "" if self.uri == "index.md" else self.uri.removesuffix("index.md").removesuffix(".md")
        target = uri.removesuffix("index.md").removesuffix(".md") or "."
        return posixpath.relpath(target, folder or ".") + "/"

    def to(self, item: Named) -> str:
        """Link to an item that a row names."""
        return self.link(item.title, *place_of(item))

    def question(self, question: Question) -> str:
        """Link to a question."""
        return self.to(named(question))

    def question_type(self, question_type: QuestionType) -> str:
        """Link to the page of a question type."""
        return self.to(named(question_type))

    def framework(self, framework: Framework) -> str:
        """Link to a framework."""
        return self.to(named(framework))

    def stage(self, stage: Stage) -> str:
        """Link to a stage."""
        return self.to(named(stage))

    def track(self, track: Track) -> str:
        """Link to the page of a track."""
        return self.to(named(track))

    def source(self, source_id: str) -> str:
        """Link to a source in the list of sources."""
        source = self.curriculum.get(Source, source_id)
        return self.to(Named("sources", source.id, source.title))

    def task(self, task: Task) -> str:
        """Link to the steps of a task."""
        return self.to(named(task))

    def steps(self, task: Named) -> str:
        """Link to the steps of a task where its title stands already."""
        return self.link("Steps", *place_of(task))


def place_of(item: Named) -> tuple[str, str]:
    """Return the page on which an item stands, and its anchor there."""
    match item.kind:
        case "questions":
            return f"questions/{item.within}.md", item.id
        case "question_types":
            return f"questions/{item.id}.md", ""
        case "frameworks":
            return f"frameworks/{item.id}.md", ""
        case "stages":
            return f"interview/{item.id}.md", ""
        case "tracks":
            return f"tracks/{item.id}.md", ""
        case "sources":
            return "sources.md", f"source-{item.id}"
        case "tasks":
            return f"tasks/{item.id}.md", ""
        case "phases":
            return f"tasks/{item.id}.md", ""
        case "mock_scripts":
            return f"mock/{item.id}.md", ""

"""A study seen from one page: what is shown there, and how links lead from it to every other page."""

import posixpath
from dataclasses import dataclass

from macros.markup import unlinked
from studyplan.model import Curriculum
from studyplan.model.practice import Framework, Question, QuestionType
from studyplan.model.process import Stage, Track
from studyplan.model.study import Task
from studyplan.pipeline import Study
from studyplan.problem import StudyplanError


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

    def question(self, question: Question) -> str:
        """Link to a question."""
        return self.link(question.prompt, f"questions/{question.type}.md", question.id)

    def question_type(self, question_type: QuestionType) -> str:
        """Link to the page of a question type."""
        return self.link(question_type.title, f"questions/{question_type.id}.md")

    def framework(self, framework: Framework) -> str:
        """Link to a framework."""
        return self.link(framework.title, "frameworks.md", framework.id)

    def stage(self, stage: Stage) -> str:
        """Link to a stage."""
        return self.link(stage.title, "interview.md", stage.id)

    def track(self, track: Track) -> str:
        """Link to the page of a track."""
        return self.link(track.title, f"tracks/{track.id}.md")

    def source(self, source_id: str) -> str:
        """Link to a source in the list of sources."""
        source = self.curriculum.get("sources", source_id)
        return self.link(source.title, "sources.md", f"source-{source_id}")

    def task(self, task: Task) -> str:
        """Link to the steps of a task."""
        return self.link(task.title, f"tasks/{task.phase}.md", task.id)

    def steps(self, task: Task) -> str:
        """Link to the steps of a task where its title stands already."""
        return self.link("Steps", f"tasks/{task.phase}.md", task.id)

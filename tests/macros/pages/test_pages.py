"""What macros make of the sample curriculum, page by page, in a reader's words."""

import re
from dataclasses import replace

import pytest

from macros.pages.advice import requirement_list, tip_group, tip_list, trait_table
from macros.pages.facts import claim_summary, fact_list, notice
from macros.pages.frameworks import framework, framework_link, framework_list
from macros.pages.glossary import glossary
from macros.pages.here import Here, PageError
from macros.pages.home import my_plan, next_tasks, title
from macros.pages.learning import finding_list
from macros.pages.mocks import mock, mock_list
from macros.pages.planner import plan_maker
from macros.pages.plans import plan_choice, plan_weeks, setting_track, setting_weeks
from macros.pages.questions import question_type, question_type_list
from macros.pages.sources import source_list
from macros.pages.stages import readiness, stage, timeline
from macros.pages.stories import story_matrix, story_sheets, story_themes
from macros.pages.tasks import phase_tasks, task
from macros.pages.tracks import track, track_list
from macros.pages.worked import worked_answer, worked_answers
from studyplan.model import Curriculum
from studyplan.model.practice import Question
from studyplan.model.process import Stage
from studyplan.model.study import MockScript
from studyplan.pipeline import Study
from tests.macros.conftest import From
from tests.macros.rendering import html, text


def test_the_home_page_opens_with_title_and_summary(here: Here) -> None:
    assert text(html(title(here))) == (
        "Town guide study plan How to become a guide who shows visitors the town."
    )


def test_the_main_plan_is_offered_first(here: Here) -> None:
    shown = setting_weeks(here)
    assert shown.index("Two weeks, 5 h a week") < shown.index("One week, 5 h a week")


def test_a_track_can_be_left_open(here: Here) -> None:
    assert '<option value="">Not chosen yet: show all tracks</option>' in setting_track(here)


def test_plans_say_what_they_hold_and_leave_out(here: Here) -> None:
    shown = text(html(plan_choice(here)))
    assert "One week 1 week, 5 hours a week For a call that is near." in shown
    assert "Left out: 1 could." in shown
    assert "Nothing is left out." in shown


def test_a_plan_lists_what_it_leaves_out(here: Here) -> None:
    shown = text(html(plan_weeks(here, 1)))
    assert "Could tasks, 2 h" in shown
    assert shown.index("Could tasks, 2 h") < shown.index("Hear the bells")


def test_the_timeline_nests_stages_in_their_groups(here: Here) -> None:
    assert text(html(timeline(here))) == (
        "Phone Phone call 15 to 20 min The office wants to hear you speak."
        " On-site Trial tour One morning You guide two clerks."
    )


def test_a_stage_counts_the_tasks_before_it(here: Here) -> None:
    assert "2 tasks to finish first" in text(html(stage(here, "call")))
    assert 'planned tasks="read-map:20 walk-gates:25"' in readiness(here)


def test_a_stage_says_which_questions_to_practice_first(study: Study) -> None:
    call = study.curriculum.stages[0]
    questions = [question.id for question in study.curriculum.questions_at(call)][:2]
    changed = call.model_copy(update={"ask_first": tuple(reversed(questions))})
    stages = (changed, *study.curriculum.stages[1:])
    whole = study.curriculum.model_copy(update={"stages": stages})
    shown = text(html(stage(Here(replace(study, curriculum=whole), "interview/call.md"), "call")))
    prompts = [study.curriculum.get(Question, name).prompt for name in reversed(questions)]
    assert f"Short of time? Practice these first: {' '.join(prompts)} All of them: " in shown


def test_what_the_first_plan_leaves_out_does_not_count_for_a_stage(study: Study) -> None:
    call = study.curriculum.get(Stage, "call").model_copy(update={"tasks": ("read-map", "hear-bells")})
    stages = tuple(call if other.id == call.id else other for other in study.curriculum.stages)
    for main, words in ((1, "1 task, 20 min"), (2, "2 tasks, 2 h 20 min")):
        pack = study.curriculum.pack.model_copy(update={"main_plan": f"{main}-weeks"})
        changed = study.curriculum.model_copy(update={"pack": pack, "stages": stages})
        shown = readiness(Here(replace(study, curriculum=changed), "index.md"))
        assert f'planned tasks="read-map:20 hear-bells:120">{words}<' in shown


def test_without_plans_every_task_counts_for_its_stage(study: Study) -> None:
    pack = study.curriculum.pack.model_copy(update={"plans": ()})
    bare = Here(Study(study.curriculum.model_copy(update={"pack": pack}), {}, ()), "index.md")
    assert "2 tasks, 45 min" in text(html(readiness(bare)))


def test_questions_are_shown_with_level_minutes_and_origin(here: Here) -> None:
    shown = text(html(question_type(here, "route")))
    assert "Warm-up · 2 min · Named in the source guide · Castle. Tests direction." in shown
    assert "Hard · 4 min · Written for this plan. Tests calm and plan." in shown
    assert "Answer aloud first (2 min), then compare" in shown


def test_a_question_says_what_to_do_with_less_time(here: Here) -> None:
    shown = text(html(question_type(here, "route")))
    told = "Use the time for a tale. With less time In 2 min: Go around by the mill and leave out the tale."
    assert f"{told} Then they ask" in shown
    assert shown.count("With less time") == 1


def test_questions_to_ask_say_what_to_hear(here: Here) -> None:
    shown = text(html(question_type(here, "ask")))
    assert "A good answer: A number from this year." in shown
    assert "A worrying answer: Nobody counts them." in shown
    assert "How to ask" in shown


def test_special_sets_stand_apart(here: Here) -> None:
    shown = text(html(question_type_list(here)))
    assert (
        shown.index("Routes 2 questions")
        < shown.index("Special sets")
        < shown.index("Questions to ask 1 question")
    )


def test_a_worked_answer_shows_its_steps_and_folds_the_solution(here: Here) -> None:
    assert text(html(worked_answers(here, "route"))).startswith("Worked answers: Routes Read the complete")
    shown = html(worked_answer(here, "worked-route"))
    assert "They ask: Why the bridge? Everybody knows it." in text(shown)
    assert "Your turn: Find the last turn. Compare with our solution Left at the well." in text(shown)
    assert shown.count("<details") == 1


def test_a_framework_says_when_to_use_and_when_to_leave_it(here: Here) -> None:
    assert text(html(framework_list(here))) == "Telling stories STAR Puts a story in order."
    shown = text(html(framework(here, "star")))
    assert shown.startswith("STAR Puts a story in order. Also called Four corners.")
    assert "When they ask for a street." in shown


def test_words_link_to_a_framework_only_where_the_pack_has_it(seen_from: From) -> None:
    assert framework_link(seen_from("tips/day.md"), "star", "the star") == "[the star](../frameworks/star.md)"
    assert framework_link(seen_from("tips/day.md"), "carl", "the other") == "the other"


def test_mock_scripts_follow_the_stages_and_exercises_come_last(study: Study) -> None:
    tour = study.curriculum.get(MockScript, "mock-tour")
    scripts = (
        tour.model_copy(update={"id": "mock-mixed", "title": "Mixed", "stages": ()}),
        tour,
        tour.model_copy(update={"id": "mock-call", "title": "A call", "stages": ("tour", "call")}),
    )
    changed = replace(study, curriculum=study.curriculum.model_copy(update={"mock_scripts": scripts}))
    shown = mock_list(Here(changed, "mock-interviews.md"))
    assert re.findall(r"\[(.+)\]\(mock/", shown) == ["A call", "A tour for one friend", "Mixed"]


def test_a_mock_script_stands_on_a_sheet_of_its_own(here: Here) -> None:
    shown = text(html(mock(here, "mock-tour")))
    assert shown.startswith("A tour for one friend ")
    assert "Score sheet Tick one box a row." in shown


def test_old_links_to_what_moved_to_pages_of_its_own_arrive_at_a_row_that_leads_there(here: Here) -> None:
    for macro, anchor, page in (
        (mock_list, "mock-tour", "mock/mock-tour.md"),
        (framework_list, "star", "frameworks/star.md"),
        (tip_list, "manners", "tips/manners.md"),
        (timeline, "call", "interview/call.md"),
    ):
        assert re.search(rf'id="{anchor}">.*<a href="{page}">', html(macro(here)))
    assert 'id="worked-route"' in html(worked_answers(here, "route"))
    assert 'id="read-map"' in html(phase_tasks(here, "walk"))


def test_a_track_tells_what_has_changed(here: Here) -> None:
    shown = text(html(track(here, "harbor")))
    assert "Formerly called Port. What has changed. The ferry has stopped. Our advice" in shown
    assert "Case 1: A ship is late Forty visitors wait in the rain." in shown


def test_tracks_count_their_questions(here: Here) -> None:
    assert text(html(track_list(here))) == (
        "Harbor 0 questions Ships and piers. Castle 1 question Towers, walls and a gatehouse."
    )


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (
            lambda here: tip_group(here, "manners"),
            "Manners Visitors are guests. Look up People follow your eyes.",
        ),
        (trait_table, "Patience Waits for the slowest visitor."),
        (requirement_list, "Sturdy shoes What counts A pair that has seen rain. Without it Borrow a pair."),
        (fact_list, "A new bridge May 2024 The old bridge was replaced. What it means for you: Speak of"),
        (source_list, "Books The guide book, A. Walker, 2022, read in full. Its maps are old."),
        (claim_summary, "How far to trust it Statements Used here Still holds 1 0"),
        (notice, "This town and its tours are invented."),
        (story_themes, "A lost group When did you lose somebody and find them again? Routes"),
        (story_matrix, "Theme 1 2 3 4 5 6 7 8 A lost group"),
    ],
)
def test_every_kind_of_item_is_told_in_full(here: Here, shown: object, words: str) -> None:
    assert callable(shown)
    assert words in text(html(shown(here)))


@pytest.mark.parametrize(
    ("call", "cure"),
    [
        (question_type, "There is no question type `cellar` in question_types.yml."),
        (worked_answers, "There is no question type `cellar` in question_types.yml."),
        (track, "There is no track `cellar` in tracks.yml."),
        (task, "There is no task `cellar` in tasks.yml."),
        (mock, "There is no script `cellar` in mock_scripts.yml."),
        (stage, "There is no stage `cellar` in stages.yml."),
        (framework, "There is no framework `cellar` in frameworks.yml."),
        (worked_answer, "There is no answer `cellar` in worked_answers.yml."),
        (tip_group, "There is no group `cellar` in tip_groups.yml."),
    ],
)
def test_an_item_that_is_not_there_is_told_with_its_file(here: Here, call: object, cure: str) -> None:
    assert callable(call)
    with pytest.raises(PageError, match=re.escape(cure)):
        call(here, "cellar")


def test_a_plan_that_is_not_offered_is_told_with_those_that_are(here: Here) -> None:
    with pytest.raises(
        PageError, match=r"^There is no plan `9-weeks`\. pack\.yml offers: 1-weeks, 2-weeks\.$"
    ):
        plan_weeks(here, 9)


def test_there_are_as_many_sheets_as_asked_for(here: Here) -> None:
    assert html(story_sheets(here, 3)).count('class="sheet"') == 3


def test_facts_of_a_topic_have_a_list_of_their_own(study: Study) -> None:
    bridge = study.curriculum.facts[0]
    gate = bridge.model_copy(update={"id": "gate", "title": "A new gate", "topic": "walls"})
    curriculum = study.curriculum.model_copy(update={"facts": (gate, bridge)})
    here = Here(replace(study, curriculum=curriculum), "then-and-now.md")
    assert "A new gate" not in fact_list(here)
    assert "A new bridge" in fact_list(here)
    assert "A new gate" in fact_list(here, "walls")
    assert "A new bridge" not in fact_list(here, "walls")


EMPTIED = {
    "terms": (glossary, "There are no terms here."),
    "frameworks": (framework_list, "There are no frameworks here."),
    "mock_scripts": (mock_list, "There are no scripts here."),
    "tips": (tip_list, "There are no tips here."),
    "traits": (trait_table, "There are no qualities here."),
    "requirements": (requirement_list, "There are no posted requirements here."),
    "tracks": (track_list, "There are no tracks here."),
    "findings": (finding_list, "There are no findings here."),
    "story_themes": (story_themes, "There are no themes here."),
    "stages": (timeline, "There are no stages here."),
    "facts": (fact_list, "There are no dated facts here."),
    "sources": (source_list, "There are no sources here."),
    "claims": (claim_summary, ""),
    "tasks": (plan_maker, "There are no tasks here."),
}


@pytest.mark.parametrize("kind", EMPTIED)
def test_a_list_with_nothing_in_it_says_so(study: Study, kind: str) -> None:
    macro, words = EMPTIED[kind]
    kept = {name: getattr(study.curriculum, name) for name in Curriculum.model_fields if name != kind}
    emptied = replace(study, curriculum=Curriculum(**kept))
    assert text(html(macro(Here(emptied, "index.md")))) == words


def test_without_stages_nobody_is_told_how_ready_they_are(study: Study) -> None:
    emptied = replace(study, curriculum=study.curriculum.model_copy(update={"stages": ()}))
    assert text(html(readiness(Here(emptied, "index.md")))) == "There are no tasks for a stage here."


def test_a_pack_without_plans_says_so_and_offers_no_choice(study: Study) -> None:
    pack = study.curriculum.pack.model_copy(update={"plans": ()})
    bare = Here(Study(study.curriculum.model_copy(update={"pack": pack}), {}, ()), "index.md")
    assert text(html(next_tasks(bare))) == text(html(plan_choice(bare))) == "There are no plans here."
    assert setting_weeks(bare) == ""
    assert text(html(my_plan(bare))) == "Make a plan for your own dates."

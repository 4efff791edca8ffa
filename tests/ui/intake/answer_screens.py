"""A picture of a request whose sender answered a question of ours."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6 import QtWidgets

from fieldapp.domain.disclosure.addendum import Answer
from fieldapp.domain.ids import EventId
from fieldapp.workflow.correcting import SaidAfterwards
from fieldapp.workflow.inbox import StepLine
from tests.ui.intake.mailbox import NOW, Mailbox, a_full_mailbox

WORDS = "Best op dinsdag voor de middag, in De Kring. Vraag naar mij."


def an_answered_request() -> Mailbox:
    """Asked yesterday, answered this morning, in words."""
    box = a_full_mailbox()
    held = box.held["b"]
    question, event = EventId("a" * 32), EventId("b" * 32)
    asked = StepLine(
        question, NOW - timedelta(days=1), "vraag", "", "hoe_bereiken", mine=True, can_undo=False
    )
    answered = StepLine(event, NOW, "antwoord", "", "in_woorden", mine=False, can_undo=False)
    answer = Answer(event, question, 5, "in_woorden", 0, WORDS)
    held.detail = replace(
        held.detail,
        timeline=(*held.detail.timeline, asked, answered),
        afterwards=(SaidAfterwards(NOW, (), answer),),
    )
    return box


def screens() -> list[tuple[str, Callable[[], QtWidgets.QWidget]]]:
    """Name and factory of the screen."""
    from tests.ui.intake.screens import page  # builds on what stands there

    return [("intake-answered", lambda: page(an_answered_request(), "b"))]

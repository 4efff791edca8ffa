"""What the sender answered stands on top of what one reads of the request."""

from fieldapp.ui.intake import wording
from fieldapp.ui.intake.inbox import InboxPage
from tests.ui.intake.answer_screens import WORDS, an_answered_request


def test_an_answer_stands_under_its_question(page: InboxPage) -> None:
    detail = an_answered_request().held["b"].detail

    first = wording.fields(detail)[0]

    assert first.label == "Hoe en wanneer bereiken we deze persoon het best?"
    assert first.text == WORDS

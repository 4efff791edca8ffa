"""D1: sending takes three screens, what is read aloud is what is sealed, and what changes afterwards voids
the yes. The 90 seconds are counted by `tests.proofs.keystrokes`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from fieldapp.domain.disclosure import decode_request
from fieldapp.errors import StaleConsent
from fieldapp.workflow import conversation, disclose, post
from fieldapp.workflow.session import Session
from tests.practice.worlds import looking, mia, working
from tests.ui.conftest import dressed as dressed
from tests.ui.field.sending import checked, ready, sealed_bytes
from tests.ui.field.worker import click
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import a_send_form, agreed


@pytest.fixture
def worker() -> Iterator[Session]:
    with working() as session:
        yield session


@pytest.mark.usefixtures("dressed")
def test_to_whom_precisely_this_and_yes_are_the_only_screens(worker: Session) -> None:
    with looking(worker) as window:
        page = ready(window)
        seen = [page.views.currentWidget()]
        click(page.choose.primary_button)
        settle(page)
        seen.append(page.views.currentWidget())
        read = " ".join(part.text for part in page.ask.read.paragraphs())
        checked(page)
        click(page.ask.yes)
        settle(page)
        seen.append(page.views.currentWidget())
        click(page.choose.primary_button)
        settle(page)
        seen.append(page.views.currentWidget())

        assert len(set(seen)) <= 3
        (payload,) = sealed_bytes(worker)
        assert decode_request(payload).fields["vraag"] in read


def test_a_field_that_changed_after_it_was_read_aloud_voids_the_yes(worker: Session) -> None:
    form = a_send_form(worker)
    shown, consent = agreed(worker, form)
    changed = disclose.preview(worker, form.with_field("vraag", text="Hulp bij de huur", ticked=True))

    with pytest.raises(StaleConsent):
        post.seal_and_queue(worker, changed, consent)
    assert worker.outbox.waiting() == 0
    fewer = disclose.preview(worker, form.with_field("naam", ticked=False))
    with pytest.raises(StaleConsent):
        disclose.record_answer(worker, fewer, replace(form.consent, read_digest=shown.said))


def test_the_ladder_follows_from_what_the_person_wants_and_is_only_corrected(worker: Session) -> None:
    wanted = {wish: conversation.rungs_of(worker, mia(worker, wish=wish)) for wish in ("zelf", "dienst")}
    assert wanted["zelf"] != wanted["dienst"]
    assert all(wanted.values()), "nobody fills it in"

    corrected = mia(worker, wish="zelf", rungs=wanted["dienst"])
    assert conversation.rungs_of(worker, corrected) == wanted["dienst"]

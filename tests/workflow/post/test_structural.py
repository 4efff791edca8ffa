"""Patterns without a person: how long they are kept, what the Logboek says, and what is not told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fieldapp.domain.ids import MailboxId
from fieldapp.errors import DisclosureRefused
from fieldapp.store.structural import IN, OUT, Step, Theme
from fieldapp.workflow import post, structural
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import at_day
from sync.protocol import Kind
from tests.sync.invented import an_id
from tests.workflow.post.town import Builds, noted, sealed
from tests.workflow.steps.patterns import TEXT, arrived

TWO_YEARS = timedelta(days=730)


def a_theme(session: Session) -> tuple[Theme, Step]:
    """A theme of one signal, and a step that waits to be told."""
    theme_id, _ = structural.bundle(session, [arrived(session, "veld")], title="Afspraak enkel online")
    form = replace(structural.open_step(session, theme_id), phase="rapporteren", said="Gemeld aan Wonen.")
    structural.plan(session, form)
    theme = next(each for each in session.store.structural.themes() if each.id == theme_id)
    (step,) = session.store.structural.steps(OUT, theme_id)
    return theme, step


def test_a_pattern_is_kept_two_years_and_its_line_says_which_fields_went(town: Builds) -> None:
    field = town("laptop").field
    structural.send(field, replace(structural.new_form(field), text=TEXT, types=("werking_organisatie",)))

    (message,) = sealed(field)
    assert (message.kind, message.mailbox) == (Kind.STRUCTURAL, an_id("regie").hex())
    assert at_day(message.until) == field.now().date() + TWO_YEARS
    facts = noted(field, message)
    assert (facts["basis"], facts["row"], facts["types"]) == ("ANON", 3, ["werking_organisatie"])
    assert set(facts["fields"]) == {
        "signal", "text", "types", "barriers", "reasons", "seen", "municipality", "place_kind",
        "idea", "people",
    }  # fmt: skip


def test_what_became_of_it_is_kept_two_years_too(town: Builds) -> None:
    session = town("regie").coordinator
    theme, step = a_theme(session)
    signals = [kept.signal.id for kept in session.store.structural.of_theme(IN, theme.id)]

    change = post.send_feedback(session, theme, step, {MailboxId(an_id("noor").hex()): signals})

    assert change == Change.STRUCTURAL | Change.OUTBOX | Change.LEDGER
    (message,) = sealed(session)
    assert at_day(message.until) == session.now().date() + TWO_YEARS
    assert (noted(session, message)["theme"], noted(session, message)["signals"]) == (theme.id, 1)


def test_words_that_point_at_a_person_are_told_to_nobody(town: Builds) -> None:
    session = town("regie").coordinator
    theme, step = a_theme(session)
    named = replace(step, said="Vraag het aan mevrouw Peeters.")

    with pytest.raises(DisclosureRefused) as refused:
        post.send_feedback(session, theme, named, {MailboxId(an_id("noor").hex()): []})
    assert refused.value.can_do == ("maak_persoonsvrij",)
    assert sealed(session) == []

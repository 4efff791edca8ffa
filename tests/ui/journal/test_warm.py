"""The way to a service, who goes alone, and pressing on with a reason that the supervisor can be shown."""

from dataclasses import replace
from datetime import date, timedelta

from fieldapp.domain.ids import PersonId
from fieldapp.domain.journal import MOMENT
from fieldapp.store.requests import OUT, RequestFilter
from fieldapp.ui.field import targets
from fieldapp.ui.field.journal.pressing_page import PressingPage
from fieldapp.ui.field.journal.warm_section import WarmSection
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import agenda, journal, warm_handover
from fieldapp.workflow.session import Session
from tests.ui.field.worker import click, page_of
from tests.ui.journal.screens import person, pressed
from tests.ui.journal.test_help import undo
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import mia

TODAY = date(2026, 11, 24)


def section(window: MainWindow, known: PersonId) -> WarmSection:
    """The section of the way to a service of this person."""
    window.go(targets.PERSON, targets.ShowPerson(known, "warm"))
    settle(window)
    found = page_of(window, PersonPage).widget("warm")
    assert isinstance(found, WarmSection)
    return found


def keep(window: MainWindow, worker: Session) -> None:
    """What a lock does."""
    for save in window.save_forms():
        save(worker)


def test_choosing_a_form_begins_and_every_step_is_kept_by_itself(window: MainWindow, worker: Session) -> None:
    known = person(worker)
    shown = section(window, known)
    assert shown.card.rest.isHidden()

    click(shown.card.form.chips.chip("samen_gegaan"))
    settle(window)
    shown.card.service.edit.setText("OCMW Lindenhoek")
    shown.card.steps["naam_gegeven"].click()
    shown.card.moment.click()
    shown.card.clock.edit.setText("14:30")
    keep(window, worker)

    (warm,) = warm_handover.of_person(worker, known)
    assert (warm.form, warm.service, warm.steps) == (
        "samen_gegaan",
        "OCMW Lindenhoek",
        ("naam_gegeven", MOMENT),
    )
    assert warm.day == TODAY + timedelta(days=1)
    (task,) = agenda.items(worker, TODAY, TODAY + timedelta(days=1))
    assert (task.kind, task.title) == ("taak", "OCMW Lindenhoek")


def test_what_happened_is_over_and_undo_opens_it_again(window: MainWindow, worker: Session) -> None:
    known = person(worker)
    shown = section(window, known)
    click(shown.card.form.chips.chip("samen_gebeld"))
    settle(window)

    click(shown.card.done_button)
    settle(window)
    assert warm_handover.of_person(worker, known)[0].done_at is not None
    undo(window)
    assert warm_handover.of_person(worker, known)[0].done_at is None
    click(shown.card.remove_button)
    settle(window)
    assert warm_handover.of_person(worker, known) == ()
    undo(window)
    assert [warm.form for warm in warm_handover.of_person(worker, known)] == ["samen_gebeld"]


def test_who_goes_alone_is_asked_how_and_nothing_leaves(window: MainWindow, worker: Session) -> None:
    signal_id = mia(worker)
    window.go(targets.PASS_ON, targets.PassOn(signal_id))
    settle(window)
    page = page_of(window, PassOnPage)
    page.choose.positions.options.card("goes_self").click()
    settle(window)
    page.choose.primary_button.click()
    settle(window)

    going = page.outcome.going
    assert going.isVisible()
    click(going.form.chips.chip("kaartje_meegegeven"))
    settle(window)
    click(going.form.chips.chip("samen_gegaan"))
    settle(window)

    known = worker.people.by_codename("Mia")[0].id
    (warm,) = warm_handover.of_person(worker, known)
    assert (warm.form, warm.signal_id) == ("samen_gegaan", signal_id)
    assert worker.requests.count(OUT, RequestFilter()) == 0
    assert worker.store.outbox.waiting() == 0
    click(going.more_button)
    settle(window)
    assert page_of(window, PersonPage).section() == "warm"


def test_no_pressing_on_without_a_reason(window: MainWindow, worker: Session) -> None:
    known = person(worker)
    shown = section(window, known)

    click(shown.pressing.button)
    settle(window)

    assert journal.pressing(worker) == ()
    assert shown.pressing.why.problem.text() == "Zonder reden klamp je niet aan. Schrijf op waarom."


def test_a_reason_counts_until_it_is_looked_at_again_or_one_stops(
    window: MainWindow, worker: Session
) -> None:
    known = person(worker)
    shown = section(window, known)
    shown.pressing.why.edit.setPlainText("Doet niet open, de post ligt er al weken.")
    click(shown.pressing.term.chips.chip("7"))
    click(shown.pressing.button)
    settle(window)

    (line,) = journal.pressing(worker)
    assert (line.entry.text, line.entry.due) == (
        "Doet niet open, de post ligt er al weken.",
        TODAY + timedelta(days=7),
    )
    assert shown.pressing.asking.isHidden()
    click(shown.pressing.stop_button)
    settle(window)
    assert journal.pressing(worker) == ()
    undo(window)
    assert [each.entry.id for each in journal.pressing(worker)] == [line.entry.id]


def test_a_half_written_reason_survives_a_lock(window: MainWindow, worker: Session) -> None:
    known = person(worker)
    section(window, known).pressing.why.edit.setPlainText("Doet niet")
    keep(window, worker)

    section(window, person(worker, "Omar"))

    assert section(window, known).pressing.why.text() == "Doet niet"


def test_the_worker_shows_the_list_and_it_says_since_when_the_supervisor_knows(
    window: MainWindow, worker: Session
) -> None:
    pressed(worker, person(worker))
    window.go(targets.PRESSING)
    settle(window)
    page = page_of(window, PressingPage)
    assert page.list.rows.rows()[0].pill == ("niet getoond", "off")

    click(page.shown_button)
    settle(window)
    assert journal.pressing(worker)[0].entry.shown_at == worker.now()
    assert page.list.rows.rows()[0].pill == ("getoond", "ok")
    undo(window)
    assert journal.pressing(worker)[0].entry.shown_at is None
    click(page.hand_over_button)
    settle(window)
    assert page_of(window, PersonPage).section() == "move"


def test_youth_help_is_shown_by_age_and_to_nobody_else(window: MainWindow, worker: Session) -> None:
    young = section(window, person(worker, "Yara", age_class="jongvolwassene_18_25"))
    assert "JAC" in young.youth.title.text()
    assert "Kijk nummer en uren na" in young.youth.check.text()

    minor = section(window, person(worker, "Sam", age_class="minderjarig"))
    assert "jeugdhulp" in minor.youth.title.text()

    grown = section(window, person(worker, "Rik", age_class="18plus"))
    assert grown.youth.isHidden()


def test_a_name_of_a_step_is_a_whole_sentence_and_none_is_lost(window: MainWindow, worker: Session) -> None:
    known = person(worker)
    warm_id, _ = warm_handover.begin(worker, "samen_gegaan", person_id=known)
    every = worker.taxonomies["warm_steps"].codes
    warm = replace(warm_handover.get(worker, warm_id), steps=tuple(c for c in every if c != MOMENT))
    warm_handover.save(worker, warm)

    shown = section(window, known)

    assert shown.card.collect() == warm_handover.get(worker, warm_id)
    assert {tick.text() for tick in shown.card.steps.values()} == {
        worker.taxonomies["warm_steps"].label(code) for code in every if code != MOMENT
    }

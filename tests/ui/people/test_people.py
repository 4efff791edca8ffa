"""People through the window: typed, closed, opened again, known twice, made one and taken apart."""

from PySide6 import QtGui, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import Person
from fieldapp.ui.field import targets
from fieldapp.ui.field.people.about import AboutForm
from fieldapp.ui.field.people.past import SignalsSection, TalksSection
from fieldapp.ui.field.people.people_page import PeoplePage
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.ui.field.people.sections import sections
from fieldapp.ui.field.people.situation import SituationForm
from fieldapp.ui.field.people.talk_page import ConversationPage
from fieldapp.ui.field.people.trusted import TrustedForm
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.field.signals_page import SignalsPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import people
from fieldapp.workflow.session import Session
from tests.ui.field.worker import Keys, a_window, click, page_of
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import mia


def person_of(session: Session, codename: str = "Mia") -> Person:
    return session.people.by_codename(codename)[0]


def person_page(window: MainWindow, person_id: PersonId, section: str = "") -> PersonPage:
    window.go(targets.PERSON, targets.ShowPerson(person_id, section))
    settle(window)
    return page_of(window, PersonPage)


def written(page: PersonPage, session: Session) -> None:
    """What the lock does with open forms."""
    for save in page.save_forms():
        save(session)


def test_an_empty_list_says_what_to_do(window: MainWindow) -> None:
    window.go(targets.PEOPLE)
    page = page_of(window, PeoplePage)

    assert page.places.currentWidget() is page.empty
    page.empty.button.click()  # type: ignore[union-attr]

    page_of(window, SignalPage)


def test_the_list_is_searched_and_return_opens_the_person(window: MainWindow, worker: Session) -> None:
    for name in ("Mia", "Rosa", "Achmed"):
        mia(worker, codename=name)
    window.go(targets.PEOPLE)
    page = page_of(window, PeoplePage)
    assert [row.title for row in page.list.rows.rows()] == ["Achmed", "Mia", "Rosa"]

    page._query = "ros"
    page._read()
    assert [row.title for row in page.list.rows.rows()] == ["Rosa"]
    page.list.setFocus()
    Keys(window).press("Return")

    assert page_of(window, PersonPage).who.text() == "Rosa"
    page._query = "zzz"
    page._read()
    assert page.places.currentWidget() is page.nothing


def test_a_long_list_is_read_in_pages(window: MainWindow, worker: Session) -> None:
    for number in range(130):
        people.add(worker, f"P{number:03}")
    window.go(targets.PEOPLE)
    page = page_of(window, PeoplePage)
    assert page.count.text() == "130 mensen"
    assert len(page.list.rows.rows()) == 100

    page.list.rows.fetchMore(page.list.rootIndex())

    assert len(page.list.rows.rows()) == 130


def test_somebody_is_added_by_a_codename(window: MainWindow, worker: Session) -> None:
    window.go(targets.PEOPLE)
    page = page_of(window, PeoplePage)
    click(page.add_button)
    click(page.new_button)
    assert page.new_name.problem.text() == "Hoe noem je deze persoon?"

    Keys(window).write("Rosa")
    Keys(window).press("Return")

    assert page_of(window, PersonPage).who.text() == "Rosa"
    assert person_of(worker, "Rosa").codename == "Rosa"


def test_what_is_typed_of_a_person_is_kept_by_itself_within_two_seconds(
    window: MainWindow, worker: Session, qtbot: object
) -> None:
    mia(worker)
    page = person_page(window, person_of(worker).id)
    form = page.widget("who")
    assert isinstance(form, AboutForm)
    form.texts["full_name"].edit.setFocus()

    with qtbot.waitSignal(form.keeper.saved, timeout=2000):  # type: ignore[attr-defined]
        Keys(window).write("Mia Claes")

    assert person_of(worker).full_name == "Mia Claes"
    assert form.saved.text().startswith("vanzelf bewaard om")
    assert page.facts.text() == "Mia Claes · 18+"


def test_every_field_about_a_person_is_there_after_closing_and_opening(
    window: MainWindow, worker: Session
) -> None:
    mia(worker)
    page = person_page(window, person_of(worker).id)
    form = page.widget("who")
    assert isinstance(form, AboutForm)
    for name, field in form.texts.items():
        field.edit.setText({"age_about": "70", "birth_year": "1956"}.get(name, f"iets {name}"))
    form.age.combo.setCurrentIndex(form.age.combo.findData("jongvolwassene_18_25"))
    form.language.combo.setCurrentIndex(form.language.combo.findData("ar"))
    form.interpreter.click()
    click(form.safe.button)
    click(form.safe.forbidden.chips.chip("letter"))
    written(page, worker)

    again = person_page(a_window(worker), person_of(worker, "iets codename").id).widget("who")

    assert isinstance(again, AboutForm)
    assert {name: field.text() for name, field in again.texts.items()} == {
        **{name: f"iets {name}" for name in form.texts},
        "age_about": "70",
        "birth_year": "1956",
    }
    assert (again.age.value(), again.language.value()) == ("jongvolwassene_18_25", "ar")
    assert again.interpreter.isChecked()
    assert again.safe.value().forbidden == ("home_call", "letter")
    assert not again.texts["address"].isVisible(), "an address is hidden until asked"


def test_a_situation_is_kept_and_several_kinds_are_said_to_be_multiple(
    window: MainWindow, worker: Session
) -> None:
    mia(worker)
    page = person_page(window, person_of(worker).id, "situation")
    form = page.widget("situation")
    assert isinstance(form, SituationForm)
    for chips, code in (
        (form.director, "samen"),
        (form.moments, "pensioen"),
        (form.groups, "ouderen"),
        (form.vulnerable, "materieel"),
    ):
        click(chips.chips.chip(code))
    for field, text in ((form.lead, "OCMW"), (form.others, "buur"), (form.manager, "An")):
        field.edit.setText(text)
    assert form.multiple.isHidden()
    click(form.thin)
    assert not form.multiple.isHidden()
    assert "meervoudig" not in [chip.code for chip in form.vulnerable.chips._chips], "it is computed"
    written(page, worker)

    stands = person_of(worker).situation
    assert (stands.director, stands.lead_actor, stands.co_actors) == ("samen", "OCMW", "buur")
    assert (stands.key_moments, stands.groups, stands.case_manager) == (("pensioen",), ("ouderen",), "An")
    again = person_page(a_window(worker), person_of(worker).id, "situation").widget("situation")
    assert isinstance(again, SituationForm)
    assert again.fields() == form.fields()


def test_a_trusted_person_has_limits_and_a_representative_needs_proof(
    window: MainWindow, worker: Session
) -> None:
    mia(worker)
    page = person_page(window, person_of(worker).id, "trusted")
    form = page.widget("trusted")
    assert isinstance(form, TrustedForm)
    assert "beslist nooit" in form.limits.text.text()
    for field, text in (
        (form.name, "Lieve"),
        (form.relation, "buurvrouw"),
        (form.contact, "via De Kring"),
        (form.since, "2020"),
    ):
        field.edit.setText(text)
    for tick in (form.chosen, form.present, form.informed):
        click(tick)
    click(form.kind.chips.chip("bewindvoerder_persoon"))
    assert "welk bewijs" in form.verdict.text.text()
    form.proof.edit.setText("vonnis")
    form.represents.edit.setText("Mr. Peeters")
    form.reach.edit.setText("03")
    assert "Mag toestemmen" in form.verdict.text.text()
    click(form.kind.chips.chip("bewindvoerder_goederen"))
    assert "niet toestemmen" in form.verdict.text.text()
    written(page, worker)

    again = person_page(a_window(worker), person_of(worker).id, "trusted").widget("trusted")
    assert isinstance(again, TrustedForm)
    assert again.fields() == form.fields()
    assert person_of(worker).trusted_person == "Lieve"


def test_another_person_takes_nothing_of_the_one_before(window: MainWindow, worker: Session) -> None:
    for name in ("Mia", "Rosa"):
        mia(worker, codename=name)
    page = person_page(window, person_of(worker).id)
    form = page.widget("who")
    assert isinstance(form, AboutForm)
    form.texts["phone"].edit.setText("0470")

    person_page(window, person_of(worker, "Rosa").id)

    assert (person_of(worker).phone, person_of(worker, "Rosa").phone) == ("0470", "")


def test_what_another_screen_wrote_meanwhile_is_left_alone(window: MainWindow, worker: Session) -> None:
    mia(worker)
    page = person_page(window, person_of(worker).id)
    form = page.widget("who")
    assert isinstance(form, AboutForm)
    people.change(worker, form.person_id, {"full_name": "Mia Claes"})

    form.texts["phone"].edit.setText("0470")
    written(page, worker)

    assert (person_of(worker).full_name, person_of(worker).phone) == ("Mia Claes", "0470")


def test_signals_and_conversations_open_from_the_person(window: MainWindow, worker: Session) -> None:
    mia(worker)
    page = person_page(window, person_of(worker).id, "signals")
    section = page.widget("signals")
    assert isinstance(section, SignalsSection)
    section.list.choose_first()

    section.open_row(section.list.key())

    listed = page_of(window, SignalsPage)
    assert listed.signal.who.text() == "Mia"
    click(listed.signal.person_button)
    settle(window)
    assert page_of(window, PersonPage).who.text() == "Mia"


def test_a_new_signal_of_a_person_begins_with_who_it_is(window: MainWindow, worker: Session) -> None:
    mia(worker)
    page = person_page(window, person_of(worker).id)
    click(page.signal_button)
    form = page_of(window, SignalPage)
    assert form.who.codename.value() == "Mia"
    form.where.place.set_value(worker.places.places()[0].id)
    click(form.where.kind.chips.chip("zorg"))

    form.save()

    assert len(worker.people.all()) == 1
    assert len(worker.signals.of_person(person_of(worker).id)) == 2


def test_sections_have_keys_of_their_own_and_each_can_be_shown(window: MainWindow, worker: Session) -> None:
    mia(worker)
    keys = [section.key for section in sections()]
    assert len(set(keys)) == len(keys)

    for key in keys:
        page = person_page(window, person_of(worker).id, key)
        assert page.section() == key
        assert page.widget(key).isVisibleTo(page)


# --- beside ----------------------------------------------------------------------------------------------


def test_a_screen_reader_finds_a_text_to_edit_in_the_place(window: MainWindow) -> None:
    window.go(targets.SIGNAL, targets.NewSignal())
    page = page_of(window, SignalPage)
    page.where.place.combo.setFocus()

    focus = QtWidgets.QApplication.focusWidget()
    interface = QtGui.QAccessible.queryAccessibleInterface(focus)

    assert focus is page.where.place.combo.lineEdit()
    assert interface.editableTextInterface() is not None
    assert interface.text(QtGui.QAccessible.Text.Name) == "Plaats (verplicht)"
    assert interface.role() == QtGui.QAccessible.Role.EditableText


def test_ages_say_that_young_adults_are_adults_too(window: MainWindow) -> None:
    window.go(targets.SIGNAL, targets.NewSignal())
    age = page_of(window, SignalPage).who.age

    labels = [age.itemText(at) for at in range(age.count())]

    assert labels == ["18+", "18+ (tot 25)", "Jonger dan 18", "Leeftijd?"]


def test_the_talks_section_leads_to_a_conversation(window: MainWindow, worker: Session) -> None:
    mia(worker)
    section = person_page(window, person_of(worker).id, "talks").widget("talks")
    assert isinstance(section, TalksSection)
    assert section.places.currentWidget() is section.empty

    click(section.new_button)

    assert page_of(window, ConversationPage).title() == "Gesprek met Mia"

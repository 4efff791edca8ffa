"""No widget of the people pages shows itself as a window of its own before it has its place."""

from PySide6 import QtWidgets

from fieldapp.ui.field import targets
from fieldapp.ui.field.people.sections import sections
from fieldapp.workflow import people
from tests.ui.field.worker import a_window, a_worker
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import mia


def test_no_widget_flashes_as_a_window_of_its_own(dressed: QtWidgets.QApplication) -> None:
    worker = a_worker()
    mia(worker)
    mia(worker)
    one, other = (person.id for person in worker.people.by_codename("Mia"))
    people.change(worker, one, {"household": "alleen", "address": "Kaai 3"})
    window = a_window(worker)
    before = set(QtWidgets.QApplication.topLevelWidgets())

    window.go(targets.PEOPLE)
    for section in sections():
        window.go(targets.PERSON, targets.ShowPerson(one, section.key))
        settle(window)
    window.go(targets.COMPARE, targets.ComparePeople(one, other))
    window.go(targets.CONVERSATION, targets.ShowConversation(person_id=one))
    settle(window)

    shown = [w for w in QtWidgets.QApplication.topLevelWidgets() if w not in before and w.isVisible()]
    assert shown == []
    assert window.isActiveWindow(), "nothing took the focus away"

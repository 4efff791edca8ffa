"""One soft ring, around the field that has the focus, and none left behind."""

from PySide6 import QtCore, QtWidgets
from pytestqt.qtbot import QtBot

from fieldapp.ui.halo import FocusHalo, _Ring


def test_no_ring_is_left_behind_where_the_focus_was(qtbot: QtBot, qapp: QtWidgets.QApplication) -> None:
    window = QtWidgets.QWidget()
    qtbot.addWidget(window)
    column = QtWidgets.QVBoxLayout(window)
    fields = [QtWidgets.QLineEdit() for _ in range(3)]
    for field in fields:
        column.addWidget(field)
    halo = FocusHalo(qapp, window)
    window.show()
    window.activateWindow()

    for field in (*fields, *fields):
        field.setFocus()
        # The ring before is destroyed only now, when the next one is known already.
        QtCore.QCoreApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
        qapp.processEvents()
        rings = [ring for ring in window.findChildren(_Ring) if ring.isVisible()]
        assert len(rings) == 1, field

    halo.stop()
    assert not [ring for ring in window.findChildren(_Ring) if ring.isVisible()]

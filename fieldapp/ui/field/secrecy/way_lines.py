"""What one can do instead, each with the button that does it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId, PlaceId, SignalId
from fieldapp.domain.secrecy import NECESSITY
from fieldapp.ui import terms
from fieldapp.ui.field import targets
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.text import Text

translate = QtCore.QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class About:
    """What the ways are about."""

    signal_id: SignalId
    person_id: PersonId | None = None
    place_id: PlaceId | None = None


class WayLines(QtWidgets.QWidget):
    """One line per way. `pressed` carries its code; `go` does it."""

    pressed = QtCore.Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._codes: tuple[str, ...] = ()
        self.buttons: dict[str, PlainButton] = {}

    def show_ways(self, codes: Sequence[str]) -> None:
        """Show these ways; nothing moves when they are the same."""
        if tuple(codes) == self._codes:
            return
        self._codes, self.buttons = tuple(codes), {}
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for code in codes:
            self._column.addWidget(self._line(code))

    def text(self) -> str:
        """What stands here, as one text."""
        return "\n".join(terms.word("can_do", code) for code in self._codes)

    def _line(self, code: str) -> QtWidgets.QWidget:
        line = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        words = terms.word("can_do", code)
        said = QtWidgets.QVBoxLayout()
        said.addStretch(1)
        said.addWidget(Text(f"•  {words}"))
        said.addStretch(1)
        row.addLayout(said, 1)
        does = way_button(code)
        if does:
            button = PlainButton(does, compact=True)
            button.setAccessibleDescription(words)
            button.clicked.connect(lambda checked=False: self.pressed.emit(code))
            self.buttons[code] = button
            row.addWidget(button)
        return line


def way_button(code: str) -> str:
    """What the button of a way says; empty when there is nothing to press: it is done by talking."""
    ask = translate("ways", "Write the question")
    call = translate("ways", "Numbers")
    return {
        "bel_112": call,
        "jeugdhulp": call,
        "overleg_leidinggevende": translate("ways", "Hand over…"),
        "eigen_leidinggevende": translate("ways", "Hand over…"),
        "leidinggevende_zonder_naam": ask,
        "raad_zonder_naam": ask,
        "overleg_jurist": ask,
        "maak_persoonsvrij": ask,
        "structureel_signaal": translate("ways", "Make one"),
        "persoon_doet_zelf": translate("ways", "Card to give"),
        "eigen_brief": translate("ways", "Sheets"),
        "vraag_het_eerst": translate("ways", "Conversation"),
        "vraag_toestemming": translate("ways", "Ask it"),
        "vraag_leeftijd": translate("ways", "Ask it"),
        "zoek_veilig_kanaal": translate("ways", "Agree on it"),
        "later_terugkomen": translate("ways", "Pick a moment"),
        "bel_na_overleg": translate("ways", "Note the call"),
        "beperking_bespreken": translate("ways", "To the person"),
    }.get(code, "")


def go(context: Context, code: str, about: About) -> None:
    """Do what the button of a way says."""
    _doors(context, about).get(code, lambda: None)()


def _doors(context: Context, about: About) -> dict[str, Callable[[], None]]:
    def page(key: str, target: object = None) -> Callable[[], None]:
        return lambda: context.go(key, target)

    signal_id, person_id = about.signal_id, about.person_id
    pass_on = page(targets.PASS_ON, targets.PassOn(signal_id))
    person = page(targets.PERSON, targets.ShowPerson(person_id, "move")) if person_id else pass_on

    def advice(to: str) -> Callable[[], None]:
        return page(targets.ADVICE, targets.AskAdvice(to, person_id, signal_id))

    call = context.danger
    return {
        "bel_112": call,
        "jeugdhulp": call,
        "overleg_leidinggevende": person,
        "eigen_leidinggevende": person,
        "leidinggevende_zonder_naam": advice("leidinggevende"),
        "raad_zonder_naam": advice(""),
        "overleg_jurist": advice("jurist"),
        "maak_persoonsvrij": advice(""),
        "structureel_signaal": page(targets.STRUCTURAL, targets.NewStructural(about.place_id)),
        "persoon_doet_zelf": page(targets.SHEETS, targets.ShowSheet("kaart", person_id)),
        "eigen_brief": page(targets.SHEETS),
        "vraag_het_eerst": page(targets.CONVERSATION, targets.ShowConversation(signal_id=signal_id)),
        "vraag_toestemming": pass_on,
        "vraag_leeftijd": pass_on,
        "zoek_veilig_kanaal": pass_on,
        "later_terugkomen": page(targets.AGENDA, targets.PlanVisit(about.place_id, person_id)),
        "bel_na_overleg": page(targets.NOTE, targets.NoteSecrecy(NECESSITY, person_id, signal_id)),
        "beperking_bespreken": page(targets.PERSON, targets.ShowPerson(person_id)) if person_id else pass_on,
    }

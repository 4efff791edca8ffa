"""The sections of a person page. Another part of the workspace adds one by a line in `sections`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.ui.shell.context import Context

if TYPE_CHECKING:
    from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


class SectionWidget(QtWidgets.QWidget):
    """Ground of a section: made once for one person, told when it comes into sight and when things change.

    A section may be any widget; one of this kind is also asked to read again and to save at a lock.
    """

    grown = QtCore.Signal()  # something appeared: the page must measure its height again

    def refresh(self, change: object = None) -> None:
        """Read again; `change` is None when the section comes into sight, else the `Change` flags."""

    def save_forms(self) -> Sequence[Callable[["Session"], object]]:
        """What must be written before the store closes or another person is shown."""
        return ()


@dataclass(frozen=True, slots=True)
class PersonSection:
    """One section. `factory` makes it for one person, when it is first looked at."""

    key: str
    label: str
    factory: Callable[[Context, PersonId], QtWidgets.QWidget]


def sections() -> tuple[PersonSection, ...]:
    """Every section, in the order of the screen."""
    # Here, not above: these build on `SectionWidget`.
    from fieldapp.ui.field.consult.section import ConsultSection
    from fieldapp.ui.field.handovers.move_section import MoveSection
    from fieldapp.ui.field.journal.help_section import HelpSection
    from fieldapp.ui.field.journal.warm_section import WarmSection
    from fieldapp.ui.field.people import about, keeping, past, situation, trusted
    from fieldapp.ui.field.places.person_section import AgendaSection
    from fieldapp.ui.field.rights.section import RightsSection
    from fieldapp.ui.field.secrecy.decisions_section import DecisionsSection
    from fieldapp.ui.field.sheets_section import SheetsSection
    from fieldapp.ui.field.socialmap.section import OffersSection

    return (
        PersonSection("who", translate("people", "Who"), about.AboutForm),
        PersonSection("situation", translate("people", "Situation"), situation.SituationForm),
        PersonSection("trusted", translate("people", "Trusted person"), trusted.TrustedForm),
        PersonSection("talks", translate("people", "Conversations"), past.TalksSection),
        PersonSection("signals", translate("people", "Signals"), past.SignalsSection),
        PersonSection("decisions", translate("people", "Decisions"), DecisionsSection),
        PersonSection("agenda", translate("people", "Appointments"), AgendaSection),
        PersonSection("help", translate("people", "Help and papers"), HelpSection),
        PersonSection("warm", translate("people", "Way to help"), WarmSection),
        PersonSection("consult", translate("people", "Case-overleg"), ConsultSection),
        PersonSection("rights", translate("rights_section", "Rights"), RightsSection),
        PersonSection("sheets", translate("field_sheets", "Sheets"), SheetsSection),
        PersonSection("offers", translate("people", "Offers looked at"), OffersSection),
        PersonSection("move", translate("people", "Hand over"), MoveSection),
        PersonSection("keeping", translate("people", "What we keep"), keeping.KeepingSection),
    )

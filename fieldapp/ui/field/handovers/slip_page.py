"""A slip of paper that an aide filled in, entered with the same three steps by who leads the team."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6 import QtWidgets

from fieldapp.domain.ids import DeviceId
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets
from fieldapp.ui.handing.large import LargeChoice, LargeField
from fieldapp.ui.handing.parts import Part
from fieldapp.ui.handing.wizard import Wizard
from fieldapp.ui.handing.words import About
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.workflow import partnership
from fieldapp.workflow.changes import Change
from fieldapp.workflow.handover import giving, receiving
from fieldapp.workflow.handover.values import WorryForm, WorryPreview
from fieldapp.workflow.session import Session

_NOBODY = "-"
_DAYS = 14
_ROLES = ("huishoudhulp_poetshulp", "gezinszorg_verzorgende", "thuisverpleegkundige", "vrijwilliger")


@dataclass(frozen=True, slots=True)
class Aide:
    """A device of the own organisation whose owner may have filled in a slip."""

    device_id: DeviceId
    label: str
    role: str


class SlipPart(Part):
    """Whose slip it is, and of which day."""

    def __init__(self) -> None:
        super().__init__()
        self.title.hide()
        self._aides: dict[str, Aide] = {}
        self.who = LargeChoice(
            self.tr("Whose slip is it?"), [(_NOBODY, self.tr("Somebody without a device"))]
        )
        self.name = LargeField(self.tr("Name of the aide"), longest=80)
        self.role = LargeChoice(
            self.tr("What work is done?"), [(role, terms.word("e17", role)) for role in _ROLES]
        )
        self.day = LargeChoice(self.tr("Day on the slip"))
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.who, 2)
        row.addWidget(self.day, 1)
        self.column.addLayout(row)
        self.column.addWidget(self.name)
        self.column.addWidget(self.role)
        for choice in (self.who, self.role, self.day):
            choice.changed.connect(lambda code: self._chosen())
        self.name.changed.connect(lambda text: self.changed.emit())

    def offer(self, aides: Sequence[Aide]) -> None:
        """The devices that can be chosen from."""
        self._aides = {aide.device_id: aide for aide in aides}
        options = [(aide.device_id, aide.label) for aide in aides]
        self.who.set_options([*options, (_NOBODY, self.tr("Somebody without a device"))])

    def show_form(self, form: WorryForm, of: About) -> None:
        assert form.slip_day is not None
        today = form.noted_at.astimezone().date()
        self.day.set_options([_day(today - timedelta(days=back), today) for back in range(_DAYS)])
        self.day.set_value(form.slip_day.isoformat())
        self.who.set_value(form.aide_device or (_NOBODY if form.aide else ""))
        self.name.set_text(form.aide)
        self.role.set_value(form.aide_role)
        self._fit()

    def fill(self, form: WorryForm) -> WorryForm:
        aide = self._aides.get(self.who.value())
        day = self.day.value()
        return replace(
            form,
            aide=aide.label if aide is not None else self.name.text(),
            aide_role=aide.role if aide is not None else self.role.value() or form.aide_role,
            aide_device=None if aide is None else aide.device_id,
            slip_day=date.fromisoformat(day) if day else form.slip_day,
        )

    def _chosen(self) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        by_name = self.who.value() not in self._aides
        self.name.setVisible(by_name)
        self.role.setVisible(by_name)


def _day(day: date, today: date) -> tuple[str, str]:
    return day.isoformat(), labels.near_day(day, today)


class SlipPage(PageWidget):
    """Enters one slip and goes back to the list."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.set_title(self.tr("Enter a slip"))
        self.slip = SlipPart()
        self.wizard = Wizard(context, self.title(), self.slip)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.wizard)
        self.wizard.ready.connect(self._enter)
        self.wizard.refused.connect(lambda form: self._end(lambda session: giving.refuse(session, form)))
        self.wizard.waits.connect(
            lambda form: self._end(lambda session: giving.discard(session, form.draft_id))
        )
        self.wizard.left.connect(lambda: context.go(targets.HANDOVERS))

    def open(self, target: object) -> None:
        if isinstance(target, targets.NewSlip):
            self._begin()

    def refresh(self, change: object = None) -> None:
        if self.wizard.form is None:
            self._begin()

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        work = self.wizard.keeper.take()
        return () if work is None else (work,)

    def _begin(self) -> None:
        def show(found: tuple[list[Aide], WorryForm]) -> None:
            self.slip.offer(found[0])
            self.wizard.begin(found[1])

        self.context.read(lambda session: (_aides(session), _form(session)), self, show)

    def _enter(self, shown: WorryPreview) -> None:
        form = self.wizard.form
        assert form is not None

        def entered(handover: object) -> None:
            self.context.toast(self.tr("Entered. Whoever has a device hears what becomes of it."))
            self.context.go(targets.HANDOVERS)

        self.context.act_with(lambda session: receiving.from_paper(session, form, shown), self, entered)

    def _end(self, work: Callable[[Session], Change]) -> None:
        self.context.act(work, self, lambda: self.context.go(targets.HANDOVERS))


def _form(session: Session) -> WorryForm:
    """A slip that was left half entered, or an empty one."""
    for row in giving.unfinished(session):
        form = giving.open_form(session, row.draft_id)
        if form.on_paper:
            return form
    return giving.paper_form(session)


def _aides(session: Session) -> list[Aide]:
    if session.membership is None:
        return []
    return [
        Aide(DeviceId(row.device_id), row.label, row.roles[0])
        for row in partnership.devices(session)
        if not row.own and not row.revoked and row.roles and row.roles[0] in _known_roles()
    ]


def _known_roles() -> frozenset[str]:
    return frozenset(terms.lists()["e17"].codes)

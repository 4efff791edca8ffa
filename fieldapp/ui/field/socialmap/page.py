"""The social map (7.4, 7.7): find services offline, compare them, look at them with somebody."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId, ServiceId
from fieldapp.domain.services import MOST_COMPARED, Coverage, Remark, Service, Source
from fieldapp.errors import FieldAppError
from fieldapp.ui.field import targets
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.socialmap.comparing import CompareCard
from fieldapp.ui.field.socialmap.detail import ServiceView
from fieldapp.ui.field.socialmap.finder import Finder, row_of
from fieldapp.ui.field.socialmap.panels import RemarkPanel, TogetherPanel
from fieldapp.ui.field.socialmap.reading import ReadingCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.workflow import half_done, socialmap
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.socialmap import ServiceDetail, ServicePage

_PAGE = 100
_REMARK, _TOGETHER = "service_remark", "service_together"
_Forms = tuple[str, Mapping[str, str], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class _Look:
    """One read of the left side and of what stands beside each other."""

    page: ServicePage
    coverage: tuple[Coverage, ...]
    sources: tuple[Source, ...]
    remarks: tuple[Remark, ...]
    compared: tuple[Service, ...]


class ServicesPage(FieldPage):
    """The list on the left; on the right one service, those compared, or a list being read in."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.54)
        self._next = ""
        self._wanted = ""
        self._placed = False
        self._compared: tuple[Service, ...] = ()
        self.finder = Finder(context)
        self.view, self.comparing, self.reading = ServiceView(), CompareCard(), ReadingCard(context)
        self.remark, self.together = RemarkPanel(), TogetherPanel()
        self.nothing, self.right = Card(), QtWidgets.QStackedWidget()
        pick = self.tr("Look for a service on the left. You can compare up to three.")
        self.nothing.add(EmptyState(self.tr("No service chosen"), pick), 1)
        self._keeper: DraftKeeper[_Forms, None] = DraftKeeper(context, self._typed, _keep, self)
        self.columns.columns[0].addWidget(self.finder, 1)
        for widget in (self.nothing, self.view, self.comparing, self.reading):
            self.right.addWidget(widget)
        self.columns.columns[1].addWidget(self.right, 1)
        for panel in (self.remark, self.together):
            self.view.panels.addWidget(panel)
        self._connect()
        self._connect_panels()
        self.set_title(self.tr("Social map"))

    def _connect(self) -> None:
        self.finder.sought.connect(self._read)
        self.finder.placed.connect(self._remember)
        self.finder.list.current.connect(self._choose)
        self.finder.list.rows.wanted.connect(self._read_more)
        self.finder.compare.connect(lambda: self._show_right(self.comparing))
        self.finder.lists.connect(lambda: self._show_right(self.reading))
        self.view.compare.connect(self._compare)
        self.view.settled.connect(lambda key: self._act(partial(_settle, remark_id=key)))
        self.comparing.removed.connect(lambda key: self._act(partial(_take_away, service_id=key)))
        self.comparing.cleared.connect(lambda: self._act(_take_away))
        self.comparing.back.connect(self._back)
        self.comparing.shown.connect(self._choose)
        self.reading.closed.connect(self._back)
        self.reading.grown.connect(self.settle)

    def _connect_panels(self) -> None:
        self.view.wrong.connect(partial(self._unfold, self.remark, self.remark.text.edit))
        self.view.together.connect(partial(self._unfold, self.together, self.together.who.edit))
        self.remark.saved.connect(self._save_remark)
        self.together.saved.connect(self._save_together)
        self.together.sought.connect(self._offer_people)
        for panel, kind in ((self.remark, _REMARK), (self.together, _TOGETHER)):
            panel.typed.connect(self._keeper.touch)
            panel.dropped.connect(partial(self._fold, panel, kind))

    # what the window asks

    def search_hint(self) -> str:
        return self.tr("Search in the social map… (Ctrl+K)")

    def search(self, text: str) -> None:
        self.finder.text.set_text(text)
        self._read()

    def open(self, target: object) -> None:
        """One service."""
        if isinstance(target, targets.ShowService):
            self._wanted = target.service_id

    def refresh(self, change: object = None) -> None:
        """Read again when services may have changed."""
        if change is None:
            self.finder.text.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
            if not self._placed:
                self.context.read(_beginning, self, self._begin)
                return
        if change is None or (isinstance(change, Change) and change & Change.SERVICES):
            self._read()

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """What is being typed about a service."""
        work = self._keeper.take()
        return () if work is None else (work,)

    # reading

    def _begin(self, found: tuple[tuple[str, str], tuple[str, ...]]) -> None:
        (municipality, neighbourhood), names = found
        self._placed = True
        self.finder.begin_at(municipality, neighbourhood, names)
        self._read()

    def _read(self) -> None:
        query, place = self.finder.text.text(), self.finder.place()

        def work(session: Session) -> _Look:
            return _Look(
                socialmap.page(session, query, place[0], None, _PAGE),
                socialmap.core_coverage(session, *place),
                socialmap.sources(session),
                socialmap.open_remarks(session),
                socialmap.compared(session),
            )

        self.context.read(work, self, lambda look: self._show(query, place, look))

    def _show(self, query: str, place: tuple[str, str], look: _Look) -> None:
        if (query, place) != (self.finder.text.text(), self.finder.place()):
            return
        now = self.context.session.now()
        self._next = look.page.next or ""
        rows = [row_of(found, now.date()) for found in look.page.rows]
        cut = bool(query.strip()) and len(rows) == _PAGE
        self.finder.show_rows(rows, more=bool(self._next), cut=cut, any_list=bool(look.sources))
        self.finder.show_coverage(look.coverage)
        self.finder.show_sources(look.sources, look.page.total, len(look.compared), now.date())
        self.reading.show_lists(look.sources, look.remarks, now)
        self._compared = look.compared
        self.comparing.show_services(look.compared, now.date())
        if self.right.currentWidget() is self.comparing and not look.compared:
            self._back()
        self._choose_again()
        self.settle()

    def _read_more(self) -> None:
        place, after = self.finder.place(), self._next
        self.context.read(
            lambda session: socialmap.page(session, "", place[0], after, _PAGE), self, self._append
        )

    def _append(self, page: ServicePage) -> None:
        today = self.context.session.now().date()
        self._next = page.next or ""
        self.finder.list.rows.append([row_of(row, today) for row in page.rows], more=bool(self._next))

    def _remember(self) -> None:
        place = self.finder.place()
        self.context.read(lambda session: socialmap.remember_place(session, *place), self, lambda done: None)

    # one service

    def _choose_again(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.finder.list.choose(wanted, announce=False)
            self._choose(wanted)
        elif self.right.currentWidget() in (self.reading, self.comparing):
            return
        elif self.finder.list.key():
            self._choose(self.finder.list.key())
        else:
            self.right.setCurrentIndex(0)
            self.finder.list.choose_first()

    def _choose(self, key: str) -> None:
        self._keeper.flush()

        def work(session: Session) -> tuple[ServiceDetail | None, _Forms]:
            forms = (key, half_done.kept(session, _REMARK, key), half_done.kept(session, _TOGETHER, key))
            return socialmap.detail(session, ServiceId(key)), forms

        self.context.read(work, self, lambda found: self._show_service(*found))

    def _show_service(self, detail: ServiceDetail | None, forms: _Forms) -> None:
        if detail is None:
            self.context.toast(self.tr("This service is no longer in the list."))
            return
        other = self.view.detail is None or self.view.detail.service.id != detail.service.id
        self.view.show_service(detail, self.context.session.now())
        if other:
            self.remark.show_values(forms[1])
            self.together.show_values(forms[2])
            self._panels_changed()
        if self.right.currentWidget() is not self.reading or other:
            self._show_right(self.view)

    def _show_right(self, widget: QtWidgets.QWidget) -> None:
        self.right.setCurrentWidget(widget)
        self.settle()

    def _back(self) -> None:
        self.right.setCurrentIndex(0)
        self._choose_again()
        self.settle()

    # what one does

    def _service(self) -> ServiceId:
        return self.view.detail.service.id if self.view.detail is not None else ServiceId("")

    def _act(self, work: Callable[[Session], Change]) -> None:
        self.context.act(work, self)

    def _compare(self) -> None:
        key, detail = self._service(), self.view.detail
        if detail is not None and detail.compared:
            self._act(partial(_take_away, service_id=key))
        elif len(self._compared) >= MOST_COMPARED:
            self.context.toast(self.tr("Three lie side by side already. Take one away first."))
            self._show_right(self.comparing)
        else:
            said = self.tr("Put beside the others. You find it under Compare.")
            self.context.act(
                lambda session: socialmap.compare(session, key), self, lambda: self.context.toast(said)
            )

    def _unfold(self, panel: QtWidgets.QWidget, field: QtWidgets.QWidget) -> None:
        for one in (self.remark, self.together):
            one.setVisible(one is panel)
        self._panels_changed()
        self.soon(lambda: field.setFocus(QtCore.Qt.FocusReason.TabFocusReason))

    def _panels_changed(self) -> None:
        """One thing at a time: while something is written about the service, its other buttons wait."""
        self.view.steps.setVisible(self.remark.isHidden() and self.together.isHidden())
        self.settle()

    def _fold(self, panel: RemarkPanel | TogetherPanel, kind: str) -> None:
        key = self._service()
        self._keeper.forget()
        panel.show_values({})
        self.context.read(lambda session: half_done.drop(session, kind, key), self, lambda done: None)
        self._panels_changed()

    def _typed(self) -> _Forms:
        return self._service(), self.remark.values(), self.together.values()

    def _save_remark(self) -> None:
        key, text = self._service(), self.remark.values()["text"]
        self.remark.text.set_problem("" if text else self.tr("Write what is not right."))
        if text:
            said = self.tr("Noted. Whoever reads the next list in sees it.")
            self.context.act(
                lambda session: socialmap.remark(session, key, text),
                self,
                partial(self._saved, self.remark, _REMARK, said),
            )

    def _saved(self, panel: RemarkPanel | TogetherPanel, kind: str, said: str) -> None:
        self._fold(panel, kind)
        self.context.toast(said)

    def _offer_people(self, start: str) -> None:
        self.context.read(lambda session: socialmap.known_people(session, start), self, self.together.offer)

    def _save_together(self) -> None:
        if not self.together.complete():
            return
        key, person = self._service(), PersonId(self.together.person())
        values = self.together.values()
        self.context.act_with(
            lambda session: socialmap.discuss(session, key, person, values["decision"], values["note"]),
            self,
            self._noted,
            self._not_noted,
        )

    def _noted(self, kept: str) -> None:
        said = self.tr("Noted with {who}.").format(who=self.together.values()["who"])
        self._fold(self.together, _TOGETHER)
        self.context.toast(said, lambda: self._act(lambda session: socialmap.forget_discussed(session, kept)))

    def _not_noted(self, error: FieldAppError) -> None:
        self.together.offer(())
        self.together.complete()


def _beginning(session: Session) -> tuple[tuple[str, str], tuple[str, ...]]:
    return socialmap.remembered_place(session), socialmap.municipality_names(session)


def _keep(session: Session, forms: _Forms) -> None:
    key, remark, together = forms
    for kind, texts in ((_REMARK, remark), (_TOGETHER, together)):
        if key and any(texts.values()):
            half_done.keep(session, kind, key, texts)


def _settle(session: Session, remark_id: str) -> Change:
    return socialmap.settle(session, remark_id)


def _take_away(session: Session, service_id: str = "") -> Change:
    return socialmap.stop_comparing(session, ServiceId(service_id) if service_id else None)

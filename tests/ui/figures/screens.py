"""Every screen of figures for the gallery: filled, as a table, empty, answering, taking along, deciding."""

import random
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6 import QtWidgets

from fieldapp.demo.figures import ANSWERS, invented
from fieldapp.domain.figures import Quarter, Table, encode_table, freeze
from fieldapp.domain.ids import OrgId
from fieldapp.interop.year_report import printable
from fieldapp.store.directory import ORGANISATION, ROOT
from fieldapp.store.figures import IN, OUT, SENT, FrozenTable
from fieldapp.ui.coordination import workspace as coordination
from fieldapp.ui.coordination.figures import wording
from fieldapp.ui.coordination.figures.own_page import OwnFiguresPage
from fieldapp.ui.coordination.figures.page import OWN_FIGURES, FiguresPage
from fieldapp.ui.printing.preview import PreviewDialog
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import figures
from fieldapp.workflow.figures import Period
from fieldapp.workflow.network import save_directory
from fieldapp.workflow.session import Profile, Session
from tests.sync.invented import an_id
from tests.ui import stand_ins
from tests.ui.field.worker import AFTERNOON, SCREEN, network
from tests.ui.intake.in_window import in_window
from tests.ui.layout_checks import settle
from tests.ui.structural.screens import came_in as signals_came_in
from tests.workflow.steps.invented import Clock, a_session, join

LOTTE = Profile("Lotte D.", "leidinggevende_signaalbeheerder", "Stad Noorderhaven", "coordination")
Q1, Q2, Q3 = (Quarter(2026, number) for number in (1, 2, 3))

Factory = Callable[[], QtWidgets.QWidget]


def a_coordinator() -> Session:
    """The coordinator of the invented network, who holds the keys of network and organisation."""
    session = a_session(Path(tempfile.mkdtemp()) / "profile", LOTTE, Clock(AFTERNOON))
    join(session, network(), "ocmw", "regie")
    with session.database.transaction():
        session.directory.set_secret(ORGANISATION, network().organisations["ocmw"].pair.to_bytes())
        session.directory.set_secret(ROOT, network().pair.to_bytes())
        directory = session.directory.load()
        assert directory is not None
        save_directory(session, directory)
    session.refresh()
    return session


def a_payload(session: Session, key: str, quarter: Quarter) -> bytes:
    """A table as an organisation of this kind would have sent it."""
    counted = invented(key, quarter, session.taxonomies, random.Random(key + quarter.code))
    return encode_table(Table(quarter, freeze(key.encode() * 8, quarter, counted, counted)))


def came_in(session: Session, quarters: tuple[Quarter, ...] = (Q1, Q2, Q3)) -> None:
    """Tables of five organisations; two of them are members now, one of those did not send its last."""
    membership = session.membership
    assert membership is not None
    orgs = {"intake": membership.org_id, "field": network().organisations["veld"].id.hex()}
    with session.database.transaction():
        for key in ("intake", "field", "homecare", "caw", "dmw"):
            org = OrgId(orgs.get(key) or an_id(key).hex())
            for quarter in quarters:
                if (key, quarter) != ("field", Q3):
                    payload = a_payload(session, key, quarter)
                    made = FrozenTable(IN, org, quarter.code, payload, session.now(), SENT, "a" * 32)
                    session.store.figures.freeze(made)


@cache
def desk() -> Session:
    """A coordinator with three quarters. Only looked at."""
    session = a_coordinator()
    came_in(session)
    for criterion, standing, text in ANSWERS:
        figures.answer_care(session, 2026, criterion, standing, text)
    signals_came_in(session)
    return session


@cache
def fresh() -> Session:
    """A coordinator to whom nobody sent anything. Only looked at."""
    return a_coordinator()


@cache
def small() -> Session:
    """One small organisation in one quarter: nearly everything is kept back. Only looked at."""
    session = a_coordinator()
    counted = {"stap.signalen": 22, "stap.doorgegeven": 6, "domein.wonen": 9}
    cells = freeze(b"k" * 32, Q3, counted, figures.all_cells(session))
    payload = encode_table(Table(Q3, cells))
    org = OrgId(network().organisations["veld"].id.hex())
    with session.database.transaction():
        session.store.figures.freeze(FrozenTable(IN, org, Q3.code, payload, session.now(), SENT, "b" * 32))
    return session


def with_own(session: Session, *, waits: bool = True) -> Session:
    """An organisation with a table that was sent, one that was kept back, and one to make."""
    membership = session.membership
    assert membership is not None
    org = OrgId(membership.org_id)
    with session.database.transaction():
        for quarter, state in ((Q1, SENT), (Q2, "kept")):
            payload = a_payload(session, "intake", quarter)
            mid = "c" * 32 if state == SENT else ""
            session.store.figures.freeze(
                FrozenTable(OUT, org, quarter.code, payload, session.now(), state, mid)
            )
        if waits:
            for at in range(2):
                counted = invented("intake", Q3, session.taxonomies, random.Random(3))
                session.store.figures.add_counts(Q3.code, f"{at:032x}", Q3.code, counted)
    return session


@cache
def office() -> Session:
    """An administrator who has a table to make. Only looked at."""
    return with_own(a_coordinator())


@cache
def deciding() -> Session:
    """An administrator who made the table. Only looked at."""
    session = with_own(a_coordinator())
    figures.make_table(session, Q3)
    return session


# --- pages -------------------------------------------------------------------------------------------------


def window(session: Session, page: str = "figures") -> MainWindow:
    """The coordinator's window at this page."""
    shown = in_window(session, coordination)
    shown.resize(*SCREEN)
    shown.show()
    shown.go(page)
    settle(shown)
    return shown


def page_of(shown: MainWindow) -> FiguresPage:
    found = shown.stack.currentWidget()
    assert isinstance(found, FiguresPage)
    return found


def own_of(shown: MainWindow) -> OwnFiguresPage:
    found = shown.stack.currentWidget()
    assert isinstance(found, OwnFiguresPage)
    return found


def _lower() -> MainWindow:
    shown = window(desk())
    bar = page_of(shown).body.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle(shown)
    return shown


def _after(do: Callable[[FiguresPage], object], session: Callable[[], Session] = desk) -> MainWindow:
    shown = window(session())
    do(page_of(shown))
    settle(shown)
    return shown


def _own(session: Session, code: str = "") -> MainWindow:
    shown = window(session, OWN_FIGURES)
    if code:
        own_of(shown).list.choose(code)
    settle(shown)
    return shown


def _reasons(page: FiguresPage) -> None:
    page.about.choice.chip("reden").click()


def _quarter(page: FiguresPage) -> None:
    page.chooser.chip("2026/2").click()


def _risky(page: FiguresPage) -> None:
    page.list_button.click()
    page.taking.use(Path("/"))


def report() -> QtWidgets.QDialog:
    """The report of the year before it is printed or kept."""
    session = desk()
    made = printable(wording.report(figures.network_figures(session, Period(2026))))
    return PreviewDialog(stand_ins.context(session), (made,))


def screens() -> list[tuple[str, Factory]]:
    """(name, factory) of each."""
    return [
        ("figures", lambda: window(desk())),
        ("figures-lower", _lower),
        ("figures-reasons", lambda: _after(_reasons)),
        ("figures-quarter", lambda: _after(_quarter)),
        ("figures-table", lambda: _after(lambda page: page.as_table.click())),
        ("figures-search", lambda: _after(lambda page: page.search("opnemen"))),
        ("figures-care", lambda: _after(lambda page: page.care.answer.click())),
        ("figures-csv", lambda: _after(lambda page: page.list_button.click())),
        ("figures-csv-risky", lambda: _after(_risky)),
        ("figures-small", lambda: window(small())),
        ("figures-empty", lambda: window(fresh())),
        ("figures-report", report),
        ("figures-own", lambda: _own(office())),
        ("figures-own-decide", lambda: _own(deciding())),
        ("figures-own-sent", lambda: _own(office(), Q1.code)),
        ("figures-own-kept", lambda: _own(office(), Q2.code)),
        ("figures-own-running", lambda: _own(fresh())),
    ]

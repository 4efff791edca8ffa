"""What one does with figures: choose, read as a table, answer, take along, make, send or keep back."""

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.domain.agreements import COORDINATOR, OWN
from fieldapp.domain.figures import Table, decode_figures, encode_table
from fieldapp.domain.ids import OrgId
from fieldapp.store.figures import IN, KEPT, OUT, SENT, FrozenTable
from fieldapp.ui.coordination.figures.own_page import OwnFiguresPage
from fieldapp.ui.coordination.figures.page import OWN_FIGURES, FiguresPage
from fieldapp.ui.widgets.charts import ChartBars, ChartPair, ChartPairs, ChartRow
from fieldapp.workflow import figures, logbook
from fieldapp.workflow.agreements import PartnerYes
from fieldapp.workflow.figures import Answering
from fieldapp.workflow.figures import network as read
from fieldapp.workflow.session import Session
from tests.ui import stand_ins
from tests.ui.figures.screens import Q1, Q2, Q3, a_coordinator, came_in, fresh, with_own

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def host() -> stand_ins.RecordingHost:
    return stand_ins.RecordingHost()


@pytest.fixture
def session() -> Session:
    """A coordinator with three quarters, to do things with."""
    made = a_coordinator()
    came_in(made)
    return made


@pytest.fixture
def page(session: Session, host: stand_ins.RecordingHost) -> Iterator[FiguresPage]:
    shown = FiguresPage(stand_ins.context(session, host))
    shown.context.changed.connect(shown.refresh)
    shown.refresh()
    yield shown
    shown.deleteLater()


def rows(chart: ChartBars) -> dict[str, int | None]:
    return {row.label: row.value for row in chart.rows}


def table(page: FiguresPage) -> dict[str, str]:
    return {row.title: row.pill[0] for row in page.table.rows.rows() if row.pill is not None}


def test_the_newest_year_comes_first_and_a_quarter_can_be_chosen(page: FiguresPage) -> None:
    year = rows(page.funnel.chart)["Signalen"]
    assert page.chooser.value() == ("2026/0",)
    page.chooser.chip("2026/2").click()
    quarter = rows(page.funnel.chart)["Signalen"]
    assert year is not None
    assert quarter is not None
    assert 0 < quarter < year
    assert [pair.label for pair in page.reached.chart.pairs] == ["apr–jun"]


def test_the_table_says_what_the_charts_say(page: FiguresPage) -> None:
    page.as_table.click()
    assert page.table_card.isVisibleTo(page)
    assert not page.charts.isVisibleTo(page)
    said = table(page)
    assert said["Tot opnemen"] == f"de helft binnen {page.pace.chart.rows[0].said} werkdagen"
    for chart in (page.funnel.chart, page.about.chart, page.otherwise.chart):
        for row in chart.rows:
            assert said[row.label] == row.said
    page.as_table.click()
    assert page.charts.isVisibleTo(page)


def test_words_narrow_the_table(page: FiguresPage) -> None:
    page.search("wonen")
    assert list(table(page)) == ["Wonen"]
    assert page.table_card.isVisibleTo(page)


def test_what_stands_in_the_way_and_why_a_right_fails(page: FiguresPage) -> None:
    page.about.choice.chip("drempel").click()
    assert page.about.title.text() == "Wat staat in de weg?"
    assert "Betaalbaar" in rows(page.about.chart)
    page.about.choice.chip("reden").click()
    assert page.about.title.text() == "Waarom lukt een recht niet?"


def test_who_did_not_send_is_named(page: FiguresPage) -> None:
    assert "1 van 2 diensten" in page.sent.text()
    assert "Samen Sterk" in page.sent.text()


def test_nothing_yet_says_what_will_come(host: stand_ins.RecordingHost) -> None:
    page = FiguresPage(stand_ins.context(fresh(), host))
    page.refresh()
    assert page.stack.currentWidget() is page.empty
    page.empty.pressed.emit()
    assert host.went == [(OWN_FIGURES, None)]


def test_an_answer_is_kept_and_a_person_is_not(page: FiguresPage, session: Session) -> None:
    page.care.answer.click()
    form = page.form
    form.which.chip("relevantie").click()
    form.text.set_text("Bespreken met mevrouw Peeters, 0470 12 34 56")
    form.keep.click()
    assert "Kies hoe het ermee staat" in form.problem.text.text()
    form.standing.chip("bespreken").click()
    form.keep.click()
    assert "persoon" in form.problem.text.text()
    assert session.store.figures.answers(2026) == []
    form.text.set_text("Bespreken op het overleg van december")
    form.keep.click()
    kept = session.store.figures.answers(2026)[0]
    assert (kept.criterion, kept.standing) == ("relevantie", "bespreken")
    form.back.click()
    assert page.charts.isVisibleTo(page)


def test_the_list_is_written_with_a_line_and_a_day_to_remove_it(
    page: FiguresPage, session: Session, tmp_path: Path, host: stand_ins.RecordingHost
) -> None:
    folder = tmp_path / "map"
    folder.mkdir(mode=0o700)
    page.list_button.click()
    page.taking.use(folder)
    page.taking.keep.click()
    file = next(folder.iterdir())
    written = file.read_text("utf-8-sig")
    assert written.splitlines()[0] == '"Periode";"Deel";"Wat";"Aantal";"In woorden"'
    assert '"Januari – september 2026";"Van signaal tot hulp";"Signalen"' in written
    assert stat.S_IMODE(os.stat(file).st_mode) == 0o600
    line = logbook.page(session).lines[0]
    assert line.kind == "export"
    assert [name for name, _ in session.store.retention.outside_files()] == [file.name]
    assert file.name in host.said[-1][0]


def test_a_risky_folder_is_said_before_anything_is_written(page: FiguresPage, tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    page.list_button.click()
    page.taking.use(Path("/"))
    assert page.taking.risky.isVisibleTo(page)
    assert page.taking.keep.text() == "Toch daar bewaren"
    page.taking.back.click()
    assert not page.taking.isVisibleTo(page)


def test_past_the_term_per_service_only_when_it_agreed(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Practice B7: by name, for who said yes to it, and of nobody else."""
    membership = session.membership
    assert membership is not None
    said_yes = (PartnerYes(OrgId(membership.org_id), "OCMW Lindenhoek", "ocmw", 2),)
    monkeypatch.setattr(read, "partners", lambda directory: said_yes)
    agreement = {"overdue": OWN}
    monkeypatch.setattr(
        type(session.store.agreements), "get", lambda self, version: replace_agreement(agreement["overdue"])
    )
    assert figures.network_figures(session).answering == ()
    agreement["overdue"] = COORDINATOR
    shown = figures.network_figures(session).answering
    assert [each.name for each in shown] == ["OCMW Lindenhoek"]
    assert isinstance(shown[0], Answering)
    assert shown[0].late is not None


def replace_agreement(overdue: str) -> object:
    """Only what is asked of it."""
    return type("Agreed", (), {"overdue": overdue})()


# --- the own organisation ----------------------------------------------------------------------------------


@pytest.fixture
def own(host: stand_ins.RecordingHost) -> Iterator[OwnFiguresPage]:
    shown = OwnFiguresPage(stand_ins.context(with_own(a_coordinator()), host))
    shown.context.changed.connect(shown.refresh)
    shown.refresh()
    yield shown
    shown.deleteLater()


def preview(own: OwnFiguresPage) -> list[tuple[str, str]]:
    return [(row.key, row.pill[0]) for row in own.detail.table.rows.rows() if row.pill is not None]


def test_what_waits_is_chosen_and_no_sum_is_shown(own: OwnFiguresPage) -> None:
    assert own.list.key() == Q3.code
    assert own.detail.make.isVisibleTo(own)
    assert preview(own) == []
    assert "2 van 3 toestellen" in own.detail.line.text()


def test_the_table_is_made_then_sent_as_it_was_shown(own: OwnFiguresPage) -> None:
    own.detail.make.click()
    session = own.context.session
    assert session.membership is not None
    held = session.store.figures.table(OUT, session.membership.org_id, Q3.code)
    assert held is not None
    cells = decode_figures(held.payload).cells
    assert {cell: n.replace(".", "") for cell, n in preview(own)} == {c: str(n) for c, n in cells.items()}
    assert not own.detail.make.isVisibleTo(own)
    own.detail.send.click()
    after = session.store.figures.table(OUT, session.membership.org_id, Q3.code)
    assert after is not None
    assert (after.state, after.payload) == (SENT, held.payload)
    message = session.messages.get(after.mid)  # type: ignore[arg-type]
    assert message is not None
    assert message.payload == held.payload
    assert not own.detail.send.isVisibleTo(own)


def test_keeping_it_back_can_be_changed_later(own: OwnFiguresPage) -> None:
    own.detail.make.click()
    own.detail.keep.click()
    session = own.context.session
    assert session.membership is not None
    held = session.store.figures.table(OUT, session.membership.org_id, Q3.code)
    assert held is not None
    assert held.state == KEPT
    assert session.outbox.waiting() == 0
    assert own.detail.send.isVisibleTo(own)


def test_each_quarter_says_how_it_stands(own: OwnFiguresPage) -> None:
    own.list.choose(Q1.code)
    assert own.detail.pill.text() == "verstuurd"
    assert preview(own)
    own.list.choose(Q2.code)
    assert own.detail.pill.text() == "niet gestuurd"
    own.list.choose("2026-Q4")
    assert own.detail.pill.text() == "loopt nog"
    assert "31 december" in own.detail.line.text()


def test_a_service_with_few_devices_is_warned(own: OwnFiguresPage) -> None:
    """A16: with fewer than three devices a table says something about one worker."""
    chosen = figures.own_quarters(own.context.session)[1]
    own.detail.show_quarter(replace(chosen, of_devices=2), may=True)
    assert own.detail.few.isVisibleTo(own)
    own.detail.show_quarter(chosen, may=False)
    assert not own.detail.few.isVisibleTo(own)
    assert not own.detail.make.isVisibleTo(own)


def test_a_table_can_never_be_changed_or_removed() -> None:
    session = a_coordinator()
    org = OrgId("a" * 32)
    made = FrozenTable(IN, org, Q1.code, encode_table(Table(Q1, {"stap.signalen": 5})), session.now(), SENT)
    with session.database.transaction():
        assert session.store.figures.freeze(made)
        assert not session.store.figures.freeze(replace(made, payload=b"other"))
    for statement in ("UPDATE figures_table SET payload = x'00'", "DELETE FROM figures_table"):
        with pytest.raises(Exception, match="never"), session.database.transaction():
            session.database.execute(statement)
    assert session.store.figures.tables(IN) == [made]


# --- charts ------------------------------------------------------------------------------------------------


def test_a_chart_says_everything_it_draws() -> None:
    bars = ChartBars()
    bars.show_rows(
        [ChartRow("Opnemen", 2, "2", mark=5, mark_said="afspraak 5"), ChartRow("Zin", None, "te weinig")],
        "Tempo",
    )
    assert bars.accessibleName() == "Tempo: Opnemen: 2, afspraak 5. Zin: te weinig"
    pairs = ChartPairs()
    pairs.show_pairs(
        [ChartPair("jan–mrt", 60, 26, "", "60", "26"), ChartPair("okt–dec", None, None, "in januari")],
        ("bereikt", "niet bereikt", "rest"),
    )
    assert pairs.accessibleName() == "jan–mrt: bereikt 60, niet bereikt 26. okt–dec: in januari"


@pytest.mark.parametrize("width", [120, 300, 900])
def test_charts_are_drawn_at_any_width(width: int) -> None:
    bars = ChartBars()
    bars.show_rows(
        [ChartRow("Inkomen, schulden, papieren", 415, "415", "72 op 100"), ChartRow("Zin", None, "–")]
    )
    pairs = ChartPairs()
    pairs.show_pairs([ChartPair("jan–mrt", 60, 26, "", "60", "26")], ("bereikt", "niet bereikt", "rest"))
    for chart in (bars, pairs):
        chart.resize(width, chart.heightForWidth(width))
        image = chart.grab().toImage()
        assert image.width() == width
        assert len({image.pixel(x, y) for x in range(0, width, 7) for y in range(0, image.height(), 5)}) > 1

"""A10: police, judge, landlord, immigration office, family. One click from anywhere: say nothing, show
nothing, lock, call; noted as a code and without any name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

import resources
from fieldapp.errors import InvalidInput
from fieldapp.ui.shell.search.looking import to_do
from fieldapp.ui.shell.secrecy.asked import AskedCard
from fieldapp.ui.shell.unlock import UnlockWindow
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import asked, logbook
from fieldapp.workflow.asked import Numbers
from fieldapp.workflow.logbook import LogFilter
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.practice.worlds import looking, mia, working
from tests.ui.conftest import dressed as dressed
from tests.ui.layout_checks import settle, texts

CARD = resources.load_toml("policy/asked.toml")


@pytest.fixture
def worker() -> Iterator[Session]:
    with working() as session:
        mia(session)
        yield session


def entries(session: Session) -> list[dict[str, object]]:
    kinds = [line for line in session.ledger.entries() if line.kind == EntryKind.ASKED]
    facts = [session.ledger.facts(line.n) for line in kinds]
    return [json.loads(fact.facts) for fact in facts if fact is not None]


def card_of(window: MainWindow) -> AskedCard:
    shown = window.centralWidget().currentWidget()  # type: ignore[attr-defined]
    assert isinstance(shown, AskedCard)
    return shown


def test_the_card_says_what_to_do_for_every_asker_the_judge_included() -> None:
    assert tuple(case["code"] for case in CARD["case"]) == asked.ASKERS
    steps = " ".join(CARD["steps"]["items"])
    for word in ("Zeg niets", "Toon niets", "op slot", "leidinggevende"):
        assert word in steps
    judge = next(case for case in CARD["case"] if case["code"] == "rechter")
    assert "bevel" in judge["text"]
    assert "geef niets af" in judge["text"]


@pytest.mark.usefixtures("dressed")
def test_one_click_from_the_menu_and_from_the_search(worker: Session) -> None:
    with looking(worker) as window:
        window.nav.asked.emit()  # type: ignore[union-attr]
        settle(window)
        shown = texts(card_of(window))
        card_of(window).closed.emit()
        window.search("iemand vraagt")
        settle(window)
        assert window._search is not None
        tasks = window._search._offered()
        offered = to_do("iemand vraagt", tasks, "")
        assert offered is not None
        tasks[int(offered.hits.items[0].key)].run("")
        settle(window)
        card_of(window)

    assert "Zeg niets. Toon niets." in shown
    assert "Mia" not in shown
    assert offered.hits.items[0].title == "Iemand vraagt naar een persoon"


@pytest.mark.usefixtures("dressed")
def test_it_locks_at_once(worker: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    with looking(worker) as window:
        locked: list[bool] = []
        monkeypatch.setattr(window._locker, "lock", lambda: locked.append(True))
        window.asked()
        settle(window)

        card_of(window).lock_button.click()

    assert locked == [True]


@pytest.mark.usefixtures("dressed")
def test_it_is_there_while_locked_and_knows_nothing() -> None:
    unlock, card = UnlockWindow(), AskedCard()
    heard: list[bool] = []
    unlock.asked.connect(lambda: heard.append(True))
    button = next(b for b in unlock.findChildren(type(unlock.button)) if "vraagt naar" in b.text())

    button.click()
    card.show()
    settle(card)

    assert heard == [True]
    assert not card.note.isVisible()
    assert not card.lock_button.isVisible()
    assert "op slot: laat het zo" in texts(card)
    card.close()
    unlock.close()


@pytest.mark.usefixtures("dressed")
def test_what_is_noted_is_who_asked_as_a_code_and_nothing_else(worker: Session) -> None:
    with looking(worker) as window:
        window.asked()
        settle(window)
        card = card_of(window)
        assert not card.note_button.isEnabled()

        card.asker.set_value(["politie"])
        card.asker.changed.emit(("politie",))
        card.note_button.click()
        settle(window)

        assert "Genoteerd in het Logboek." in texts(card)
    assert entries(worker) == [{"asker": "politie"}]
    line = logbook.page(worker, LogFilter("stopped")).lines[0]
    assert (line.kind, line.who, line.person_id) == ("asked", "", None)


def test_any_other_word_is_refused_and_leaves_no_line(worker: Session) -> None:
    with pytest.raises(InvalidInput, match="asker: unknown_code"):
        asked.note_question(worker, "Inspecteur Claes vroeg naar Mia")

    assert entries(worker) == []


def test_whom_to_call_is_written_down_once_and_stays_in_the_store(worker: Session) -> None:
    assert asked.numbers(worker) == Numbers(supervisor=worker.profile.supervisor)

    asked.save_numbers(
        worker, Numbers("Hilde M., 0470 11 22 33", " Mr. De Wit, 02 000 00 00 ", "dpo@linde.be")
    )

    assert asked.numbers(worker) == Numbers(
        "Hilde M., 0470 11 22 33", "Mr. De Wit, 02 000 00 00", "dpo@linde.be"
    )
    with pytest.raises(InvalidInput, match="lawyer: too_long"):
        asked.save_numbers(worker, Numbers(lawyer="x" * 81))

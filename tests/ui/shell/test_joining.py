"""Joining by invitation: what is read, the words up and down, and every way it can fail."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from PySide6 import QtWidgets

from fieldapp.errors import HubProblem, InvitationRefused, WordsDiffer
from fieldapp.ui.shell.joining import JoinCard, JoinDialog
from fieldapp.workflow import enrol
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Membership
from tests.ui.layout_checks import settle, texts
from tests.ui.stand_ins import InstantBackground, context

UNTIL = datetime(2026, 11, 27, 8, 40, tzinfo=UTC)
UP = ("boek", "wolk", "tram", "zout")
DOWN = "egel wind zee uil"
MEMBER = Membership("n", "Noorderhaven", "o", "Buurtwerk Noord", "d", "m", ("m",), False, False)


class Inviter:
    """Stands in for the enrolment: the state of the other side, and what it answers."""

    def __init__(self) -> None:
        self.view = enrol.InvitationView("https://post.example", False, UNTIL, True)
        self.state = enrol.NOT_JOINING
        self.trouble: list[Exception] = []
        self.typed: list[tuple[str, ...]] = []
        self.session = SimpleNamespace(membership=None, refresh=self._refresh, twin=lambda: "twin")
        self.joined = False

    def _refresh(self) -> None:
        self.session.membership = MEMBER if self.joined else None

    def _answer(self) -> None:
        if self.trouble:
            raise self.trouble.pop(0)

    def read_invitation(self, text, *, now):
        return self.view

    def join(self, session, text):
        assert session == "twin"
        self._answer()
        self.state = enrol.WAITING
        return enrol.Joining(UP, UNTIL)

    def poll_join(self, session):
        self._answer()
        up = () if self.state == enrol.NOT_JOINING else UP
        return enrol.JoinState(self.state, up)

    def confirm_words(self, session, words):
        self.typed.append(tuple(words))
        self._answer()
        self.joined, self.state = True, enrol.JOINED
        return Change.PROFILE


@pytest.fixture
def inviter(monkeypatch):
    made = Inviter()
    for name in ("read_invitation", "join", "poll_join", "confirm_words"):
        monkeypatch.setattr(enrol, name, getattr(made, name))
    return made


@pytest.fixture
def prepared():
    return []


@pytest.fixture
def card(qtbot, inviter, prepared):
    made = JoinCard(InstantBackground(), lambda: prepared.append(True))
    made.use(inviter.session)
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    settle(made)
    return made


def paste(card, text="VP1-AAAA") -> None:
    card.text.edit.setText(text)
    card._read()


def type_words(card, words=DOWN) -> None:
    for edit, word in zip(card.words_down.edits, words.split(), strict=True):
        edit.setText(word)
    card.words_down.complete.emit()


def test_an_invitation_says_what_it_is_for_before_anything_is_asked(card, inviter, prepared):
    paste(card)

    assert "een toestel van een organisatie die al meedoet" in texts(card)
    assert "https://post.example" in texts(card)
    assert "voor één toestel" in texts(card)
    assert prepared == []


@pytest.mark.parametrize(
    ("reason", "group", "words"),
    [
        ("unreadable", 3, "Groep 3 van de letters klopt niet."),
        ("unreadable", 0, "van VP1 tot de laatste groep"),
        ("expired", 0, "te oud"),
    ],
)
def test_one_that_cannot_be_used_says_why(card, inviter, reason, group, words):
    inviter.view = enrol.InvitationView("", False, None, False, reason, group)

    paste(card)

    assert words in texts(card)
    assert not card.start.isVisible()


def test_the_profile_is_saved_before_the_device_asks(card, prepared):
    paste(card)

    card.start.click()

    assert prepared == [True]
    assert card.words_up.words() == UP
    assert all(word in texts(card) for word in UP)


def test_not_before_role_and_work_are_chosen(card):
    card.ready = lambda: False

    paste(card)

    assert not card.start.isEnabled()


def test_the_words_heard_make_a_member(card, inviter, qtbot):
    paste(card)
    card.start.click()
    inviter.state = enrol.ANSWER_HERE

    with qtbot.waitSignal(card.joined):
        type_words(card)

    assert inviter.typed == [tuple(DOWN.split())]
    assert card.is_member()
    assert "Verbonden met Noorderhaven." in texts(card)


def test_words_typed_before_the_answer_came_wait_for_it(card, inviter, qtbot):
    paste(card)
    card.start.click()
    type_words(card)
    assert inviter.typed == []

    inviter.state = enrol.ANSWER_HERE
    with qtbot.waitSignal(card.joined):
        card._poll()


def test_wrong_words_may_be_typed_again(card, inviter):
    paste(card)
    card.start.click()
    inviter.state = enrol.ANSWER_HERE
    inviter.trouble = [None, WordsDiffer(2)]
    inviter._answer = lambda: _raise_next(inviter.trouble)

    type_words(card, "een twee drie vier")

    assert "De woorden komen niet overeen." in texts(card)
    assert card.words_down.words() == ("", "", "", "")
    assert card.words_down.isEnabled()


def test_after_the_third_wrong_entry_it_begins_anew(card, inviter):
    paste(card)
    card.start.click()
    inviter.state = enrol.ANSWER_HERE
    inviter.trouble = [None, InvitationRefused("ended")]
    inviter._answer = lambda: _raise_next(inviter.trouble)

    type_words(card)

    assert "drie keer" in texts(card)
    assert card.text.isEnabled()
    assert card.words_up.words() == ()


def test_without_a_connection_it_says_so_and_one_can_try_again(card, inviter):
    inviter.trouble = [HubProblem("unreachable")]
    paste(card)

    card.start.click()

    assert "Er is nu geen verbinding." in texts(card)
    assert card.start.isEnabled()


def test_a_connection_lost_after_the_words_does_not_undo_them(card, inviter, qtbot):
    paste(card)
    card.start.click()
    inviter.state = enrol.ANSWER_HERE
    inviter.trouble = [None, HubProblem("unreachable")]
    inviter._answer = lambda: _raise_next(inviter.trouble)
    type_words(card)
    assert card.words_down.words() == tuple(DOWN.split())

    inviter.state, inviter.joined = enrol.JOINED, True
    with qtbot.waitSignal(card.joined):
        card._poll()


def test_what_was_begun_before_the_program_closed_goes_on(card, inviter):
    inviter.state = enrol.WAITING

    card.resume()

    assert card.words_up.words() == UP


def test_a_file_is_read_as_text(card, tmp_path):
    (tmp_path / "uitnodiging.txt").write_bytes(b"VP1-AAAA\n\xff")

    card.load(tmp_path / "uitnodiging.txt")

    assert card.text.text().startswith("VP1-AAAA")


def test_a_file_that_cannot_be_read_is_said(card, tmp_path):
    card.load(tmp_path / "missing.txt")

    assert "Dit bestand kan niet gelezen worden." in texts(card)


def test_from_the_workspace_joining_is_announced(qtbot, inviter):
    held = context(inviter.session)
    heard = []
    held.changed.connect(heard.append)
    window = QtWidgets.QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 700)
    dialog = JoinDialog(held, window)
    dialog.open()
    paste(dialog.card)
    dialog.card.start.click()
    inviter.state = enrol.ANSWER_HERE

    type_words(dialog.card)

    assert heard == [Change.PROFILE | Change.DIRECTORY]


def _raise_next(trouble) -> None:
    if trouble and (error := trouble.pop(0)) is not None:
        raise error

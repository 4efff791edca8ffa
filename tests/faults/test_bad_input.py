"""What comes in wrong over the line: said in Dutch on screen and command line, and nothing is lost."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from fieldapp import commands
from fieldapp.domain.ids import RequestId
from fieldapp.store.requests import IN, OUT
from fieldapp.ui import labels
from fieldapp.workflow import exchange
from tests.faults.conftest import Village
from tests.faults.detour import (
    Answered,
    Asked,
    Carry,
    Detour,
    Fault,
    altered,
    asked_twice,
    faithful,
    html,
    redirect_to,
    unsigned,
    wrongly_signed,
)
from tests.journeys.network import (
    PASSPHRASE,
    Device,
    sync_all,
)
from tests.journeys.story import codes, received, send, state

NOBODY_THERE = (
    "Er is nu geen verbinding. Wat klaarstaat, vertrekt later vanzelf.",
    "De post is nu niet bereikbaar. Wat klaarstaat, vertrekt later.\n",
)
NOT_OURS = (
    "Iets tussen jou en het netwerk antwoordt in zijn plaats."
    " Er is niets naartoe gestuurd. Probeer een andere verbinding, zoals die van je gsm.",
    "Er antwoordt iemand anders dan de eigen post. Er is niets verstuurd.\n",
)


@dataclass(frozen=True, slots=True)
class Said:
    """What a worker reads of a round: in the window, at the pill later on, and on the command line."""

    window: str
    pill: str
    command: str
    code: int


Told = Callable[[Device], Said]


@pytest.fixture
def told(dutch: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Told:
    def sync(device: Device) -> Said:
        problem = device.sync().problem
        assert problem is not None
        pill = str(labels.problem(exchange.status(device.session).problem))
        monkeypatch.setattr("sys.stdin", io.StringIO(PASSPHRASE + "\n"))
        capsys.readouterr()
        code = commands.run(["sync", "--profile", str(device.folder), "--passphrase-stdin"])
        return Said(str(labels.failure(problem)), pill, capsys.readouterr().err, code)

    return sync


FAULTS: dict[str, tuple[Fault, tuple[str, str]]] = {
    "HTML": (html, NOT_OURS),
    "unsigned": (unsigned, NOT_OURS),
    "wrongly signed": (wrongly_signed, NOT_OURS),
    "altered": (altered, NOT_OURS),
    "every call twice": (asked_twice, NOBODY_THERE),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_line_that_lies_is_said_and_loses_nothing(village: Village, told: Told, name: str) -> None:
    fault, words = FAULTS[name]
    request = send(village.field)

    with village.line.behaving(fault):
        said = told(village.field)

    _is_said(said, words)
    _nothing_is_lost(village, request)


def test_a_redirect_is_said_and_the_other_host_hears_nothing(village: Village, told: Told) -> None:
    request = send(village.field)

    with Detour(village.line.url) as elsewhere:
        with village.line.behaving(redirect_to(elsewhere.url)):
            said = told(village.field)

        assert elsewhere.calls == []
    _is_said(said, NOT_OURS)
    _nothing_is_lost(village, request)


def test_an_answer_to_a_push_that_cannot_be_believed_doubles_nothing(village: Village, told: Told) -> None:
    """The hub has stored it; who stands between changes what it says of that."""
    request = send(village.field)

    def of_a_push(asked: Asked, carry: Carry) -> Answered:
        return (altered if asked.path == "/v1/envelopes" else faithful)(asked, carry)

    with village.line.behaving(of_a_push):
        said = told(village.field)

    _is_said(said, NOT_OURS)
    _nothing_is_lost(village, request)


def test_a_hub_that_is_down_is_said_and_loses_nothing(village: Village, told: Told) -> None:
    request = send(village.field)
    through = village.hub.url
    village.hub.kill()
    try:
        said = told(village.field)
    finally:
        village.hub.start()
        village.hub.url = through

    _is_said(said, NOBODY_THERE)
    _nothing_is_lost(village, request)


def test_a_call_that_somebody_repeats_later_is_refused_and_changes_nothing(village: Village) -> None:
    """The very bytes of a push and of a withdrawal, sent again by who saw them pass."""
    request = send(village.field)
    seen = len(village.line.calls)
    sync_all(village.field)
    writing = [call for call in village.line.calls[seen:] if call.method != "GET"]
    assert "/v1/envelopes" in [call.path for call in writing]

    again = [village.line.carry(call) for call in writing]

    assert [(said.status, b"replayed" in said.body) for said in again] == [(409, True)] * len(writing)
    _nothing_is_lost(village, request)


def _is_said(said: Said, words: tuple[str, str]) -> None:
    window, command = words
    assert said == Said(window, window, command, 1)


def _nothing_is_lost(village: Village, request: RequestId) -> None:
    """It waits here; with a good line it leaves, arrives, and is counted once."""
    assert state(village.field, OUT, request) in ("klaar", "verzonden")
    sync_all(village.field, village.ocmw, village.field)
    assert received(village.ocmw, request) is not None
    assert state(village.ocmw, IN, request) == "ontvangen"
    heard = codes(village.field, request)
    assert (heard.count("verzonden"), heard.count("ontvangen")) == (1, 1)
    assert exchange.status(village.field.session).problem == ""

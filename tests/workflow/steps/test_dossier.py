"""A received request into the own dossier, and a status back from there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from fieldapp.domain.ids import RequestId
from fieldapp.errors import FolderReadOnly, FolderShared, InvalidInput
from fieldapp.interop.fhir import STATUSES, decode
from fieldapp.store import files
from fieldapp.store.requests import IN
from fieldapp.workflow import answer, dossier, logbook, post, retain
from fieldapp.workflow.dossier import Choice, folder, writing
from fieldapp.workflow.dossier.words import words
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.workflow.steps.invented import Clock, sent, state

ALL = ("naam", "bereikbaar", "niet_doen", "vraag", "waarover")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    path = tmp_path / "voor-het-dossier"
    path.mkdir(mode=0o700)
    return path


def kinds(session: Session) -> list[int]:
    return [line.kind for line in session.ledger.entries()]


def facts(session: Session, kind: EntryKind) -> list[dict[str, Any]]:
    lines = logbook.page(session).lines
    return [dict(line.facts) for line in lines if line.kind == kind.name.lower()]


def handed(session: Session, path: Path) -> Any:
    return decode(path.read_bytes(), words(session))


def task(request_id: RequestId, state: str, reason: str = "", **output: Any) -> bytes:
    value: dict[str, Any] = {
        "resourceType": "Task",
        "intent": "order",
        "status": STATUSES[state].task,
        "identifier": [{"system": "urn:gbo:verzoek", "value": str(UUID(hex=request_id))}],
        "businessStatus": {"coding": [{"system": "urn:gbo:states", "code": state}]},
        "output": [{"type": {"coding": [{"system": "urn:gbo:dossier", "code": name}]}, **said}
                   for name, said in output.items()],
    }  # fmt: skip
    if reason:
        system = "urn:gbo:questions" if state == "vraag" else "urn:gbo:weiger_reden"
        value["statusReason"] = {"coding": [{"system": system, "code": reason}]}
    return json.dumps(value).encode()


def how(code: str) -> dict[str, Any]:
    return {"valueCodeableConcept": {"coding": [{"system": "urn:gbo:attempts", "code": code}]}}


def day(text: str) -> dict[str, Any]:
    return {"valueDate": text}


# --- handing over -------------------------------------------------------------------------------------------


def test_every_received_field_is_offered(desk: Session, request_id: RequestId) -> None:
    offered = dossier.offering(desk, request_id)
    assert tuple(code for code, _ in offered.rows) == ALL
    assert (offered.may, offered.since, offered.files) == (True, None, ())


def test_a_file_holds_what_was_chosen_and_no_more(desk: Session, request_id: RequestId, out: Path) -> None:
    kept, _ = dossier.to_file(desk, Choice(request_id, ("naam", "vraag")), out)

    (path,) = out.iterdir()
    assert path.name == kept.name
    assert path.stat().st_mode & 0o077 == 0
    assert "mia" not in path.name.lower()
    assert b"De Kring" not in path.read_bytes()
    read = handed(desk, path).request
    assert dict(read.fields) == {
        "naam": "Mia Claes",
        "niet_doen": "Niet thuis bellen",  # always goes along
        "vraag": "Hulp bij ongeopende post",
    }
    assert (read.request, read.basis.code) == (request_id, "TOESTEMMING")
    offered = dossier.offering(desk, request_id)
    assert offered.since is not None
    assert [file.name for file in offered.files] == [kept.name]
    (line,) = facts(desk, EntryKind.DOSSIER)
    assert (line["what"], line["fields"]) == ("file", ["naam", "niet_doen", "vraag"])
    assert line["until"] == kept.remove_on.isoformat()
    assert [file.name for file in retain.overview(desk).files] == [kept.name]


def test_the_clipboard_gets_the_words_and_the_logboek_a_line(desk: Session, request_id: RequestId) -> None:
    text, _ = dossier.copied(desk, Choice(request_id, ("naam",)))

    assert text == "Naam: Mia Claes\nNiet doen: Niet thuis bellen"
    assert [line["what"] for line in facts(desk, EntryKind.DOSSIER)] == ["clipboard"]
    assert dossier.offering(desk, request_id).since is not None


def test_paper_and_typing_over_have_their_line(desk: Session, request_id: RequestId) -> None:
    dossier.on_paper(desk, Choice(request_id, ("naam",)))
    dossier.typed_over(desk, Choice(request_id, ALL))

    assert sorted(line["what"] for line in facts(desk, EntryKind.DOSSIER)) == ["pdf", "typed"]


@pytest.mark.parametrize(
    ("fields", "wrong"), [((), ("fields", "missing")), (("adres",), ("fields", "not_received"))]
)
def test_nothing_and_what_was_not_received_is_refused(
    desk: Session, request_id: RequestId, out: Path, fields: tuple[str, ...], wrong: tuple[str, str]
) -> None:
    for hand in (dossier.copied, dossier.on_paper, lambda s, c: dossier.to_file(s, c, out)):
        with pytest.raises(InvalidInput) as refused:
            hand(desk, Choice(request_id, fields))
        assert (refused.value.field, refused.value.reason) == wrong
    assert list(out.iterdir()) == []
    assert EntryKind.DOSSIER not in kinds(desk)


@pytest.mark.parametrize(
    "end",
    [
        lambda desk, request_id: post.stop_here(desk, request_id),
        lambda desk, request_id: answer.give_back(desk, request_id, "geen_capaciteit"),
    ],
)
def test_what_stopped_or_went_back_is_not_handed_over(
    desk: Session, request_id: RequestId, end: Callable[[Session, RequestId], object]
) -> None:
    end(desk, request_id)
    assert not dossier.offering(desk, request_id).may
    with pytest.raises(InvalidInput):
        dossier.copied(desk, Choice(request_id, ("naam",)))


# --- the watched folder -------------------------------------------------------------------------------------


def test_a_new_request_goes_into_the_folder_once(desk: Session, request_id: RequestId, out: Path) -> None:
    assert folder.exchange(desk, out).made == 1
    (path,) = out.iterdir()
    read = handed(desk, path)
    assert tuple(read.request.fields) == ALL
    assert (read.state, read.request.request) == ("ontvangen", request_id)
    assert folder.exchange(desk, out).made == 0
    path.unlink()  # the dossier system takes it
    assert folder.exchange(desk, out).made == 0
    assert list(out.iterdir()) == []
    assert kinds(desk).count(EntryKind.DOSSIER) == 1
    assert retain.overview(desk).files == ()


def test_what_was_handed_over_already_does_not_go_again(
    desk: Session, request_id: RequestId, out: Path
) -> None:
    dossier.typed_over(desk, Choice(request_id, ALL))
    assert folder.exchange(desk, out).made == 0
    assert list(out.iterdir()) == []


def test_a_folder_that_others_reach_is_refused_until_somebody_accepts_it(
    desk: Session, request_id: RequestId, tmp_path: Path
) -> None:
    shared = tmp_path / "Public"
    shared.mkdir(mode=0o700)
    with pytest.raises(FolderShared) as refused:
        folder.exchange(desk, shared)
    assert refused.value.risks == ("public",)
    assert list(shared.iterdir()) == []
    assert folder.exchange(desk, shared, shared_ok=True).made == 1
    with pytest.raises(FolderReadOnly):
        folder.exchange(desk, tmp_path / "nergens")


def test_a_file_goes_on_its_day(desk: Session, request_id: RequestId, out: Path, clock: Clock) -> None:
    folder.exchange(desk, out)
    clock.forward(days=13)
    folder.exchange(desk, out)
    assert len(list(out.iterdir())) == 1
    clock.forward(days=1)
    writing.tidy(desk)
    assert list(out.iterdir()) == []
    assert [line["reason"] for line in facts(desk, EntryKind.ERASURE)] == ["over"]
    assert retain.overview(desk).files == ()


def test_a_file_goes_when_the_person_stops(desk: Session, request_id: RequestId, out: Path) -> None:
    folder.exchange(desk, out)
    post.stop_here(desk, request_id)
    folder.exchange(desk, out)
    assert list(out.iterdir()) == []
    assert "stopped" in [line.get("reason") for line in facts(desk, EntryKind.ERASURE)]


def test_of_who_stopped_before_the_first_byte_nothing_is_made(
    desk: Session, request_id: RequestId, out: Path
) -> None:
    from fieldapp.workflow.dossier import handing

    request = desk.requests.get(IN, request_id)
    assert request is not None
    with desk.database.transaction():
        handing.begin(desk, request, ALL, out)
    post.stop_here(desk, request_id)
    assert writing.go_on(desk) == 0
    assert list(out.iterdir()) == []
    assert retain.overview(desk).files == ()


def test_a_file_goes_with_its_request(desk: Session, request_id: RequestId, out: Path) -> None:
    folder.exchange(desk, out)
    with desk.database.transaction():
        desk.store.eraser.request(IN, request_id, "2026-11-24")
    writing.tidy(desk)
    assert list(out.iterdir()) == []
    assert [line["reason"] for line in facts(desk, EntryKind.ERASURE)] == ["erased"]


def test_a_folder_that_another_program_holds_is_waited_for(
    desk: Session, request_id: RequestId, out: Path
) -> None:
    with files.held_alone(out) as mine:
        assert mine
        assert folder.exchange(desk, out).made == 0
        assert list(out.iterdir()) == []
    assert writing.tidy(desk)  # at the next round of the post
    assert len(list(out.iterdir())) == 1
    assert folder.exchange(desk, out).made == 0


def test_a_stick_that_is_out_is_waited_for(desk: Session, request_id: RequestId, out: Path) -> None:
    folder.exchange(desk, out)
    out.rename(out.with_name("weg"))
    writing.tidy(desk)
    assert [file.name for file in dossier.offering(desk, request_id).files]
    assert retain.overview(desk).files
    out.with_name("weg").rename(out)
    post.stop_here(desk, request_id)
    writing.tidy(desk)
    assert list(out.iterdir()) == []


# --- a status back ------------------------------------------------------------------------------------------


def test_the_whole_way_by_tasks(desk: Session, request_id: RequestId, out: Path) -> None:
    way = (
        task(request_id, "opgenomen"),
        task(request_id, "poging", hoe=how("gebeld"), datum=day("2026-11-23")),
        task(request_id, "poging", hoe=how("gebeld"), datum=day("2026-11-24")),
        task(request_id, "pauze", datum=day("2026-12-01")),
        task(request_id, "opgenomen"),
        task(request_id, "contact_gelegd"),
        task(request_id, "nazorg", datum=day("2026-12-20")),
        task(request_id, "hulp_gestart"),
    )
    for n, data in enumerate(way):
        (out / f"{n}.json").write_bytes(data if n != 4 else data + b"\n")
        report = folder.exchange(desk, out)
        assert report.refused == ()
        assert len(report.taken) == 1
        assert report.taken[0].step
        assert not (out / f"{n}.json").exists()
    detail = answer.detail(desk, request_id)
    assert (detail.state, detail.attempts) == ("hulp_gestart", 2)
    assert kinds(desk).count(EntryKind.DOSSIER_STEP) == len(way)


def test_the_same_task_again_changes_nothing(desk: Session, request_id: RequestId) -> None:
    answer.take_up(desk, request_id)
    data = task(request_id, "poging", hoe=how("gebeld"), datum=day("2026-11-23"))
    assert dossier.take_over(desk, data)[0].step == "poging"
    again = json.dumps(json.loads(data) | {"lastModified": "2026-11-24T10:00:00Z"}).encode()
    for same in (data, again):
        assert dossier.take_over(desk, same)[0].step == ""
    assert answer.detail(desk, request_id).attempts == 1


@pytest.mark.parametrize(
    ("state_said", "more", "code"),
    [
        ("poging", {}, "how_missing"),
        ("poging", {"hoe": how("gebeld"), "datum": day("2026-12-24")}, "day_wrong"),
        ("pauze", {}, "day_missing"),
        ("pauze", {"datum": day("2026-11-01")}, "day_wrong"),
        ("doorverwezen", {}, "kind_missing"),
        ("teruggegeven", {}, "reason_missing"),
        ("nazorg", {"datum": day("2026-12-24")}, "not_now"),
        ("hulp_gestart", {}, "not_now"),
        ("ontvangen", {}, "not_by_task"),
        ("ingetrokken", {}, "not_by_task"),
        ("doorgegeven", {}, "not_by_task"),
    ],
)
def test_what_is_no_legal_next_step_changes_nothing(
    desk: Session, request_id: RequestId, state_said: str, more: dict[str, Any], code: str, out: Path
) -> None:
    answer.take_up(desk, request_id)
    before = (state(desk, request_id), kinds(desk), len(desk.requests.events(_thread(desk, request_id))))
    (out / "terug.json").write_bytes(task(request_id, state_said, **more))
    dossier.typed_over(desk, Choice(request_id, ALL))  # so that only the Task is looked at
    before = (before[0], kinds(desk), before[2])

    report = folder.exchange(desk, out)

    assert [(name, reason) for name, _, reason in report.refused] == [("terug.json", code)]
    assert (out / "terug.json").exists()
    after = (state(desk, request_id), kinds(desk), len(desk.requests.events(_thread(desk, request_id))))
    assert after == before


def _thread(session: Session, request_id: RequestId) -> Any:
    request = session.requests.get(IN, request_id)
    assert request is not None
    return request.thread


def test_a_question_needs_the_yes_to_feedback(desk: Session, quiet_id: RequestId) -> None:
    answer.take_up(desk, quiet_id)
    with pytest.raises(InvalidInput) as refused:
        dossier.take_over(desk, task(quiet_id, "vraag", "hoe_bereiken"))
    assert refused.value.reason == "not_agreed"


def test_a_reason_that_reveals_does_not_travel(field: Session, desk: Session, request_id: RequestId) -> None:
    from tests.workflow.steps.invented import told

    dossier.take_over(desk, task(request_id, "teruggegeven", "reeds_in_begeleiding"))
    assert state(desk, request_id) == "teruggegeven"
    assert [(event.code, event.reason) for event in told(desk, field, request_id)] == [
        ("terug_bij_afzender", "")
    ]


def test_strangers_and_what_stopped_are_refused(field: Session, desk: Session, request_id: RequestId) -> None:
    with pytest.raises(InvalidInput) as refused:
        dossier.take_over(desk, task(RequestId("f" * 32), "opgenomen"))
    assert refused.value.reason == "unknown_request"
    sent(field)
    post.stop_here(desk, request_id)
    with pytest.raises(InvalidInput) as refused:
        dossier.take_over(desk, task(request_id, "opgenomen"))
    assert refused.value.reason == "stopped"


def test_links_and_hidden_files_are_no_answers(desk: Session, request_id: RequestId, out: Path) -> None:
    elsewhere = out.parent / "elders.json"
    elsewhere.write_bytes(task(request_id, "opgenomen"))
    (out / "link.json").symlink_to(elsewhere)
    (out / ".half.json").write_bytes(task(request_id, "opgenomen"))
    (out / f"{'0' * 32}.json").write_bytes(b"{}")  # of another profile on the same folder
    (out / "map.json").mkdir()
    report = folder.exchange(desk, out)
    assert (report.taken, report.refused) == ((), ())
    assert elsewhere.exists()

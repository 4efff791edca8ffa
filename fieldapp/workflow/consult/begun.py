"""A case-overleg that was half asked: kept with its request, so that a lock or crash loses nothing typed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from fieldapp.domain.consultation import Agreement, Moment, Point
from fieldapp.domain.ids import ConsultationId, MailboxId, RequestId
from fieldapp.workflow import half_done
from fieldapp.workflow.consult.asking import ConsultForm, start
from fieldapp.workflow.session import Session


def begin(session: Session, request_id: RequestId) -> ConsultForm:
    """The form, with what was chosen and typed before. Raises as `start`."""
    form = start(session, request_id)
    left = half_done.kept(session, half_done.CONSULT, request_id)
    if not left:
        return form
    offered = {each.mailbox_id for each in form.offered}
    moments = [Moment(datetime.fromisoformat(at), where) for at, where in json.loads(left["moments"])]
    return replace(
        form,
        name=left["name"],
        present=left["present"],
        points=tuple(Point(code, text) for code, text in json.loads(left["points"])),
        partners=tuple(MailboxId(each) for each in json.loads(left["partners"]) if each in offered),
        moments=tuple(moment for moment in moments if moment.at > session.now()),
    )


def keep(session: Session, form: ConsultForm) -> None:
    """Keep what was chosen and typed; it goes with the person."""
    texts = {
        "person": form.person.id,
        "name": form.name,
        "present": form.present,
        "points": _json([[point.code, point.text] for point in form.points]),
        "partners": _json(list(form.partners)),
        "moments": _json([[_iso(moment.at), moment.where] for moment in form.moments]),
    }
    half_done.keep(session, half_done.CONSULT, form.request_id, texts)


def drop(session: Session, request_id: RequestId) -> None:
    """It was sealed, or the person wants none."""
    half_done.drop(session, half_done.CONSULT, request_id)


def agreements_begun(session: Session, of: ConsultationId) -> tuple[Agreement, ...]:
    """The agreements that were typed and not sent yet."""
    left = half_done.kept(session, half_done.AGREEMENTS, of)
    lines = json.loads(left["lines"]) if left else []
    return tuple(Agreement(who, what, date.fromisoformat(by), text) for who, what, by, text in lines)


def keep_agreements(session: Session, of: ConsultationId, lines: Sequence[Agreement]) -> None:
    """Keep them, or throw away what was kept when there are none; they go with the person."""
    if not lines:
        half_done.drop(session, half_done.AGREEMENTS, of)
        return
    kept = session.store.consultations.together(of)
    typed = [[each.who, each.what, each.by.isoformat(), each.text] for each in lines]
    texts = {"person": (kept[0].person_id or "") if kept else "", "lines": _json(typed)}
    half_done.keep(session, half_done.AGREEMENTS, of, texts)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()

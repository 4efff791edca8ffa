"""A question of the service about a request: seen here, answered with a code, and with words if need be.

The words were read aloud to the person and agreed, like all that leaves; an answer that says nothing of the
person ("dat weet ik niet") needs no agreement. It travels as an addendum and is a step of the request.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import uuid4

from fieldapp.domain import consent as agreed
from fieldapp.domain.disclosure import decode_request
from fieldapp.domain.disclosure.addendum import (
    LONGEST,
    SILENT,
    Addendum,
    AddendumPreview,
    Answer,
    encode_addendum,
)
from fieldapp.domain.ids import AddendumId, EventId, RequestId
from fieldapp.domain.requests import RequestState, fold, next_seq
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.table import ASKED
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import OUT, ContactRequest
from fieldapp.workflow import half_done
from fieldapp.workflow.changes import Change
from fieldapp.workflow.post import send_answer
from fieldapp.workflow.scan import TextFinding, scan_fields
from fieldapp.workflow.session import Session, minute_number
from fieldapp.workflow.standing import local_day

IN_WORDS: Final = "in_woorden"
TEXT: Final = "antwoord"


@dataclass(frozen=True, slots=True)
class Question:
    """What the service asks, since when, and by which day it waits for the answer."""

    request_id: RequestId
    event_id: EventId
    code: str
    at: datetime
    term: date | None


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """What is answered. Ids are chosen once. `kept`: names and numbers that stay in the text on purpose."""

    addendum_id: AddendumId
    event_id: EventId
    request_id: RequestId
    code: str = ""
    text: str = ""
    kept: tuple[str, ...] = ()
    form: str = agreed.ORAL
    present: str = agreed.NOBODY

    @property
    def silent(self) -> bool:
        """Whether it says nothing of the person, so that nothing must be read aloud."""
        return self.code in SILENT and not self.text.strip()


def new_answer(request_id: RequestId) -> AnswerForm:
    """An empty form for one request."""
    return AnswerForm(AddendumId(uuid4().hex), EventId(uuid4().hex), request_id)


def question(session: Session, request_id: RequestId) -> Question | None:
    """What is asked about a request now, if anything. Raises InvalidInput(request, unknown)."""
    request, state = _asked(session, request_id)
    if state.state != ASKED:
        return None
    event, standing = state.happened(e.QUESTION), session.requests.standing(OUT, request_id)
    if event is None:
        return None
    return Question(request.id, event.id, event.reason, event.at, standing.term if standing else None)


def preview(session: Session, form: AnswerForm) -> AddendumPreview:
    """Precisely what would leave, encoded once.

    Raises InvalidInput(field, reason): `event`/`not_allowed` when nothing is asked any more, `code`/
    `unknown_code`, `antwoord`/`missing` when the words are promised and absent, `too_long`, `blocked_…` and
    `undecided_…` as for a request, `present`/`ask_again_alone`.
    """
    request, state = _asked(session, form.request_id)
    asked = state.happened(e.QUESTION)
    if state.state != ASKED or asked is None:
        raise InvalidInput("event", "not_allowed")
    text = _checked(session, form)
    for finding in _findings(session, request, form):
        raise InvalidInput(TEXT, f"{'blocked' if finding.blocks else 'undecided'}_{finding.kind}")
    answer = Answer(
        event=form.event_id,
        question=asked.id,
        seq=next_seq(session.requests.events(request.thread)),
        code=form.code,
        minute=minute_number(session.now()),
        text=text,
    )
    said = Addendum(
        id=form.addendum_id,
        request=request.id,
        thread=request.thread,
        fields={},
        asked_on=local_day(session.now()),
        form="" if form.silent else form.form,
        present="" if form.silent else form.present,
        answer=answer,
    )
    return AddendumPreview(encode_addendum(said), request.recipient_name, (), request.person_id)


def _checked(session: Session, form: AnswerForm) -> str:
    """The words as they leave."""
    text = clean_text(form.text).strip()
    if form.code not in session.taxonomies["answers"]:
        raise InvalidInput("code", "unknown_code")
    if form.code == IN_WORDS and not text:
        raise InvalidInput(TEXT, "missing")
    if len(text) > LONGEST:
        raise InvalidInput(TEXT, "too_long")
    if not form.silent and form.present == agreed.FAMILY:
        raise InvalidInput("present", "ask_again_alone")
    if form.form not in agreed.FORMS or form.present not in agreed.PRESENT:
        raise InvalidInput("form", "unknown_code")
    return text


def undecided(session: Session, form: AnswerForm) -> tuple[TextFinding, ...]:
    """Names and numbers in the words that nobody decided on yet."""
    request, _ = _asked(session, form.request_id)
    return tuple(_findings(session, request, form))


def keep(session: Session, form: AnswerForm) -> None:
    """Keep what was typed. It goes with the person, or when the request stops."""
    request, _ = _asked(session, form.request_id)
    texts = {"code": form.code, "text": form.text, "person": request.person_id or ""}
    half_done.keep(session, half_done.ANSWER, form.request_id, texts)


def begin(session: Session, request_id: RequestId) -> AnswerForm:
    """A form with what was typed before, if anything was."""
    kept = half_done.kept(session, half_done.ANSWER, request_id)
    return replace(new_answer(request_id), code=kept.get("code", ""), text=kept.get("text", ""))


def send(session: Session, shown: AddendumPreview, read_digest: str) -> tuple[AddendumId, Change]:
    """Seal what was shown, and read aloud where it says something of the person. As `post.send_answer`."""
    sent = send_answer(session, shown, read_digest)
    half_done.drop(session, half_done.ANSWER, shown.decoded().request)
    return sent


def _asked(session: Session, request_id: RequestId) -> tuple[ContactRequest, RequestState]:
    request = session.requests.get(OUT, request_id)
    if request is None:
        raise InvalidInput("request", "unknown")
    return request, fold(session.requests.events(request.thread))


def _findings(session: Session, request: ContactRequest, form: AnswerForm) -> list[TextFinding]:
    """What the look through the words found; the person's own name may stand where it was sent."""
    person = None if request.person_id is None else session.people.get(request.person_id)
    named = bool(request.payload) and "naam" in decode_request(request.payload).fields
    (found,) = scan_fields(session, ((TEXT, clean_text(form.text)),), person if named else None)
    return [finding for finding in found if finding.blocks or finding.text not in form.kept]

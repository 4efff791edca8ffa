"""A case-overleg in the report of a person: what each service read, field by field, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from fieldapp.domain.consultation import Agreement, Answered, Fixed, Invitation, Moment, decode_invitation
from fieldapp.domain.ids import ThreadId
from fieldapp.store.consultations import Kept
from fieldapp.store.dossier import Record
from fieldapp.workflow.consult.reading import said_in
from fieldapp.workflow.disclose import long_day
from fieldapp.workflow.session import Session

Line = tuple[str, str]


class Strikes(Protocol):
    """Takes others out of texts."""

    def strike(self, texts: list[str]) -> list[str]: ...


def lines(session: Session, row: Record, striker: Strikes, words: Mapping[str, Any]) -> tuple[Line, ...]:
    """The lines of one service; none once what was said is erased. `words` are those of the report."""
    kept = session.store.consultations.get(str(row["direction"]), ThreadId(str(row["thread"])))
    if kept is None or not kept.payload:
        return ()
    said, named = decode_invitation(kept.payload), _Words(session, striker, words)
    return (*named.invitation(said), *named.afterwards(kept, said))


class _Words:
    """The words of one case-overleg; what somebody typed is looked through, the rest comes from lists."""

    def __init__(self, session: Session, striker: Strikes, words: Mapping[str, Any]) -> None:
        self._session, self._striker, self._words = session, striker, words

    def invitation(self, said: Invitation) -> Iterator[Line]:
        """Every field that left."""
        asked = f"{long_day(said.asked.asked_on)}, {self._label('consent_form', said.asked.form)}"
        points = [self._with(self._label("consult_agenda", each.code), each.text) for each in said.agenda]
        told = {
            "name": self._struck(said.name),
            "agenda": ", ".join(points),
            "present": self._label("consult_present", said.present),
            "partners": ", ".join(each.name for each in said.partners),
            "moments": "; ".join(map(self._moment, said.moments)),
            "from": ", ".join(filter(None, (said.sender.organisation, said.sender.worker))),
            "callback": said.sender.callback,
            "asked": f"{asked}; {self._label('consent_present', said.asked.present)}",
            "basis": self._label("bases", said.basis.code),
        }
        for code, text in told.items():
            if text:
                yield self._words["field"].format(field=self._words["consult"][code]), text

    def afterwards(self, kept: Kept, said: Invitation) -> Iterator[Line]:
        """What the service answered, the moment, and what was agreed, each with its day."""
        for step in said_in(self._session, kept):
            day = long_day(step.at.astimezone().date())
            if isinstance(step, Answered):
                can = [self._moment(one) for one, yes in zip(said.moments, step.can, strict=True) if yes]
                text = "; ".join(can) or str(self._words["consult"]["never"])
                yield self._words["consult"]["answered"].format(day=day), text
            elif isinstance(step, Fixed):
                yield self._words["consult"]["fixed"].format(day=day), self._moment(step.moment)
            else:
                label = self._words["consult"]["agreed"].format(day=day)
                yield label, self._label("consult_present", step.present)
                for each in step.agreements:
                    yield label, self._agreement(each, said)

    def _agreement(self, each: Agreement, said: Invitation) -> str:
        names = {str(partner.org): partner.name for partner in said.partners}
        membership = self._session.membership
        if membership is not None:
            names[membership.org_id] = membership.organisation
        who = names[each.who] if each.who in names else self._label("consult_who", each.who)
        what = self._with(self._label("consult_agreements", each.what), each.text)
        return f"{who}: {what}, {self._words['consult']['by'].format(day=long_day(each.by))}"

    def _moment(self, moment: Moment) -> str:
        at = moment.at.astimezone()
        return f"{long_day(at.date())}, {at:%H:%M}, {self._label('meeting_spots', moment.where)}"

    def _with(self, label: str, text: str) -> str:
        return f"{label} ({self._struck(text)})" if text else label

    def _struck(self, text: str) -> str:
        return self._striker.strike([text])[0]

    def _label(self, name: str, code: str) -> str:
        known = self._session.taxonomies[name]
        return known.label(code) if code in known.codes else code.replace("_", " ")

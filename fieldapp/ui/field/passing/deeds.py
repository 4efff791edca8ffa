"""What the sending screens let the workflow do: note the answer, seal. One service or a ladder of two."""

from dataclasses import replace

from fieldapp.domain.consent import NO, Consent
from fieldapp.domain.ids import RequestId
from fieldapp.errors import StaleConsent
from fieldapp.ui.field.passing.sight import Sight
from fieldapp.workflow import advise, disclose, post, second_step
from fieldapp.workflow.advise import SendForm
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session


def with_recipient(form: SendForm, sight: Sight | None, mailbox: str) -> SendForm:
    """Another first service; if it was the second, there is no second any more."""
    found = sight.recipients if sight is not None else ()
    chosen = next((choice for choice in found if choice.mailbox_id == mailbox), None)
    again = form.then is not None and form.then.mailbox_id == mailbox
    form = replace(form, recipient=chosen)
    return second_step.choose(form, None) if again else form


def with_second(form: SendForm, sight: Sight | None, mailbox: str) -> SendForm:
    """Another second service, or none."""
    found = sight.seconds if sight is not None else ()
    return second_step.choose(form, next((each for each in found if each.mailbox_id == mailbox), None))


def note_answer(session: Session, form: SendForm, sight: Sight, answer: str) -> tuple[Consent, Change]:
    """Keep the person's answers, and the answer for each service that was asked about; gives the first's."""
    change = advise.save_person_answers(session, form)
    noted: list[Consent] = []
    for shown in sight.previews:
        asked = replace(form.consent, answer=answer, read_digest=shown.said)
        consent, more = disclose.record_answer(session, shown, asked)
        noted.append(consent)
        change |= more
    if answer == NO:
        change |= advise.refuse(session, replace(form, position=advise.REFUSES))
    return noted[0], change


def seal(session: Session, sight: Sight, consent: Consent | None) -> tuple[RequestId, Change]:
    """Seal what was agreed: one request, or a ladder; or what may go on a law, for which nobody is asked."""
    first, *further = sight.previews
    if sight.by_law:
        change = advise.save_person_answers(session, sight.form)
        request_id, more = post.seal_by_law(session, first)
        return request_id, change | more
    if consent is None:
        raise StaleConsent
    if not further:
        return post.seal_and_queue(session, first, consent)
    agreed = [(first, consent)]
    for shown in further:
        yes = disclose.recorded(session, shown)
        if yes is None:
            raise StaleConsent
        agreed.append((shown, yes))
    return post.seal_ladder(session, agreed)

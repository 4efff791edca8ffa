"""The story that journeys tell: Mia at De Kring wants help, and says yes to sending it.

preview, consent = agree(device)            # recorded, decided, previewed, read aloud, yes
request = send(device)                      # … and sealed
"""

from dataclasses import replace
from uuid import uuid4

from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Preview
from fieldapp.domain.ids import PlaceId, RequestId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.places import MeetingPlace
from fieldapp.store.requests import IN, OUT, ContactRequest
from fieldapp.workflow import advise, disclose, post, presence, record
from fieldapp.workflow.advise import ConsentForm, SendForm
from fieldapp.workflow.session import Session
from tests.journeys.network import Device

OWN_WORDS = "Ik doe mijn brieven niet meer open, zei ze bij de koffie."
OBSERVATION = "Had een tas vol dichte brieven bij."
QUESTION = "Hulp bij ongeopende post en schulden"
NAME = "Mia Claes"
KRING = PlaceId("d" * 32)

YES = ConsentForm(
    free_to_speak=True, own_words_back=True, only_needed=True, feedback=True, answer="ja", understood="ja"
)


def agree(
    device: Device, *, to: str = "OCMW", feedback: bool = True, name: str = NAME
) -> tuple[Preview, Consent]:
    """A signal of a new person, and a yes to exactly what is in the preview."""
    session = device.session
    form = a_form(session, to=to, feedback=feedback, name=name)
    advise.save_person_answers(session, form)
    shown = disclose.preview(session, form)
    consent, _ = disclose.record_answer(session, shown, replace(form.consent, read_digest=shown.said))
    return shown, consent


def a_form(session: Session, *, to: str = "OCMW", feedback: bool = True, name: str = NAME) -> SendForm:
    """A signal of a new person, and what was chosen to send of it."""
    form = replace(advise.start(session, _signal(session)), position=advise.AGREES)
    recipient = next(choice for choice in advise.recipients(session) if to in choice.name)
    form = replace(form, recipient=recipient, consent=replace(YES, feedback=feedback))
    form = form.with_field("naam", text=name, ticked=True)
    form = form.with_field("vraag", text=QUESTION, ticked=True)
    for code in ("bereikbaar", "niet_doen"):
        form = form.with_field(code, ticked=True)
    form = form.with_field("waarover", value="inkomen_schulden", ticked=True)
    return form


def send(device: Device, *, to: str = "OCMW", feedback: bool = True, name: str = NAME) -> RequestId:
    """A request that is sealed and waits to leave."""
    shown, consent = agree(device, to=to, feedback=feedback, name=name)
    return post.seal_and_queue(device.session, shown, consent)[0]


def _signal(session: Session) -> record.SignalId:
    presence.save_place(session, MeetingPlace(KRING, "De Kring", "buurthuis_dorpshuis", "Noorderhaven"))
    form = replace(
        record.new_form(session),
        place_id=KRING,
        kind="materieel",
        own_words=OWN_WORDS,
        observation=OBSERVATION,
        domains=("inkomen_schulden", "psychisch"),
        wish="dienst",
        codename=f"Mia {uuid4().hex[:6]}",
        age_class="18plus",
        safe_contact=SafeContact(("via_place",), ("home_call",), "dinsdag 9-12 u."),
    )
    return record.save(session, form)[0]


def sent(device: Device, request_id: RequestId) -> ContactRequest:
    """A request as its sender holds it."""
    found = device.session.requests.get(OUT, request_id)
    assert found is not None
    return found


def received(device: Device, request_id: RequestId) -> ContactRequest | None:
    """A request as a recipient holds it, if it came."""
    return device.session.requests.get(IN, request_id)


def state(device: Device, direction: str, request_id: RequestId) -> str:
    """Where a request stands on this device."""
    standing = device.session.requests.standing(direction, request_id)
    return "" if standing is None else standing.state


def codes(device: Device, request_id: RequestId) -> list[str]:
    """The steps that this sender has heard of, in the order of the fold's numbers."""
    return [event.code for event in device.session.requests.events(sent(device, request_id).thread)]

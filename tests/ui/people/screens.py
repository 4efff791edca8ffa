"""The people screens for the gallery: as used, empty, with strange texts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache

from PySide6 import QtWidgets

from fieldapp.domain.conversation import HEARSAY, Conversation, Offer
from fieldapp.domain.ids import ConversationId, PersonId
from fieldapp.domain.people import Representative, SafeContact, Situation, TrustedPerson
from fieldapp.ui.field import targets
from fieldapp.ui.field.people.people_page import PeoplePage
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.ui.field.people.talk_page import ConversationPage
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.workflow import conflicts, conversation, people
from fieldapp.workflow.session import Session
from tests.ui.field.screens import LONG, _form, at, fresh
from tests.ui.field.worker import a_worker, answered, page_of
from tests.ui.layout_checks import settle
from tests.ui.people import keeping_screens
from tests.workflow.steps.invented import FIELD, mia, sent

SAFE = SafeContact(("via_place",), ("home_call",), "Liefst via het buurthuis, dinsdagvoormiddag.")

Factory = Callable[[], QtWidgets.QWidget]


def person_of(session: Session, codename: str) -> PersonId:
    """The first person with this codename."""
    return session.people.by_codename(codename)[0].id


def invent(session: Session) -> None:
    """Mia, who is known twice, and eleven others."""
    now = session.now()
    mia(session, codename="Mia", age_about="70", safe_contact=SAFE)
    mia(session, codename="Mia", age_class="onbekend", own_words="Mijn dochter weet van niets.")
    for name in ("Achmed", "De tuinier", "Fatma", "J.", "Karel P.", "Nadia B.", "Omar", "Rosa"):
        mia(session, codename=name, noted_at=now - timedelta(days=len(name)))
    answered(session, sent(session, codename="Lotte"), "ontvangen", "geopend", "opgenomen")
    people.change(session, person_of(session, "Lotte"), {"full_name": "Lotte Verhulst"})
    for at_, person in enumerate(session.people.by_codename("Mia")):
        about = {
            "full_name": ("Mia Claes", "M. Claes")[at_],
            "birth_year": "1956",
            "municipality": "Noorderhaven",
            "phone": ("0470 12 34 56", "")[at_],
            "household": "woont alleen",
        }
        people.change(session, person.id, about)
    first = person_of(session, "Mia")
    people.change(
        session,
        first,
        {
            "situation": Situation(
                vulnerable=("materieel",),
                thin_network=True,
                key_moments=("overlijden", "pensioen"),
                director="samen",
                lead_actor="OCMW Noorderhaven",
                co_actors="Buurthuis De Kring, thuiszorg",
            ),
            "trusted_person": "Lieve",
            "trusted": TrustedPerson("buurvrouw", "via De Kring", True, False, "de zomer", True),
            "representative": Representative("bewindvoerder_goederen", "Mr. Peeters", "03 000 00 00", ""),
        },
    )
    talk = Conversation(
        id=ConversationId("c" * 32),
        held_at=now - timedelta(days=2),
        person_id=first,
        strengths=("netwerk", "vaardigheid"),
        strengths_text="Lieve komt elke dag langs. Mia kookt graag, ook voor anderen.",
        situation="Brieven blijven dicht. De verwarming staat af sinds vorige maand.",
        weighs="Dat haar dochter het zou weten.",
        tried="Belde één keer naar de energiefirma en haakte af bij het keuzemenu.",
        wanted="Iemand die mee de brieven opent.",
        sources=(("tried", HEARSAY),),
        wish="dienst",
        offers=(Offer("Papierwinkel van het buurthuis"), Offer("Sociale dienst OCMW")),
        advice="Samen de stapel sorteren, dan het OCMW laten bellen.",
        pros="Kost niets. Lieve kan mee.",
        cons="Het OCMW komt misschien aan huis.",
        decision="Wil eerst samen sorteren. Daarna mag het OCMW bellen.",
        specialist="nee",
        understood="ja",
        trusted_present=True,
        agreed_at=now - timedelta(days=2),
    )
    conversation.keep(session, talk)
    later = replace(talk, id=ConversationId("d" * 32), held_at=now - timedelta(days=30), agreed_at=None)
    conversation.keep(session, later)


@cache
def busy() -> Session:
    """A worker who knows people. Only looked at."""
    session = a_worker(replace(FIELD, name="Samira Bouali"))
    invent(session)
    return session


def _people(search: str = "") -> QtWidgets.QWidget:
    window = at(busy(), targets.PEOPLE)
    page = page_of(window, PeoplePage)
    if search:
        page._query = search
        page._read()
    else:
        page.list.choose(person_of(busy(), "Mia"))
    settle(window)
    return window


def _person(section: str, session: Session | None = None, codename: str = "Mia") -> Factory:
    def made() -> QtWidgets.QWidget:
        used = session or busy()
        window = at(used, targets.PERSON, targets.ShowPerson(person_of(used, codename), section))
        page_of(window, PersonPage)
        settle(window)
        return window

    return made


def _talk(kept: bool = True) -> Factory:
    def made() -> QtWidgets.QWidget:
        session = busy()
        target = (
            targets.ShowConversation(ConversationId("c" * 32))
            if kept
            else targets.ShowConversation(person_id=person_of(session, "Rosa"))
        )
        window = at(session, targets.CONVERSATION, target)
        page_of(window, ConversationPage)
        settle(window)
        return window

    return made


def _compare() -> QtWidgets.QWidget:
    one, other = (person.id for person in busy().people.by_codename("Mia"))
    return at(busy(), targets.COMPARE, targets.ComparePeople(one, other))


@cache
def parted() -> Session:
    """Somebody whom a colleague and this worker both changed."""
    session = a_worker()
    mia(session)
    _came_back(session, "Mia", "Tom V.")
    return session


@cache
def left_behind() -> Session:
    """Somebody who was changed here after a colleague got the record."""
    session = a_worker()
    mia(session)
    person_id = person_of(session, "Mia")
    with session.database.transaction():
        conflicts.part(session, person_id)
    people.change(session, person_id, {"phone": "0470 00 00 02"})
    with session.database.transaction():
        conflicts.left_behind(session, person_id)
    return session


def _came_back(session: Session, codename: str, colleague: str) -> None:
    """The same record as a colleague left it, met by what was changed here meanwhile."""
    person_id = person_of(session, codename)
    with session.database.transaction():
        conflicts.part(session, person_id)
    theirs = session.people.get(person_id)
    assert theirs is not None
    people.change(session, person_id, {"phone": "0470 00 00 02", "household": "alleen"})
    changed = replace(theirs, phone="0470 00 00 03", household="met een hond en een zus die er vaak is")
    with session.database.transaction():
        conflicts.take_in(session, changed, colleague)


@cache
def strange() -> Session:
    """Somebody whose every text is long and of every script."""
    session = a_worker()
    mia(session, codename="X", safe_contact=replace(SAFE, note=LONG[:190]))
    person_id = person_of(session, "X")
    texts = ("full_name", "municipality", "address", "household", "health_fund", "trusted_person")
    people.change(session, person_id, dict.fromkeys(texts, LONG[:150]))
    talk = Conversation(
        ConversationId("e" * 32), session.now(), person_id, situation=LONG, offers=(Offer(LONG[:150]),)
    )
    conversation.keep(session, talk)
    return session


def _more() -> QtWidgets.QWidget:
    window = _form(codename="Mia", channel="aan_huis", barriers=("betaalbaar",))
    page = page_of(window, SignalPage)
    page.area.ensureWidgetVisible(page.more.barriers)
    settle(window)
    return window


def _strange_talk() -> QtWidgets.QWidget:
    target = targets.ShowConversation(ConversationId("e" * 32))
    return at(strange(), targets.CONVERSATION, target)


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    return [
        ("people-list", _people),
        ("people-list-nothing-found", lambda: _people("zzz")),
        ("people-list-empty", lambda: at(fresh(), targets.PEOPLE)),
        ("people-person-who", _person("who")),
        ("people-person-situation", _person("situation")),
        ("people-person-trusted", _person("trusted")),
        ("people-person-talks", _person("talks")),
        ("people-person-talks-empty", _person("talks", codename="Rosa")),
        ("people-person-signals", _person("signals", codename="Lotte")),
        ("people-conversation", _talk()),
        ("people-conversation-new", _talk(False)),
        ("people-compare", _compare),
        ("people-two-versions", lambda: _person("who", parted())()),
        ("people-changed-after-handover", lambda: _person("who", left_behind())()),
        ("people-signal-more", _more),
        ("people-strange-who", lambda: _person("who", strange(), "X")()),
        ("people-strange-conversation", _strange_talk),
        *keeping_screens.screens(),
    ]

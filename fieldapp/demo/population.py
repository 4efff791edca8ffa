"""Fills an invented network through the same workflow functions as the screens: persons, places, signals,
and twenty requests in every state. Nothing here exists; `resources/demo/network.toml` says so too.

The invented past is played day by day, so that terms run, and every screen shows believable times.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from fieldapp.demo import figures, partners
from fieldapp.demo.cast import Clock, Laptop, bring_in, found, open_laptop
from fieldapp.demo.social_map import read_services
from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Preview
from fieldapp.domain.ids import PlaceId, RequestId, SignalId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.places import MeetingPlace
from fieldapp.workflow import advise, answer, disclose, follow_up, post, presence, record, second_step
from fieldapp.workflow.advise import RecipientChoice, SendForm
from fieldapp.workflow.session import Session
from resources import load_toml

SIGNALS = 60
DAYS = 15  # working days that the invented past goes back
STILL_DECIDING = 4  # people who want contact, and were not passed on yet
CROWDS = ("1-4", "5-9", "10-19")


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a request: sent so many working days ago, then its steps.

    `then`: who is asked next when the first gives it back: the person agreed to both, each on its own.
    `waits`: where it still is, "here" on the worker's laptop or "hub" when the actor has not fetched it.
    """

    actor: str
    sent: int
    steps: tuple[tuple[int, str], ...] = ()
    waits: str = ""
    then: str = ""


# Together with the one that goes on by itself, twenty that show every state: near its term and past it, back
# with the worker, over.
FATES: tuple[Fate, ...] = (
    Fate("OCMW", 9, ((8, "take"), (7, "attempt"), (5, "attempt"), (1, "contact"))),
    Fate("CAW", 14, ((13, "take"), (12, "attempt"), (9, "attempt"), (6, "attempt"), (1, "not_reached"))),
    Fate("OCMW", 5),
    Fate("DMW", 3, ((2, "take"), (1, "propose"))),
    Fate("OCMW", 8, ((7, "take"), (5, "attempt"), (3, "pause"))),
    Fate("OCMW", 13, ((12, "take"), (10, "contact"), (6, "help"))),
    Fate("CAW", 4, ((2, "give_back"),)),
    Fate("OCMW", 11, ((9, "take"), (8, "contact"), (2, "aftercare"))),
    Fate("DMW", 12, ((11, "take"), (9, "contact"), (7, "no_help"))),
    Fate("OCMW", 4, ((3, "give_back"),), then="CAW"),
    Fate("OCMW", 7, ((6, "take"), (2, "attempt"), (1, "ask"))),
    Fate("CAW", 10, ((9, "take"), (8, "contact"), (5, "refer"))),
    Fate("OCMW", 2, ((1, "open"),)),
    Fate("OCMW", 6, ((5, "withdraw"),)),
    Fate("OCMW", 9, ((8, "take"), (6, "attempt"), (1, "attempt"))),
    Fate("CAW", 8, ((7, "give_back"), (4, "close"))),
    Fate("OCMW", 1),
    Fate("DMW", 0, waits="hub"),
    Fate("CAW", 0, waits="here"),
)

ACTS: dict[str, Callable[[Laptop, RequestId], object]] = {
    "open": lambda desk, request: answer.opened(desk.session, request),
    "take": lambda desk, request: answer.take_up(desk.session, request),
    "attempt": lambda desk, request: answer.attempt(desk.session, request, "bezoek_niet_thuis"),
    "contact": lambda desk, request: answer.contact_made(desk.session, request),
    "pause": lambda desk, request: answer.pause(
        desk.session, request, (desk.session.now() + timedelta(days=14)).date()
    ),
    "ask": lambda desk, request: answer.ask(desk.session, request, "hoe_bereiken"),
    "propose": lambda desk, request: answer.propose(
        desk.session, request, desk.session.now() + timedelta(days=5), "op_de_vindplaats"
    ),
    "aftercare": lambda desk, request: answer.aftercare(
        desk.session, request, (desk.session.now() + timedelta(days=21)).date()
    ),
    "refer": lambda desk, request: answer.refer(desk.session, request, "cgg"),
    "not_reached": lambda desk, request: answer.not_reached(desk.session, request),
    "give_back": lambda desk, request: answer.give_back(desk.session, request, "geen_capaciteit"),
    "help": lambda desk, request: answer.close(desk.session, request, "hulp_gestart"),
    "no_help": lambda desk, request: answer.close(desk.session, request, "geen_hulp_gewenst"),
}

# What the worker does with a request of her own, before the post of that day.
OWN_ACTS: dict[str, Callable[[Laptop, RequestId], object]] = {
    "withdraw": lambda laptop, request: post.withdraw(laptop.session, request, "persoon_wil_niet"),
    "close": lambda laptop, request: follow_up.close(laptop.session, request, "afgesloten"),
}


@dataclass(frozen=True, slots=True)
class Populated:
    """The open profiles of the invented network, by key: coordinator, field, homecare, intake, caw, dmw."""

    laptops: Mapping[str, Laptop]


def populate(out: Path, hub: Mapping[str, str], say: Callable[[str], None]) -> Populated:
    """Make the whole invented network under `out`. `hub`: url, key and founding token."""
    data = load_toml("demo/network.toml")
    chance = random.Random(20261124)  # the same network every time
    clock = Clock()
    clock.to(DAYS, 8)
    laptops = _open_network(out, data, hub, clock, say)
    say("three weeks of work: places, persons, signals, and twenty requests that go their way")
    past = Past(laptops, data, clock, chance)
    for day in range(DAYS, -1, -1):
        past.live(day)
    past.end()
    figures.fill(laptops, clock().astimezone().date())
    return Populated(laptops)


def _open_network(
    out: Path, data: Mapping[str, Any], hub: Mapping[str, str], clock: Clock, say: Callable[[str], None]
) -> dict[str, Laptop]:
    founder = data["network"]["coordinator"] | {"workspace": "coordination"}
    laptops = {"coordinator": open_laptop(out, "coordinator", founder, clock)}
    found(laptops["coordinator"], data, hub)
    say(f"network {data['network']['name']} is founded (invented)")
    for person in data["organisation"]:
        laptop = open_laptop(out, person["key"], person, clock)
        bring_in(laptops["coordinator"], laptop, person)
        laptops[person["key"]] = laptop
        say(f"{person['name']} joins")
    partners.agree(laptops)
    return laptops


class Past:
    """Three weeks of work, one working day after the other; `ago` counts them back from today."""

    def __init__(
        self, laptops: Mapping[str, Laptop], data: Mapping[str, Any], clock: Clock, chance: random.Random
    ) -> None:
        self._laptops = laptops
        self._data = data
        self._clock = clock
        self._chance = chance
        self._field = laptops["field"]
        self._desks = {"OCMW": laptops["intake"], "CAW": laptops["caw"], "DMW": laptops["dmw"]}
        self._places = _note_places(self._field, data)
        read_services(self._field.session)
        self._persons: dict[str, Any] = {}
        self._requests: dict[int, RequestId] = {}

    def live(self, ago: int) -> None:
        """Places and signals in the morning, the post at noon, the desks in the afternoon."""
        for at, number in enumerate(_of_day(ago)):
            self._clock.to(ago, 9 + at // 3, at % 3 * 20 + self._chance.randrange(18))
            self._note(number)
        self._clock.to(ago, 12, 5)
        for number, fate in enumerate(FATES):
            for day, step in fate.steps:
                if day == ago and step in OWN_ACTS:
                    OWN_ACTS[step](self._field, self._requests[number])
        self._field.sync()
        self._answer(ago)

    def end(self) -> None:
        """Everybody up to date, a draft left, one request not fetched yet and one that has not left."""
        self._clock.present()
        partners.fill_up(self._laptops)
        for laptop in (*self._desks.values(), self._field, self._laptops["coordinator"]):
            laptop.sync()
        draft = replace(
            record.new_form(self._field.session),
            place_id=self._places[2].id,
            kind="info",
            own_words=self._data["draft"]["words"],
        )
        record.autosave(self._field.session, draft)
        self._leave("hub")
        self._field.sync()
        self._leave("here")

    def _leave(self, waits: str) -> None:
        for number, fate in enumerate(FATES):
            if fate.waits == waits:
                self._note(number, send=True)

    def _note(self, number: int, *, send: bool = False) -> None:
        fate = FATES[number] if number < len(FATES) else None
        said = self._data["said"][number % len(self._data["said"])]
        signal_id = self._note_signal(number, said)
        if fate is not None and (not fate.waits or send):
            self._requests[number] = _send(self._field, signal_id, fate, said)

    def _note_signal(self, number: int, said: Mapping[str, Any]) -> SignalId:
        session = self._field.session
        codename = self._data["people"]["codenames"][number % len(self._data["people"]["codenames"])]
        wants = number < len(FATES) + STILL_DECIDING
        form = replace(
            record.new_form(session),
            place_id=self._places[number % len(self._places)].id,
            kind=said["kind"],
            visit_people=self._chance.choice(CROWDS),
            own_words=said["words"],
            observation=said["seen"],
            domains=tuple(said["domains"]),
            non_take_up=("kent_recht_niet",) if number % 3 == 0 else (),
            strengths=("netwerk",) if number % 2 == 0 else ("vaardigheid",),
            wish="dienst" if wants else self._chance.choice(("zelf", "later", "babbel")),
            codename=codename,
            person_id=self._persons.get(codename),
            age_class="18plus",
            safe_contact=SafeContact(("via_place",), ("home_call",), "dinsdag tussen 9 en 12 u."),
        )
        signal_id, _ = record.save(session, form)
        self._persons.setdefault(codename, record.edit_form(session, signal_id).person_id)
        return signal_id

    def _answer(self, ago: int) -> None:
        """Each desk does what falls on that day, then fetches what came and sends what it did."""
        for at, (actor, desk) in enumerate(self._desks.items()):
            fates = [(number, fate) for number, fate in enumerate(FATES) if fate.actor == actor]
            steps = [(number, step) for number, fate in fates for day, step in fate.steps if day == ago]
            for later, (number, step) in enumerate(steps):
                self._clock.to(ago, 13 + at, later * 12 + self._chance.randrange(10))
                if step in ACTS:
                    ACTS[step](desk, self._requests[number])
            if steps or any(fate.sent == ago for _, fate in fates):
                self._clock.to(ago, 16, at * 10)
                desk.sync()


def _of_day(ago: int) -> Iterator[int]:
    """The signals of a day: those whose request leaves that day, and its part of all others."""
    yield from (number for number, fate in enumerate(FATES) if fate.sent == ago and not fate.waits)
    others = range(len(FATES), SIGNALS)
    yield from (number for number in others if number % (DAYS + 1) == DAYS - ago)


def _note_places(field: Laptop, data: Mapping[str, Any]) -> list[MeetingPlace]:
    places = [
        MeetingPlace(
            PlaceId(f"{number:032x}"),
            place["name"],
            place["kind"],
            municipality=data["network"]["name"],
            address=place.get("address", ""),
            opening=place.get("opening", ""),
            house_rules=place.get("house_rules", ""),
        )
        for number, place in enumerate(data["place"], start=1)
    ]
    for place in places:
        presence.save_place(field.session, place)
    return places


def _send(field: Laptop, signal_id: Any, fate: Fate, said: Mapping[str, Any]) -> RequestId:
    """Decide, preview, ask, seal: as the screens do."""
    session = field.session
    recipient = _service(session, fate.actor)
    form = replace(advise.start(session, signal_id), recipient=recipient, position=advise.AGREES)
    form = _fill(advise.refresh(session, form), said)
    for choice, finding in advise.findings(session, form):  # names of places, mostly: they may stay
        form = advise.keep(form, choice, finding)
    if fate.then:
        return _send_ladder(session, form, fate.then)
    request, _ = post.seal_and_queue(session, *_yes(session, form))
    return request


def _send_ladder(session: Session, form: SendForm, then: str) -> RequestId:
    """The second service has a yes of its own, and gets its request only when the first gives it back."""
    form = second_step.same_as_first(second_step.choose(form, _service(session, then)))
    further = second_step.second(session, form)
    steps = [_yes(session, each) for each in (form, further) if each is not None]
    request, _ = post.seal_ladder(session, steps)
    return request


def _service(session: Session, name: str) -> RecipientChoice:
    return next(choice for choice in advise.recipients(session) if choice.name.startswith(name))


def _yes(session: Session, form: SendForm) -> tuple[Preview, Consent]:
    """What was shown, and the answer to precisely that."""
    shown = disclose.preview(session, form)
    asked = replace(form.consent, read_digest=shown.said)
    return shown, disclose.record_answer(session, shown, asked)[0]


def _fill(form: SendForm, said: Mapping[str, Any]) -> SendForm:
    form = form.with_field("vraag", text=said["question"], ticked=True)
    for code in ("naam", "bereikbaar", "niet_doen", "taal"):
        form = form.with_field(code, ticked=True)
    for domain in said["domains"]:
        form = form.with_field("waarover", value=domain, ticked=True)
    return replace(
        form,
        person=replace(form.person, full_name=f"{form.person.codename} (verzonnen)"),
        consent=replace(
            form.consent,
            free_to_speak=True,
            understood="ja",
            own_words_back=True,
            only_needed=True,
            feedback=True,
            proposal=True,
            answer="ja",
        ),
    )

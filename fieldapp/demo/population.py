"""Fills an invented network through the same workflow functions as the screens: persons, places, signals,
and twenty requests in every state. Nothing here exists; `resources/demo/network.toml` says so too.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from fieldapp.demo.cast import Clock, Laptop, bring_in, found, open_laptop
from fieldapp.domain.ids import PlaceId, RequestId, SignalId, VisitId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.places import MeetingPlace, Visit
from fieldapp.workflow import advise, answer, disclose, post, presence, record
from fieldapp.workflow.advise import SendForm
from resources import load_toml

SIGNALS = 60
DAYS = 22  # how far back the invented past goes

Steps = tuple[str, ...]
Wished = tuple[SignalId, Mapping[str, Any]]  # a signal that wants contact, and what was said
UNSENT: Steps = ("unsent",)

# What becomes of each of the twenty requests; together they show every state.
FATES: tuple[tuple[str, Steps], ...] = (
    ("OCMW", ("take", "contact")),
    ("CAW", ("take", "attempt", "attempt", "attempt", "not_reached")),
    ("OCMW", ()),
    ("DMW", ("take",)),
    ("OCMW", ("take", "attempt", "pause")),
    ("OCMW", ("take", "contact", "help")),
    ("CAW", ("give_back",)),
    ("OCMW", ("take", "contact", "help")),
    ("DMW", ("take", "contact", "no_help")),
    ("OCMW", ("open",)),
    ("OCMW", ("take", "attempt")),
    ("CAW", ("take", "contact", "refer")),
    ("OCMW", ("open",)),
    ("OCMW", ("withdraw",)),
    ("OCMW", ("take", "attempt")),
    ("DMW", ("open",)),
    ("OCMW", ("take",)),
    ("OCMW", ("open",)),
    ("OCMW", UNSENT),
    ("CAW", UNSENT),
)

ACTS: dict[str, Callable[[Laptop, RequestId], object]] = {
    "open": lambda desk, request: answer.opened(desk.session, request),
    "take": lambda desk, request: answer.take_up(desk.session, request),
    "attempt": lambda desk, request: answer.attempt(desk.session, request, "bezoek_niet_thuis"),
    "contact": lambda desk, request: answer.contact_made(desk.session, request),
    "pause": lambda desk, request: answer.pause(
        desk.session, request, (desk.session.now() + timedelta(days=14)).date()
    ),
    "refer": lambda desk, request: answer.refer(desk.session, request, "cgg"),
    "not_reached": lambda desk, request: answer.not_reached(desk.session, request),
    "give_back": lambda desk, request: answer.give_back(desk.session, request, "geen_capaciteit"),
    "help": lambda desk, request: answer.close(desk.session, request, "hulp_gestart"),
    "no_help": lambda desk, request: answer.close(desk.session, request, "geen_hulp_gewenst"),
}


@dataclass(frozen=True, slots=True)
class Populated:
    """The open profiles of the invented network, by key: coordinator, field, homecare, intake, caw, dmw."""

    laptops: Mapping[str, Laptop]


def populate(out: Path, hub: Mapping[str, str], say: Callable[[str], None]) -> Populated:
    """Make the whole invented network under `out`. `hub`: url, key and founding token."""
    data = load_toml("demo/network.toml")
    chance = random.Random(20261124)  # the same network every time
    clock = Clock(DAYS)
    laptops = _open_network(out, data, hub, clock, say)
    say("places, persons and signals are noted")
    places = _note_places(laptops["field"], data)
    signals = _note_signals(laptops["field"], data, places, clock, chance)
    say("twenty requests go their way")
    _play_requests(laptops, signals, clock)
    clock.present()
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
    for laptop in laptops.values():
        laptop.sync()
    return laptops


def _note_places(field: Laptop, data: Mapping[str, Any]) -> list[MeetingPlace]:
    places = [
        MeetingPlace(
            PlaceId(f"{number:032x}"), place["name"], place["kind"], municipality=data["network"]["name"]
        )
        for number, place in enumerate(data["place"], start=1)
    ]
    for place in places:
        presence.save_place(field.session, place)
    return places


def _note_signals(
    field: Laptop, data: Mapping[str, Any], places: list[MeetingPlace], clock: Clock, chance: random.Random
) -> list[Wished]:
    """Sixty signals of twenty-five persons over some weeks; returns those that want contact."""
    wishes: list[Wished] = []
    codenames: list[str] = data["people"]["codenames"]
    known: dict[str, Any] = {}
    for number in range(SIGNALS):
        codename = codenames[number % len(codenames)]
        said = data["said"][number % len(data["said"])]
        wish = "dienst" if number < len(FATES) else chance.choice(("zelf", "later", "babbel"))
        form = replace(
            record.new_form(field.session),
            noted_at=clock() + timedelta(days=number * (DAYS - 2) // SIGNALS, minutes=chance.randrange(400)),
            place_id=places[number % len(places)].id,
            kind=said["kind"],
            own_words=said["words"],
            observation=said["seen"],
            domains=tuple(said["domains"]),
            non_take_up=("kent_recht_niet",) if number % 3 == 0 else (),
            strengths=("netwerk",) if number % 2 == 0 else ("vaardigheid",),
            wish=wish,
            codename=codename,
            person_id=known.get(codename),
            age_class="18plus",
            safe_contact=SafeContact(("via_place",), ("home_call",), "Dinsdag tussen 9 en 12 u."),
        )
        signal_id, _ = record.save(field.session, form)
        known.setdefault(codename, record.edit_form(field.session, signal_id).person_id)
        if wish == "dienst":
            wishes.append((signal_id, said))
        if number % 6 == 5:
            place = places[number % len(places)]
            visit = Visit(VisitId(f"{number:032x}"), place.id, clock(), "aanwezigheid", people="5-9")
            presence.save_visit(field.session, visit)
    return wishes


def _play_requests(laptops: Mapping[str, Laptop], wishes: list[Wished], clock: Clock) -> None:
    sent: list[tuple[RequestId, str, Steps]] = []
    for number, ((signal_id, said), (actor, steps)) in enumerate(zip(wishes, FATES, strict=True)):
        if steps != UNSENT:
            sent.append((_send(laptops["field"], signal_id, actor, said), actor, steps))
        if number % 4 == 3:
            clock.forward(days=4)
            laptops["field"].sync()
    _answer_requests(laptops, sent, clock)
    clock.present()
    for (signal_id, said), (actor, steps) in zip(wishes, FATES, strict=True):
        if steps == UNSENT:
            _send(laptops["field"], signal_id, actor, said)


def _answer_requests(
    laptops: Mapping[str, Laptop], sent: list[tuple[RequestId, str, Steps]], clock: Clock
) -> None:
    field = laptops["field"]
    desks = {"OCMW": laptops["intake"], "CAW": laptops["caw"], "DMW": laptops["dmw"]}
    _sync(field, *desks.values())
    for step in range(max(len(steps) for _, _, steps in sent)):
        clock.forward(days=1)
        for request, actor, steps in sent:
            if step < len(steps):
                _act(field, desks[actor], request, steps[step])
        _sync(*desks.values(), field, *desks.values())


def _sync(*laptops: Laptop) -> None:
    for laptop in laptops:
        laptop.sync()


def _act(field: Laptop, desk: Laptop, request: RequestId, step: str) -> None:
    if step == "withdraw":
        post.withdraw(field.session, request, "persoon_stopt")
        return
    ACTS[step](desk, request)


def _send(field: Laptop, signal_id: Any, actor: str, said: Mapping[str, Any]) -> RequestId:
    """Decide, preview, ask, seal: as the screens do."""
    session = field.session
    recipient = next(choice for choice in advise.recipients(session) if choice.name.startswith(actor))
    form = replace(advise.start(session, signal_id), recipient=recipient, position=advise.AGREES)
    form = _fill(advise.refresh(session, form), said)
    shown = disclose.preview(session, form)
    asked = replace(form.consent, read_digest=shown.said)
    consent, _ = disclose.record_answer(session, shown, asked)
    request, _ = post.seal_and_queue(session, shown, consent)
    return request


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
            own_words_back=True,
            only_needed=True,
            feedback=True,
            answer="ja",
        ),
    )

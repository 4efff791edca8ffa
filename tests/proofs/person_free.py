"""No structural signal and no feedback leaves with a person in it: 500 forms with something planted in them.

Names, telephone numbers, numbers, mail and home addresses of people known on the device, written as people
write them (small letters, spaces between, "Mia's", other dots and dashes), go into every field of the form
and through the public way. What was sealed is decoded: it may hold none of it, and only the keys of the
contract. The control is the same with the look for persons switched off.
"""

import json
import random
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

from fieldapp.domain.ids import MessageId, OrgId, PersonId, StructuralId
from fieldapp.domain.people import Person
from fieldapp.domain.structural import (
    FEEDBACK_KEYS,
    SIGNAL_KEYS,
    StructuralSignal,
    decode_feedback,
    decode_structural,
)
from fieldapp.errors import DisclosureProblem, InvalidInput
from fieldapp.store.structural import IN, Kept
from fieldapp.workflow import person_free, structural
from fieldapp.workflow.scan import fold
from fieldapp.workflow.session import Profile, Session
from fieldapp.workflow.structural import StepForm, StructuralForm
from sync.protocol import Kind
from tests.proofs import Proof
from tests.sync.invented import a_network, an_id
from tests.workflow.steps.invented import FIELD, Clock, a_session, join

_SHORT, _LONG = 500, 5_000
_STEPS = 5  # one step for so many forms
_LOTTE = Profile("Lotte D.", "leidinggevende_signaalbeheerder", "OCMW Lindenhoek", "coordination")

_FIRST = (
    *("Mia", "Samir", "Roos", "Fatma", "Karel", "Zoë", "Joëlle", "Omar", "Yasmine", "Jef", "Aïcha", "Kjell"),
    *("Marie-Louise", "Bo", "Nadia", "Stijn", "Wout", "Lieve", "Hassan", "Oksana", "Ali", "Linde"),
)
_LAST = (
    *("Claes", "Van den Berghe", "El Amrani", "Peeters", "De Smet", "D'Hondt", "Yilmaz", "Vermeulen"),
    *("Van Mechelen", "Kowalczyk", "Bakker", "Öztürk", "Janssens", "O'Brien", "Ben Ali", "De Groot"),
)
_STREETS = ("Dorpsstraat", "Lange Nieuwstraat", "Linde", "Guido Gezellelaan", "Kapelleweg", "Hof ter Zee")
_PATTERNS = (
    "Een afspraak maken kan enkel online.",
    "De wachttijd is te lang en niemand weet waarom.",
    "Wie geen bankkaart heeft, kan de kaart niet opladen.",
    "De brief over de premie is niet te begrijpen.",
    "Er is geen bus naar de voedselbank op zaterdag.",
)
_AROUND = ("{}", "Gisteren kwam {} weer.", "Zo verging het {} ook.", "Volgens {} is het altijd zo.", "({})")
_TEXTS = ("text", "idea", "people", "municipality")
_CODES = ("types", "barriers", "reasons", "place_kind")

Planted = tuple[str, str]  # as it is written, and what may not be found in what leaves (letters and digits)


@dataclass
class Tally:
    """What happened to the forms."""

    tried: int = 0
    leaked: int = 0
    refused: int = 0


def prove(*, full: bool) -> Proof:
    count = _LONG if full else _SHORT
    with _town() as (worker, desk):
        real = _push(worker, desk, count, seed=1)
        clean = _clean(worker)
        if not clean:
            raise AssertionError("a form about nobody must leave")
    with _town() as (worker, desk), _unguarded():
        control = _push(worker, desk, count, seed=1)
    return Proof(name="person-free", tried=real.tried, figure=real.leaked, goal=0, control=control.leaked)


def _push(worker: Session, desk: Session, count: int, seed: int) -> Tally:
    """Try them all through the public way, then look at everything that was sealed."""
    dice, tally = random.Random(seed), Tally()
    people = worker.people.all()
    for at in range(count):
        form, planted = _form(worker, dice, people)
        _try(worker, tally, lambda form=form: structural.send(worker, form), planted, decode_structural)
        if at % _STEPS == 0:
            theme_id, told = _step(desk, dice, desk.people.all(), at)
            _try(desk, tally, lambda told=told: _tell(desk, told), theme_id, decode_feedback)
    return tally


def _try(
    session: Session,
    tally: Tally,
    act: Callable[[], object],
    planted: str,
    decode: Callable[[bytes], object],
) -> None:
    tally.tried += 1
    before = _sealed(session)
    try:
        act()
    except (DisclosureProblem, InvalidInput):
        tally.refused += 1
    for payload in _sealed(session)[len(before) :]:
        decode(payload)
        whole = json.loads(payload)
        allowed = SIGNAL_KEYS if whole["kind"] == "structural" else FEEDBACK_KEYS
        tally.leaked += set(whole) != set(allowed) or planted in _bare(" ".join(_said(whole)))


def _sealed(session: Session) -> list[bytes]:
    kinds = (int(Kind.STRUCTURAL), int(Kind.STRUCTURAL_FEEDBACK))
    rows = session.database.rows(
        "SELECT payload FROM message WHERE direction = 'out' AND kind IN (?, ?) ORDER BY rowid", kinds
    )
    return [payload for (payload,) in rows]


def _said(whole: dict[str, object]) -> Iterator[str]:
    """Every text in a payload but its ids."""
    for key, value in whole.items():
        if key not in ("signal", "theme", "signals"):
            yield from (map(str, value) if isinstance(value, list) else (str(value),))


def _bare(text: str) -> str:
    """Letters and digits alone: however it is written, it is the same."""
    return re.sub(r"[\W_]", "", fold(text))


# --- forms ----------------------------------------------------------------------------------------------


def _form(session: Session, dice: random.Random, people: list[Person]) -> tuple[StructuralForm, str]:
    """A form with something of a known person in one of its fields."""
    written, bare = _plant(dice, dice.choice(people))
    form = replace(
        structural.new_form(session),
        text=dice.choice(_PATTERNS),
        types=("werking_organisatie",),
        municipality="Noorderhaven",
        seen=dice.choice(("1", "2_4", "5_meer")),
    )
    field = dice.choice((*_TEXTS, "text", "text", dice.choice(_CODES)))
    if field in _CODES:
        code = "_".join(re.findall(r"[a-z0-9]+", fold(written))) or "mia"
        value: object = code if field == "place_kind" else (code,)
        return replace(form, **{field: value}), _bare(code)  # type: ignore[arg-type]
    around = dice.choice(_AROUND) if field != "municipality" else "{}"
    lead = f"{dice.choice(_PATTERNS)} " if field == "text" else ""
    return replace(form, **{field: lead + around.format(written)}), bare  # type: ignore[arg-type]


def _step(desk: Session, dice: random.Random, people: list[Person], at: int) -> tuple[str, StepForm]:
    """A step of a theme of one signal, with something of a person in one of its texts."""
    signal = StructuralSignal(
        StructuralId(f"{at + 1:032x}"), _PATTERNS[0], ("regelgeving",), municipality="Ham"
    )
    directory = desk.directory.load()
    assert directory is not None
    owner = directory.mailbox(an_id("noor"))
    assert owner is not None
    kept = Kept(
        IN,
        signal,
        desk.now(),
        MessageId(f"{at + 1:032x}"),
        OrgId(owner.organisation.hex()),
        an_id("noor").hex(),
    )
    with desk.database.transaction():
        desk.store.structural.add(kept)
    theme_id, _ = structural.bundle(desk, [signal.id], title="Enkel online")
    written, bare = _plant(dice, dice.choice(people))
    field = dice.choice(("said", "next", "checked"))
    form = replace(structural.open_step(desk, theme_id), phase="rapporteren", **{field: written})
    return bare, form


def _tell(desk: Session, form: StepForm) -> None:
    structural.plan(desk, form)
    structural.send_planned(desk, form.theme_id)


def _clean(session: Session) -> int:
    """Forms about nobody do leave."""
    before = len(_sealed(session))
    for pattern in _PATTERNS:
        form = replace(
            structural.new_form(session), text=pattern, types=("regelgeving",), municipality="Noorderhaven"
        )
        structural.send(session, form)
    return len(_sealed(session)) - before


# --- what is planted ------------------------------------------------------------------------------------


def _plant(dice: random.Random, person: Person) -> Planted:
    kind = dice.choice((_name, _name, _phone, _number, _mail, _address))
    return kind(dice, person)


def _name(dice: random.Random, person: Person) -> Planted:
    name = dice.choice(
        [person.codename, person.full_name, person.full_name.split()[0], person.trusted_person]
    )
    styles: tuple[Callable[[str], str], ...] = (
        str,
        str.upper,
        str.lower if len(name) > 2 else str,
        lambda text: f"{text}'s",
        lambda text: " ".join(text) if len(text) < 7 and text.isalpha() else text,
        lambda text: "\u200b".join(text),
        lambda text: text.replace(" ", "_"),
    )
    return dice.choice(styles)(name), _bare(name)


def _phone(dice: random.Random, person: Person) -> Planted:
    digits = person.phone
    styles = (
        digits,
        f"+32 {digits[1:4]} {digits[4:6]} {digits[6:8]} {digits[8:]}",
        f"{digits[:4]}/{digits[4:6]}.{digits[6:8]}.{digits[8:]}",
        "-".join(digits),
        "".join(chr(0xFF10 + int(digit)) for digit in digits),
    )
    return dice.choice(styles), digits[-8:]


def _number(dice: random.Random, person: Person) -> Planted:
    born = f"{dice.randrange(40, 99)}{dice.randrange(1, 13):02}{dice.randrange(1, 29):02}"
    base = f"{born}{dice.randrange(1, 998):03}"
    digits = f"{base}{97 - int(base) % 97:02}"
    dotted = f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}-{digits[6:9]}.{digits[9:]}"
    bank = f"{dice.randrange(10**9, 10**10)}"
    account = f"{bank}{int(bank) % 97 or 97:02}"
    check = 98 - int(f"{account}111400") % 97
    iban = f"BE{check:02}{account}"
    return dice.choice(
        ((digits, digits), (dotted, digits), (iban, _bare(iban)), (" ".join(iban), _bare(iban)))
    )


def _mail(dice: random.Random, person: Person) -> Planted:
    name = _bare(person.full_name)
    mail = f"{name}@voorbeeld.be"
    return dice.choice((mail, mail.replace("@", " (at) "), mail.replace("@", " @ "), f"@{name}")), name


def _address(dice: random.Random, person: Person) -> Planted:
    street, number = person.address.rsplit(" ", 1)
    styles = (
        person.address,
        f"{street} nr. {number}",
        f"{street}, {number} bus 3",
        f"{street.lower()} {number}",
        f"{street.upper()} {number}",
    )
    return dice.choice(styles), _bare(street + number) if len(street) < 6 else _bare(street)


# --- two devices ----------------------------------------------------------------------------------------


@contextmanager
def _town() -> Iterator[tuple[Session, Session]]:
    """A worker and a coordinator who know forty people each."""
    network = a_network()
    with tempfile.TemporaryDirectory() as scratch:
        clock = Clock(datetime(2026, 11, 24, 9, 30, tzinfo=UTC))
        worker = a_session(Path(scratch) / "field", FIELD, clock)
        join(worker, network, "veld", "laptop")
        desk = a_session(Path(scratch) / "desk", _LOTTE, clock)
        join(desk, network, "ocmw", "regie")
        for session in (worker, desk):
            _know(session)
        yield worker, desk
        worker.close()
        desk.close()


def _know(session: Session) -> None:
    dice = random.Random(7)
    with session.database.transaction():
        for at in range(40):
            first, last = dice.choice(_FIRST), dice.choice(_LAST)
            session.people.save(
                Person(
                    id=PersonId(f"{at:032x}"),
                    codename=dice.choice((first, f"{first} {last[0]}.", f"Man met {first}")),
                    full_name=f"{first} {last}",
                    trusted_person=f"{dice.choice(_FIRST)} {dice.choice(_LAST)}",
                    address=f"{dice.choice(_STREETS)} {dice.randrange(1, 240)}",
                    phone=f"04{dice.randrange(60, 99)}{dice.randrange(10**6):06}",
                )
            )


@contextmanager
def _unguarded() -> Iterator[None]:
    """The same program without the look for persons."""
    with mock.patch.object(person_free, "findings", lambda session, texts: [[] for _ in texts]):
        yield

"""What was shown is what is sealed and what is opened, byte for byte; nothing that was not ticked is in it.

Random signals of invented persons in all sorts of text (every script, marks that join, turn or hide, markup,
JSON within JSON, control characters, very long), random ticks, a random one of three core actors. For each
the bytes of the preview are compared with those that the sender keeps of the sealed message, with those in
the envelope as it waits to leave, and with those that the recipient opened; the rows drawn from them with
what was ticked and with the recipient's screen; and each text has a canary, which may stand in them only if
it was ticked.

Each time a worker also tries to have something else sealed: between the yes and the seal the form is changed
and encoded again. The control takes away the check that a yes is a yes to these very bytes.

What stands on the screen is the text with marks for what an eye would miss. From it the text can be read back
to the letter, so two texts never look the same; no character that turns, hides or resembles stands in it by
itself; and a twin of the text (a letter that looks like another, a character without ink put in) is another
text to an eye. The second control shows the texts as they are. Of both controls the smaller figure counts.
"""

import random
import re
import string
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from fieldapp.domain import consent as consents
from fieldapp.domain.disclosure import Preview
from fieldapp.domain.ids import PersonId, PlaceId, RequestId, SignalId
from fieldapp.domain.people import CHANNELS, FORBIDDEN, SafeContact
from fieldapp.domain.places import MeetingPlace
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput, StaleConsent
from fieldapp.store.requests import IN, OUT
from fieldapp.ui import visible
from fieldapp.workflow import advise, disclose, exchange, inbox, post, presence, record
from fieldapp.workflow.sending import SendForm
from fieldapp.workflow.session import Session, lock
from tests.hub_server import running_hub
from tests.journeys.network import CAW, FIELD, OCMW, Device, Role, enrol_organisation, found_network, sync_all
from tests.journeys.story import YES
from tests.proofs import Proof
from tests.proofs.switching import replaced

_SHORT, _FULL, _CONTROL = 30, 1_000, 10
_BATCH: Final = 50
_NUMBERED: Final = 0.05  # of the texts have something in them that may not leave, or not unseen
_LONGEST: Final = 900
_VERY_LONG: Final = 0.15
_DMW: Final = Role(
    "Amal K.", "onthaalmedewerker_kernactor", OCMW.workspace, "DMW Noorderhaven", "dmw", "0400000004"
)
_TYPED: Final = (
    *("naam", "vraag", "gemeente", "adres", "telefoon", "geboortejaar", "huishouden", "vertrouwenspersoon"),
    *("ziekenfonds", "toelichting", "krachten", "rechten", "eerste_gesprek", "terugbelnummer"),
)
# The same few persons again and again: what was noted of them before may not leave either.
_PERSONS: Final = tuple(PersonId(f"{number:032x}") for number in range(8))
_PLACES: Final = ("buurthuis_dorpshuis", "nachtopvang", "voedselbank", "moskee_kerk")


def prove(*, full: bool) -> Proof:
    tried = _FULL if full else _SHORT
    with _town() as town:
        wrong = _wrong(town, tried, random.Random(1))
        with replaced(consents, "status", lambda consent, today, digest: consents.VALID):
            late = _wrong(town, _CONTROL, random.Random(2))
        with replaced(visible, "shown", lambda text: text):
            unmarked = _wrong(town, _CONTROL, random.Random(3))
    lines = (f"without the check of the yes {late} of {_CONTROL}, without marks {unmarked} of {_CONTROL}",)
    return Proof("preview-bytes", tried=tried, figure=wrong, goal=0, control=min(late, unmarked), lines=lines)


@dataclass(frozen=True, slots=True)
class _Town:
    field: Device
    desks: dict[str, Device]
    places: tuple[PlaceId, ...]


@contextmanager
def _town() -> Iterator[_Town]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with running_hub(folder) as hub:
            coordinator = found_network(folder, hub)
            field = enrol_organisation(coordinator, folder, FIELD)
            desks = {
                role.organisation: enrol_organisation(coordinator, folder, role) for role in (OCMW, CAW, _DMW)
            }
            sync_all(*desks.values(), field)
            yield _Town(field, desks, _note_places(field.session))
            for device in (coordinator, field, *desks.values()):
                lock(device.session)


def _note_places(session: Session) -> tuple[PlaceId, ...]:
    places = [
        MeetingPlace(PlaceId(f"{number:032x}"), f"Huis «{number}» & <i>Zoon</i>", kind, "Noorderhaven")
        for number, kind in enumerate(_PLACES)
    ]
    for place in places:
        presence.save_place(session, place)
    return tuple(place.id for place in places)


# --- text ---------------------------------------------------------------------------------------------------

_SCRAPS: Final = (
    *("Ik weet het niet meer, zei ze.", "çéïöß ŒŁ", "שלום עולם", "مرحبا بالعالم", "नमस्ते", "日本語の文"),
    *("👩🏽‍👧🏿", "🇧🇪", "e\u0301\u0323", "\u1112\u119e\u11ab", "a\u200bb\u200cc\u200dd\ufeff", "\u00ad"),
    *(
        "\u202eedirwrevo\u202c",
        "\u2066x\u2069",
        "<b>vet</b>",
        "<img src=x onerror=alert(1)>",
        "&lt;&amp;&#0;",
    ),
    *("{naam} %s {0}", "[a](http://b.be)", "' OR 1=1 --", '","fields":{"adres":"x"},"z":"', "\\u0041\\n\\"),
    *("\n\n\t", "\r\n", "\x00\x07\x1b[31m", "\ud83d", "\U0010ffff", "°", " ", "\u2028\u3000"),
)
_NUMBERS: Final = ("0470 12 34 56", "mia@voorbeeld.be", "BE68 5390 0754 7034", "85.07.30-033 28")


class _Words:
    """Random texts, each around a word that stands nowhere else."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._mark = "zq" + "".join(chance.choices(string.ascii_lowercase, k=8))
        self._count = 0

    def text(self, longest: int) -> tuple[str, str]:
        """A text around its canary, of so many scraps on either side."""
        self._count += 1
        canary = f"{self._mark}{self._count:06d}x".translate(str.maketrans("0123456789", "abcdefghij"))
        before, after = (self._scraps(self.chance.randrange(longest)) for _ in range(2))
        return f"{before} {canary} {after}", canary

    def standing_in(self, payload: bytes) -> set[str]:
        return set(re.findall(rf"{self._mark}[a-j]{{6}}x", payload.decode("utf-8")))

    def _scraps(self, count: int) -> str:
        chosen = self.chance.choices(_SCRAPS, k=count)
        if self.chance.random() < _NUMBERED:
            chosen.append(self.chance.choice(_NUMBERS))
        return "".join(scrap + self.chance.choice(("", " ", " ", "\n")) for scrap in chosen)[:_LONGEST]


# --- one signal and its sending -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Sent:
    """One request: what was shown, what was ticked, and the canaries that may stand in it."""

    id: RequestId
    shown: Preview
    ticked: dict[str, str]
    may_leave: frozenset[str]
    desk: Device
    in_envelope: bytes


def _wrong(town: _Town, tried: int, chance: random.Random) -> int:
    """How many of so many requests were not, everywhere, what was shown."""
    words, sent, wrong = _Words(chance), [], 0
    for number in range(tried):
        sent.append(_send(town, words))
        if len(sent) == _BATCH or number == tried - 1:
            sync_all(town.field, *town.desks.values())
            wrong += sum(
                not (_is_as_shown(town.field, words, each) and _is_plain_to_see(each.shown, chance))
                for each in sent
            )
            sent.clear()
    return wrong


def _send(town: _Town, words: _Words) -> _Sent:
    session = town.field.session
    form, canaries = _chosen(town, words)
    shown = disclose.preview(session, form)
    asked = replace(form.consent, read_digest=shown.said)
    consent, _ = disclose.record_answer(session, shown, asked)
    try:
        changed = disclose.preview(session, _changed_late(form))
        request, _ = post.seal_and_queue(session, changed, consent)
    except (StaleConsent, InvalidInput):  # another name for the person may leave a name undecided
        request, _ = post.seal_and_queue(session, shown, consent)
    desk = town.desks[shown.recipient.name]
    return _Sent(
        request, shown, _ticked(form), _may_leave(form, canaries), desk, _in_envelope(session, desk, request)
    )


def _chosen(town: _Town, words: _Words) -> tuple[SendForm, dict[str, str]]:
    """A new signal, and what a worker and a person make of it; with the canary of every text."""
    session, chance = town.field.session, words.chance
    signal, canaries = _signal(town, words)
    form = replace(advise.start(session, signal), position=advise.AGREES, consent=_asked(chance))
    form = advise.refresh(session, replace(form, recipient=chance.choice(advise.recipients(session))))
    for code in _TYPED:
        text, canaries[code] = words.text(60 if chance.random() < _VERY_LONG else 6)
        form = form.with_field(code, text=text)
    choices = [choice for choice in form.fields if choice.text.strip()]
    for choice in chance.sample(choices, chance.randint(1, len(choices))):
        form = form.with_field(choice.code, value=choice.value, ticked=True)
    form = _decided(session, form, chance)
    advise.save_person_answers(session, form)
    return form, canaries


def _signal(town: _Town, words: _Words) -> tuple[SignalId, dict[str, str]]:
    session, chance, codes = town.field.session, words.chance, town.field.session.taxonomies
    longest = {"own_words": 400, "observation": 90, "codename": 2, "age_about": 3, "note": 3}
    texts = {name: words.text(most) for name, most in longest.items()}
    said = {name: text for name, (text, _) in texts.items()}
    form = replace(
        record.new_form(session),
        place_id=chance.choice(town.places),
        person_id=chance.choice(_PERSONS),
        kind=chance.choice(codes["e02"].codes),
        domains=tuple(chance.sample(codes["e16"].codes, chance.randrange(4))),
        non_take_up=tuple(chance.sample(codes["e06"].codes, chance.randrange(3))),
        urgency=chance.choice(("", *codes["e04"].codes)),
        wish="dienst",
        age_class="18plus",
        own_words=said["own_words"],
        observation=said["observation"],
        codename=said["codename"],
        age_about=said["age_about"],
        safe_contact=_contact(said["note"], chance),
    )
    return record.save(session, form)[0], {name: canary for name, (_, canary) in texts.items()}


def _contact(note: str, chance: random.Random) -> SafeContact:
    """Some way that is safe, and some that are not."""
    return SafeContact(("via_place", *chance.sample(CHANNELS, 2)), tuple(chance.sample(FORBIDDEN, 2)), note)


def _asked(chance: random.Random) -> advise.ConsentForm:
    how = chance.choice(("mondeling", "geschreven", "tolk"))
    present = chance.choice(("niemand", "zelf_gekozen"))
    return replace(
        YES,
        form=how,
        present=present,
        interpreter_note="F. uit Gent",
        interpreter=chance.choice([who for who in consents.INTERPRETERS if who != consents.FAMILY]),
        signed_on=consents.ON_PAPER,
        feedback=chance.random() < 0.5,
    )


def _decided(session: Session, form: SendForm, chance: random.Random) -> SendForm:
    """What would give something away is left out, or kept on purpose where one may."""
    while open_ones := advise.findings(session, form):
        choice, finding = open_ones[0]
        decide = advise.leave_out if finding.blocks or chance.random() < 0.5 else advise.keep
        form = decide(form, choice, finding)
    return form


def _changed_late(form: SendForm) -> SendForm:
    """The worker rewords what was ticked, or ticks one more, after the yes."""
    typed = [choice for choice in form.fields if choice.code in _TYPED]
    choice = next((each for each in typed if each.ticked), typed[0])
    return form.with_field(choice.code, text="Toch iets anders", ticked=True)


# --- was it so, everywhere? ---------------------------------------------------------------------------------


def _ticked(form: SendForm) -> dict[str, str]:
    """What a reader of the form would say leaves: made without the code that encodes it."""
    found: dict[str, list[str]] = {}
    for choice in form.fields:
        if choice.ticked:
            found.setdefault(choice.code, []).append(clean_text(choice.text).strip())
    return {code: ", ".join(texts) for code, texts in found.items()}


def _may_leave(form: SendForm, canaries: dict[str, str]) -> frozenset[str]:
    """The words in ticked fields; the note on safe contact leaves within `bereikbaar`."""
    ticked = {choice.code for choice in form.fields if choice.ticked}
    inside = {"note": "bereikbaar"}
    return frozenset(word for name, word in canaries.items() if inside.get(name, name) in ticked)


def _in_envelope(session: Session, desk: Device, request: RequestId) -> bytes:
    """What the recipient's key opens in the envelope that waits to leave."""
    kept = session.requests.get(OUT, request)
    line = session.outbox.of_message(kept.mid) if kept is not None else None
    envelope = session.outbox.envelope(line.env) if line is not None else None
    return b"" if envelope is None else exchange.read_file(desk.session, envelope).payload


def _is_as_shown(field: Device, words: _Words, sent: _Sent) -> bool:
    kept, came = field.session.requests.get(OUT, sent.id), sent.desk.session.requests.get(IN, sent.id)
    if kept is None or came is None:
        return False
    sealed = field.session.messages.get(kept.mid)
    opened = sent.desk.session.messages.get(came.mid)
    everywhere = [
        *(kept.payload, came.payload, sent.in_envelope),
        *(None if message is None else message.payload for message in (sealed, opened)),
    ]
    read = inbox.detail(sent.desk.session, sent.id).rows
    return (
        all(payload == sent.shown.payload for payload in everywhere)
        and sent.shown.rows() == read
        and dict(read) == sent.ticked
        and words.standing_in(came.payload) <= sent.may_leave
    )


# --- does it look like what it is? --------------------------------------------------------------------------

_MARK: Final = re.compile("‹[^‹›]* ([0-9A-F]{4,6})›")
_TWINS: Final = 4
# Letters of elsewhere that no typeface shows otherwise than the Latin one.
_DOUBLES: Final = dict(
    zip(
        "aeopcxyijsABEKMHOPCTXYIZN",
        "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0458\u0455"
        "\u0410\u0412\u0395\u041a\u041c\u041d\u039f\u0420\u0421\u0422\u03a7\u03a5\u0399\u0396\u039d",
        strict=True,
    )
)
_BACK: Final = {double: letter for letter, double in _DOUBLES.items()}
_NO_INK: Final = (
    *(
        "\u200b",
        "\u200c",
        "\u200d",
        "\u2060",
        "\ufeff",
        "\u00ad",
        "\u200e",
        "\u200f",
        "\u202a",
        "\u202d",
        "\u202e",
    ),
    *("\u2066", "\u2069", "\u061c", "\U000e0041", "\ufe0f", "\u180e", "\u034f", "\u0000"),
)


def _is_plain_to_see(preview: Preview, chance: random.Random) -> bool:
    """Whether every text on the screen can be read back, holds nothing unseen, and is unlike its twins."""
    for _, text in preview.rows():
        said = visible.shown(text)
        if _read_back(said) != text or _holds_unseen(said):
            return False
        twins = [_twin(text, chance) for _ in range(_TWINS)]
        if any(twin != text and _to_the_eye(visible.shown(twin)) == _to_the_eye(said) for twin in twins):
            return False
    return True


def _read_back(said: str) -> str:
    return _MARK.sub(lambda mark: chr(int(mark[1], 16)), said)


def _holds_unseen(said: str) -> bool:
    """Whether something turns, hides or resembles outside the marks."""
    plain = _MARK.sub("", said)
    hidden = any(
        unicodedata.category(char) in ("Cf", "Cc", "Cn", "Co", "Zl", "Zp") for char in plain.replace("\n", "")
    )
    blank = any(unicodedata.category(char) == "Zs" and char != " " for char in plain)
    mixed = any(
        any(char in _BACK for char in word) and any(char.isascii() for char in word)
        for word in re.findall(r"[^\W\d_]+", plain)
    )
    return hidden or blank or mixed


def _twin(text: str, chance: random.Random) -> str:
    """A text that would look the same, were it shown as it is."""
    at = chance.randrange(len(text) + 1)
    doubled = [place for place, char in enumerate(text) if char in _DOUBLES]
    if doubled and chance.random() < 0.5:
        at = chance.choice(doubled)
        return text[:at] + _DOUBLES[text[at]] + text[at + 1 :]
    return text[:at] + chance.choice(_NO_INK) + text[at:]


def _to_the_eye(said: str) -> str:
    """What is left of a text for somebody who reads it: no more than ink."""
    wide = unicodedata.normalize("NFKC", said)
    ink = (char for char in wide if unicodedata.category(char) not in ("Cf", "Cc", "Cn", "Co", "Mn"))
    return " ".join("".join(_BACK.get(char, char) for char in ink).split())

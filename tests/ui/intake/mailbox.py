"""A mailbox that behaves like `workflow.answer` on a handful of invented requests, all in memory."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from unittest import mock

from fieldapp.domain.ids import DeviceId, EventId, RequestId, ThreadId
from fieldapp.domain.requests import CORE_ACTOR, TERMINAL_STATES, allowed, step
from fieldapp.domain.requests.fold import UNDO
from fieldapp.errors import InvalidInput
from fieldapp.workflow import answer, consult, follow_up, inbox, passphrase
from fieldapp.workflow.answer import LetGo
from fieldapp.workflow.changes import Change
from fieldapp.workflow.follow_up import QuarantineRow
from fieldapp.workflow.inbox import (
    BasisLine,
    Colleague,
    Entry,
    InboxDetail,
    InboxRow,
    InboxStretch,
    Listing,
    MaybeSame,
    ReasonChoice,
    Section,
    SenderLine,
    StepLine,
)
from fieldapp.workflow.session import Membership, Profile
from tests.ui.stand_ins import EmptyLedger

NOW = datetime(2026, 11, 24, 8, 1, tzinfo=UTC)
TODAY = date(2026, 11, 24)
OCMW = "OCMW Noorderhaven"
REVEALS = ("reeds_in_begeleiding", "dubbel_verzoek")
REASONS = (
    "buiten_werkingsgebied",
    "niet_bevoegd",
    "geen_capaciteit",
    "onvoldoende_info",
    "basis_onvoldoende",
    *REVEALS,
    "anders",
)
AN = Profile("An V.", "onthaalmedewerker_kernactor", OCMW, "intake")
AT_THE_OCMW = Membership("net", "Noorderhaven", "ocmw", OCMW, "d1", "m1", ("m1", "m2"), False, False)


@dataclass
class AnIntakeSession:
    """What the screens ask of a session."""

    profile: Profile = AN
    membership: Membership | None = AT_THE_OCMW
    duty: str = "BG"

    at: datetime = NOW
    ledger: EmptyLedger = field(default_factory=EmptyLedger)

    def now(self) -> datetime:
        return self.at


@dataclass
class Held:
    """One request in the mailbox."""

    row: InboxRow
    detail: InboxDetail
    steps: list[StepLine] = field(default_factory=list)


class Mailbox:
    """Behaves like the workflow: the state machine is the real one, the rest is kept in lists."""

    def __init__(self) -> None:
        self.held: dict[str, Held] = {}
        self.calls: list[tuple[str, ...]] = []
        self.untrusted: list[QuarantineRow] = []
        self.same: tuple[MaybeSame, ...] = ()
        self.team: list[Colleague] = [Colleague(DeviceId("d2"), "Lien"), Colleague(DeviceId("d3"), "Omar")]

    def add(self, request: Held) -> None:
        """Put a request in."""
        self.held[str(request.row.request_id)] = request

    @contextmanager
    def instead(self) -> Iterator["Mailbox"]:
        """Let the screens work on this mailbox."""
        reads = (
            "first",
            "listing",
            "stretch",
            "counts",
            "detail",
            "reasons",
            "maybe_same",
            "colleagues",
            "set_away",
        )
        steps = (
            *("opened", "take_up", "attempt", "contact_made", "pause", "resume", "not_reached", "refer"),
            *("give_back", "close", "undo", "ask", "propose", "aftercare", "release", "hand_on", "pass_on"),
            "release_all",
        )
        with (
            mock.patch.multiple(inbox, **{name: getattr(self, name) for name in reads}),
            mock.patch.multiple(answer, **{name: getattr(self, name) for name in steps}),
            mock.patch.object(follow_up, "quarantined", return_value=self.untrusted),
            mock.patch.object(passphrase, "is_due", return_value=False),
            mock.patch.object(consult, "waiting", return_value=0),
        ):
            yield self

    def _parts(self, which: str) -> list[tuple[str, list[InboxRow]]]:
        tests = {
            "new": lambda row: not row.mine and not row.colleague and row.state == "ontvangen",
            "today": lambda row: row.days_left is not None and row.days_left <= 0,
            "mine": lambda row: row.mine and row.state not in TERMINAL_STATES,
            "all": lambda row: row.state not in TERMINAL_STATES,
            "over": lambda row: row.state in TERMINAL_STATES,
            "late": lambda row: row.days_left is not None and row.days_left < 0,
            "waiting": lambda row: row.state in ("pauze", "vraag"),
            "colleagues": lambda row: row.colleague and row.state not in TERMINAL_STATES,
        }
        every = sorted((held.row for held in self.held.values()), key=lambda row: row.term or date.max)
        found = {name: [row for row in every if test(row)] for name, test in tests.items()}
        more = {"new": [("mine", found["mine"])], "all": [("over", found["over"])]}
        return [("", found[which]), *((code, rows) for code, rows in more.get(which, ()) if rows)]

    def _entries(self, which: str, words: str) -> list[Entry]:
        found: list[Entry] = []
        for code, rows in self._parts(which):
            fit = [row for row in rows if words.casefold() in f"{row.title} {row.sender}".casefold()]
            found += [*([code] if code and fit else []), *fit]
        return found

    def counts(self, session: object) -> tuple[tuple[str, int], ...]:
        return tuple(
            (which, sum(len(rows) for code, rows in self._parts(which) if code != "mine"))
            for which in inbox.FILTERS
        )

    def listing(
        self,
        session: object,
        which: str,
        pages: Iterable[int],
        size: int,
        *,
        words: str = "",
        wanted: RequestId | None = None,
    ) -> Listing:
        entries = self._entries(which, words)
        keys = [entry if isinstance(entry, str) else entry.request_id for entry in entries]
        place = keys.index(wanted) if wanted in keys else None
        asked = {*pages, *(() if place is None else (place // size,))}
        shown = {page: tuple(entries[page * size : (page + 1) * size]) for page in asked}
        sections = tuple(Section(code, len(rows)) for code, rows in self._parts(which))
        if words:
            sections = (Section("", len(entries)),)
        return Listing(which, sections, len(entries), shown, self.counts(session), place)

    def first(self, session: object, which: str, size: int) -> Listing:
        whole = self.listing(session, which, (0,), size)
        return replace(whole, counts=(), total=min(whole.total, size))

    def stretch(
        self, session: object, shown: Listing, where: InboxStretch, *, words: str = ""
    ) -> tuple[Entry, ...]:
        return tuple(self._entries(shown.which, words)[where.start : where.start + where.limit])

    def maybe_same(
        self, session: object, request_id: RequestId, fields: Mapping[str, str]
    ) -> tuple[MaybeSame, ...]:
        return self.same if request_id == "m" else ()

    def colleagues(self, session: object) -> tuple[Colleague, ...]:
        return tuple(self.team)

    def set_away(self, session: object, device: DeviceId, until: date | None) -> Change:
        self.calls.append(("away", device, until.isoformat() if until else ""))
        self.team = [
            replace(one, until=until, free=3 if until else 0) if one.device == device else one
            for one in self.team
        ]
        return Change.REQUESTS

    def detail(self, session: object, request_id: RequestId) -> InboxDetail:
        held = self.held.get(str(request_id))
        if held is None:
            raise InvalidInput("request_id", "missing")
        offered = allowed(held.row.state, CORE_ACTOR)
        actions = ("opgenomen", *offered) if held.row.colleague and offered else offered
        return replace(
            held.detail,
            state=held.row.state,
            mine=held.row.mine,
            timeline=tuple(
                replace(line, can_undo=line is held.steps[-1] and line.can_undo) for line in held.steps
            ),
            actions=actions,
            offer=replace(held.detail.offer, colleagues=tuple(self.team)),
        )

    def reasons(self, session: object) -> list[ReasonChoice]:
        return [ReasonChoice(code, code in REVEALS) for code in REASONS]

    def opened(self, session: object, request_id: RequestId) -> Change:
        self.calls.append(("opened", str(request_id)))
        return Change.NONE

    def take_up(self, session: object, request_id: RequestId) -> Change:
        return self._step(request_id, "opgenomen", mine=True)

    def attempt(self, session: object, request_id: RequestId, kind: str, on: date | None = None) -> Change:
        self.calls.append(("on", on.isoformat() if on else ""))
        return self._step(request_id, "poging", detail=kind)

    def ask(self, session: object, request_id: RequestId, question: str) -> Change:
        return self._step(request_id, "vraag", reason=question)

    def propose(self, session: object, request_id: RequestId, when: datetime, where: str) -> Change:
        self.calls.append(("proposed", when.isoformat(), where))
        return self._step(request_id, "voorstel")

    def aftercare(self, session: object, request_id: RequestId, until: date) -> Change:
        self.calls.append(("until", until.isoformat()))
        return self._step(request_id, "nazorg")

    def release(self, session: object, request_id: RequestId) -> Change:
        return self._step(request_id, "losgelaten", mine=False)

    def hand_on(self, session: object, request_id: RequestId, device: DeviceId) -> Change:
        self.calls.append(("to", device))
        return self._step(request_id, "losgelaten", mine=False)

    def pass_on(self, session: object, request_id: RequestId) -> Change:
        return self._step(request_id, "doorgegeven")

    def release_all(self, session: object) -> tuple[LetGo, Change]:
        self.calls.append(("released all",))
        return LetGo(1, (RequestId("w"),)), Change.REQUESTS

    def contact_made(self, session: object, request_id: RequestId) -> Change:
        return self._step(request_id, "contact_gelegd")

    def pause(self, session: object, request_id: RequestId, until: date) -> Change:
        self.calls.append(("until", until.isoformat()))
        return self._step(request_id, "pauze")

    def resume(self, session: object, request_id: RequestId) -> Change:
        return self._step(request_id, "hervat")

    def not_reached(self, session: object, request_id: RequestId) -> Change:
        return self._step(request_id, "niet_bereikt")

    def refer(self, session: object, request_id: RequestId, kind: str, until: date | None = None) -> Change:
        self.calls.append(("kind", kind, until.isoformat() if until else ""))
        return self._step(request_id, "doorverwezen")

    def give_back(
        self,
        session: object,
        request_id: RequestId,
        reason: str,
        *,
        note: str = "",
        reveal: bool = False,
        alternative: str = "",
    ) -> Change:
        self.calls.append(("given back", reason, note, str(reveal), alternative))
        return self._step(request_id, "teruggegeven", reason=reason)

    def close(self, session: object, request_id: RequestId, outcome: str) -> Change:
        event = {"hulp_gestart": "afgerond_hulp_gestart", "geen_hulp_gewenst": "afgerond_geen_hulp"}
        return self._step(request_id, event[outcome])

    def undo(self, session: object, request_id: RequestId, event_id: EventId) -> Change:
        held = self.held[str(request_id)]
        held.steps = [line for line in held.steps if line.event_id != event_id]
        held.row = replace(held.row, state="ontvangen", mine=False)
        self.calls.append(("undone", str(event_id)))
        return Change.REQUESTS

    def _step(
        self,
        request_id: RequestId,
        code: str,
        *,
        mine: bool | None = None,
        detail: str = "",
        reason: str = "",
    ) -> Change:
        held = self.held[str(request_id)]
        state = step(code, held.row.state, CORE_ACTOR)
        assert state is not None, f"{code} is not allowed in {held.row.state}"
        self.calls.append((code, str(request_id)))
        at = NOW + timedelta(minutes=len(held.steps))
        told = code in ("teruggegeven", "niet_bereikt") and not held.detail.feedback
        line = StepLine(
            EventId(f"e{len(held.steps)}"), at, code, detail, reason, True, not told, undo_until=at + UNDO
        )
        held.steps.append(line)
        attempts = held.row.attempts + (code == "poging")
        held.row = replace(
            held.row, state=state, attempts=attempts, mine=held.row.mine if mine is None else mine
        )
        return Change.REQUESTS


def a_request(key: str, title: str = "Mia Claes", **changes: object) -> Held:
    """One request; `changes` replace what its row says."""
    since = NOW - timedelta(days=7)
    row = InboxRow(
        RequestId(key),
        ThreadId(f"t-{key}"),
        title,
        "Buurtwerk Noord",
        "inkomen, schulden, papieren",
        since,
        "ontvangen",
        date(2026, 11, 26),
        2,
        0,
        False,
        False,
        False,
    )
    row = replace(row, **changes)  # type: ignore[arg-type]
    rows = (
        ("naam", title),
        ("bereikbaar", "Via buurthuis De Kring, dinsdag 9–12 u."),
        ("niet_doen", "Niet thuis bellen"),
        ("vraag", "Hulp bij ongeopende post en rekeningen"),
        ("waarover", "Inkomen, schulden, papieren"),
        ("taal", "Nederlands, geen tolk nodig"),
        ("rechten", "Verhoogde tegemoetkoming, sociaal tarief"),
        ("eerste_gesprek", "Samira gaat mee · 0470 00 00 00"),
    )
    detail = InboxDetail(
        row.request_id,
        title,
        rows,
        "Niet thuis bellen",
        "Via buurthuis De Kring, dinsdag 9–12 u.",
        BasisLine("TOESTEMMING", "mondeling", date(2026, 11, 17), date(2027, 2, 17), "het OCMW"),
        SenderLine(row.sender, "outreach_basisactor", "Samira", "0470 00 00 00", True),
        row.state,
        row.term,
        (),
        (),
        row.mine,
        row.colleague,
        False,
        True,
    )
    received = StepLine(EventId("r"), since, "ontvangen", "", "", False, False)
    return Held(row, detail, [received])


def a_full_mailbox() -> Mailbox:
    """The mailbox of the mock-up."""
    box = Mailbox()
    wgc, linde = "Wijkgezondheidscentrum", "Thuiszorg Linde"
    box.add(a_request("k", "Karel P.", sender=wgc, about="", term=TODAY, days_left=0))
    box.add(a_request("n", "", sender=linde, about="anoniem raad vragen", term=TODAY, days_left=0))
    box.add(a_request("m"))
    later = date(2026, 11, 27)
    box.add(a_request("r", "Rosa D.", sender=linde, colleague=True, term=later, days_left=3))
    box.held["r"].row = replace(box.held["r"].row, state="opgenomen")
    box.add(
        a_request("y", "Yusuf", sender="Huis van het Kind", about="spreekt Turks", term=later, days_left=4)
    )
    box.add(
        a_request("b", "Nadia B.", mine=True, state="poging", attempts=1, term=date(2026, 12, 2), days_left=6)
    )
    willy = a_request(
        "w",
        "Willy",
        sender="Voedselbank Oost",
        mine=True,
        state="contact_gelegd",
        term=date(2026, 12, 4),
        days_left=8,
    )
    box.add(willy)
    return box

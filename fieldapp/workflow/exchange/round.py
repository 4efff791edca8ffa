"""One whole round of the post: address list, withdrawals, push, pull to the end, open, acknowledge, anchor.

Nothing is in a transaction while the network is used, and every step can be repeated: a second delivery of
anything has no second effect.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime
from typing import Final

from fieldapp.domain.ids import EventId
from fieldapp.domain.requests import WORKER
from fieldapp.domain.requests.events import SENT
from fieldapp.errors import DirectoryProblem, HubProblem, NetworkProblem
from fieldapp.store.outbox import STORED, OutboxLine
from fieldapp.store.requests import OUT
from fieldapp.workflow.changes import Change
from fieldapp.workflow.directory_key import keep_directory_key
from fieldapp.workflow.documents import publish
from fieldapp.workflow.dossier.writing import tidy
from fieldapp.workflow.exchange.reading import Reader
from fieldapp.workflow.exchange.refreshing import refresh_directory
from fieldapp.workflow.exchange.values import SyncReport, SyncStatus
from fieldapp.workflow.figures import give_counts
from fieldapp.workflow.ladder import move, tell_stuck
from fieldapp.workflow.network import HubFactory, connect, hub_problem, network_of, note_clock
from fieldapp.workflow.partnership import fetch_enrolments
from fieldapp.workflow.partnership.answering import finish_welcomes
from fieldapp.workflow.post import Resealing, queue_witness, tell_again
from fieldapp.workflow.post.copies import queue_copies
from fieldapp.workflow.post.outgoing import PUSHING
from fieldapp.workflow.service_left import bring_back
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from sync.engine import Executor, PushOutcome, pull_all, push_all, recheck, withdraw_all
from sync.errors import HubError, HubRefused
from sync.protocol import Kind
from sync.transport import HubClient

_LAST_OK: Final = "last_sync"
_LAST_PROBLEM: Final = "last_problem"
_LAST_CHECK: Final = "last_recheck"
# A grant opens a mailbox, whose messages may bring a document: more turns than this have no use.
_TURNS: Final = 4
_NEWS: Final = 100


def sync_once(
    session: Session,
    *,
    hub_factory: HubFactory = connect,
    executor: Executor | None = None,
    flows: int = 1,
) -> SyncReport:
    """One whole round. Call it on the sync thread with `session.twin()`. Raises NotConnected.

    `hub_factory` makes the client; who wants to stop a round keeps it and calls its `abort()`. With an
    `executor` up to `flows` batches are under way at once.
    """
    session.refresh()
    network_of(session)
    return _Round(session, hub_factory(session), executor, flows).run()


def status(session: Session) -> SyncStatus:
    """How many envelopes wait, and when the last whole round ended; renews what screens see."""
    session.refresh()
    last = session.preferences.get(_LAST_OK)
    return SyncStatus(
        connected=session.membership is not None,
        waiting=session.outbox.waiting(),
        last_ok=None if last is None else datetime.fromisoformat(last),
        problem=session.preferences.get(_LAST_PROBLEM, ""),
    )


class _Round:
    """The steps of one round and what they did."""

    def __init__(self, session: Session, client: HubClient, executor: Executor | None, flows: int) -> None:
        self._session = session
        self._client = client
        self._executor = executor
        self._flows = flows
        self._reader = Reader(session, self._fetch)
        self._is_fresh = False
        self._sent = self._received = self._refused = 0
        self._changes = Change.NONE
        self._new_devices: tuple[str, ...] = ()
        self._problem: NetworkProblem | None = None
        self._setback: NetworkProblem | None = None
        self._refusal = ""

    def run(self) -> SyncReport:
        """All steps, or as far as the line allows."""
        try:
            self._steps()
        except HubError as error:
            self._problem = hub_problem(error)
        except NetworkProblem as problem:
            self._problem = problem
        if self._problem is None and self._refusal:
            self._problem = DirectoryProblem(self._refusal)
        self._problem = self._problem or self._setback
        self._changes |= tidy(self._session)  # files outside of whoever stopped, whatever the line did
        self._note_end()
        return SyncReport(
            sent=self._sent,
            received=self._reader.opened,
            refused=self._refused,
            quarantined=self._reader.quarantined,
            problem=self._problem,
            changes=self._changes | self._reader.changes,
            new_devices=self._new_devices,
        )

    def _steps(self) -> None:
        self._fetch()
        self._is_fresh = True
        self._administer()
        self._changes |= keep_directory_key(self._session)
        self._tell_administration()
        self._send()
        for _ in range(_TURNS):
            held = network_of(self._session).dirkeys
            if not self._receive() & Change.DIRECTORY:
                break
            if network_of(self._session).dirkeys != held:
                self._refusal = ""  # what could not be read before is judged anew
                self._fetch()
        self._pass_on()
        self._send()
        self._witness()

    # --- the address list -----------------------------------------------------------------------------

    def _fetch_before_push(self) -> None:
        """At the start of a round that was done a moment ago."""
        if not self._is_fresh:
            self._fetch()
        self._is_fresh = False

    def _fetch(self) -> None:
        refreshed = refresh_directory(self._session, self._client)
        self._changes |= refreshed.changes | bring_back(self._session)
        self._new_devices += refreshed.new_devices
        self._refusal = self._refusal or refreshed.problem

    def _tell_administration(self) -> None:
        """Once a week what the Logboek came to, for a witness; once a quarter what was counted here."""
        with self._session.database.transaction():
            self._changes |= queue_witness(self._session)
        self._changes |= give_counts(self._session)

    def _administer(self) -> None:
        """What an administrator's device owes others. A no of the hub to this does not hold up the post."""
        try:
            publish(self._session, self._client)
            self._changes |= finish_welcomes(self._session, self._client)
            self._changes |= fetch_enrolments(self._session, self._client)
        except HubRefused as error:
            self._setback = hub_problem(error)
        except HubProblem as problem:
            if problem.kind != "refused":
                raise
            self._setback = problem

    # --- out ------------------------------------------------------------------------------------------

    def _send(self) -> None:
        self._changes |= tell_again(self._session) | queue_copies(self._session)
        taken_back = withdraw_all(self._session.outbox, self._client)
        if taken_back.problem is not None:
            raise taken_back.problem
        self._mark_pushing(True)
        outcome = self._push()
        self._mark_pushing(False)  # what was under way has its answer, or is marked as unknown
        self._note_news()
        if outcome.problem is not None:
            raise outcome.problem

    def _push(self) -> PushOutcome:
        outcome = push_all(
            self._session.outbox,
            self._client,
            renewal=Resealing(self._session, self._fetch_before_push),
            executor=self._executor,
            flows=self._flows,
        )
        self._sent += outcome.stored
        self._refused += outcome.refused
        if outcome.stored or outcome.refused or outcome.renewed:
            self._changes |= Change.OUTBOX
        return outcome

    def _pass_on(self) -> None:
        """Next steps of ladders that lie here: only now, after every withdrawal that came in was applied.

        And by the hub's day as this round heard it: the clock here may have been put wrong since the last.
        """
        note_clock(self._session, self._client)
        self._changes |= move(self._session)
        outcome = push_all(self._session.store.rungs, self._client)
        self._changes |= tell_stuck(self._session)
        if outcome.problem is not None:
            raise outcome.problem

    def _mark_pushing(self, running: bool) -> None:
        if self._session.preferences.get(PUSHING, False) != running:
            with self._session.database.transaction():
                self._session.preferences.set(PUSHING, running)

    def _note_news(self) -> None:
        """What the hub said of a request becomes a step of its timeline."""
        while lines := self._session.outbox.news(_NEWS):
            with self._session.database.transaction():
                for line in lines:
                    self._note(line)
                    self._session.outbox.mark_noted(line.env)
            self._changes |= Change.REQUESTS

    def _note(self, line: OutboxLine) -> None:
        if line.kind != Kind.REQUEST or line.state != STORED:
            return
        event = new_event(self._session, line.thread, SENT, WORKER)
        once = hashlib.sha256(b"sent" + bytes.fromhex(line.mid)).hexdigest()[:32]
        note_event(self._session, OUT, replace(event, id=EventId(once)))

    # --- in -------------------------------------------------------------------------------------------

    def _receive(self) -> Change:
        mailboxes = self._readable()
        outcome = pull_all(self._session.inbox, self._client, mailboxes)
        self._received += outcome.received
        news = self._reader.read()
        if outcome.problem is not None:
            raise outcome.problem
        if outcome.rewound or self._is_due():
            self._recheck()
        return news

    def _readable(self) -> list[bytes]:
        """Mailboxes of which a key is held: the rest has to wait for a grant."""
        held = {mailbox for mailbox, _ in self._session.directory.all_seeds()}
        return [box.id for box in network_of(self._session).own_mailboxes if box.id.hex() in held]

    def _is_due(self) -> bool:
        today = self._session.now().date().isoformat()
        return bool(self._session.preferences.get(_LAST_CHECK, "") != today)

    def _recheck(self) -> None:
        """Does the hub still have what it said it stored? What it lacks goes again."""
        for line in (self._session.outbox, self._session.store.rungs):
            settled = recheck(line, self._client)
            if settled.problem is not None:
                raise settled.problem
        with self._session.database.transaction():
            self._session.preferences.set(_LAST_CHECK, self._session.now().date().isoformat())

    # --- the end --------------------------------------------------------------------------------------

    def _witness(self) -> None:
        """The hub's signed word on the newest entry of the Logboek: a later cut would show."""
        newest = self._session.ledger.newest_anchor()
        if newest is None or newest.signature is not None:
            return
        word = self._client.put_anchor(newest.value)
        with self._session.database.transaction():
            self._session.ledger.witness(word.anchor, word.hub_time, word.signature)

    def _note_end(self) -> None:
        note_clock(self._session, self._client)
        whole = self._problem is self._setback or isinstance(self._problem, DirectoryProblem)
        with self._session.database.transaction():
            if whole:
                self._session.preferences.set(_LAST_OK, self._session.now().isoformat())
            self._session.preferences.set(_LAST_PROBLEM, getattr(self._problem, "kind", ""))
        self._session.refresh()

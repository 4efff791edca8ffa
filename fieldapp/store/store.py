"""The store of one profile: the encrypted file and one repository per kind of thing kept in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, TypeAlias

from fieldapp.store import keyslots, migrations, rekey
from fieldapp.store.afterwards import AfterwardsRepository
from fieldapp.store.agenda import AgendaRepository
from fieldapp.store.agreements import AgreementRepository
from fieldapp.store.conflicts import ConflictRepository
from fieldapp.store.consents import ConsentRepository
from fieldapp.store.consultations import ConsultationRepository
from fieldapp.store.conversations import CircumstanceRepository, ConversationRepository
from fieldapp.store.database import Database
from fieldapp.store.directory import DirectoryRepository
from fieldapp.store.dossier import DossierRepository
from fieldapp.store.dossier_files import DossierFileRepository
from fieldapp.store.drafts import DraftRepository
from fieldapp.store.erasing import Eraser, Scrubber
from fieldapp.store.figures import FigureRepository
from fieldapp.store.handovers import HandoverRepository
from fieldapp.store.inbox import Inbox
from fieldapp.store.intake import IntakeRepository
from fieldapp.store.journal import JournalRepository
from fieldapp.store.ledger import LedgerRepository
from fieldapp.store.local_terms import LocalTermRepository
from fieldapp.store.merges import MergeRepository
from fieldapp.store.messages import MessageRepository
from fieldapp.store.outbox import Outbox
from fieldapp.store.people import PersonRepository
from fieldapp.store.person_rights import PersonRightsRepository
from fieldapp.store.preferences import PreferenceRepository
from fieldapp.store.profile import ProfileFile, is_profile
from fieldapp.store.requests import RequestRepository
from fieldapp.store.retention import RetentionRepository
from fieldapp.store.rights import RightRepository
from fieldapp.store.rungs import RungRepository
from fieldapp.store.search import SearchRepository
from fieldapp.store.secrecy import SecrecyRepository
from fieldapp.store.sheets import SheetRepository
from fieldapp.store.signals import INDEX, SignalRepository
from fieldapp.store.socialmap import SERVICE_INDEX, SocialMapRepository
from fieldapp.store.stop_copies import StopCopyRepository
from fieldapp.store.structural import StructuralRepository
from fieldapp.store.visits import VisitRepository
from fieldapp.store.vocabulary import Vocabulary
from fieldapp.store.withdrawals import WithdrawalRepository

Clock: TypeAlias = Callable[[], datetime]

FILE: Final = keyslots.STORE_FILE
_EPOCH: Final = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Store:
    """One connection with its repositories; it belongs to the thread that opened it."""

    database: Database
    clock: Clock
    visits: VisitRepository
    people: PersonRepository
    signals: SignalRepository
    drafts: DraftRepository
    consents: ConsentRepository
    requests: RequestRepository
    messages: MessageRepository
    outbox: Outbox
    inbox: Inbox
    ledger: LedgerRepository
    directory: DirectoryRepository
    preferences: PreferenceRepository
    conversations: ConversationRepository
    circumstances: CircumstanceRepository
    merges: MergeRepository
    rights: RightRepository
    local_terms: LocalTermRepository
    structural: StructuralRepository
    handovers: HandoverRepository
    stop_copies: StopCopyRepository
    search: SearchRepository
    agenda: AgendaRepository
    sheets: SheetRepository
    social_map: SocialMapRepository
    journal: JournalRepository
    secrecy: SecrecyRepository
    person_rights: PersonRightsRepository
    dossier: DossierRepository
    retention: RetentionRepository
    eraser: Eraser
    scrubber: Scrubber
    withdrawals: WithdrawalRepository
    rungs: RungRepository
    agreements: AgreementRepository
    figures: FigureRepository
    intake: IntakeRepository
    dossier_files: DossierFileRepository
    conflicts: ConflictRepository
    consultations: ConsultationRepository
    afterwards: AfterwardsRepository

    @classmethod
    def over(cls, database: Database, clock: Clock) -> Store:
        """The repositories over an open connection."""

        vocabulary = Vocabulary(database)

        def today() -> int:
            return (clock().astimezone(UTC).date() - _EPOCH).days

        return cls(
            database=database,
            clock=clock,
            visits=VisitRepository(database),
            people=PersonRepository(database),
            signals=SignalRepository(database, vocabulary),
            drafts=DraftRepository(database),
            consents=ConsentRepository(database),
            requests=RequestRepository(database),
            messages=MessageRepository(database),
            outbox=Outbox(database, today),
            inbox=Inbox(database, clock),
            ledger=LedgerRepository(database),
            directory=DirectoryRepository(database),
            preferences=PreferenceRepository(database),
            conversations=ConversationRepository(database),
            circumstances=CircumstanceRepository(database),
            merges=MergeRepository(database),
            rights=RightRepository(database),
            local_terms=LocalTermRepository(database),
            structural=StructuralRepository(database),
            handovers=HandoverRepository(database),
            stop_copies=StopCopyRepository(database),
            search=SearchRepository(database, vocabulary),
            agenda=AgendaRepository(database),
            sheets=SheetRepository(database),
            social_map=SocialMapRepository(database),
            journal=JournalRepository(database),
            secrecy=SecrecyRepository(database),
            person_rights=PersonRightsRepository(database),
            dossier=DossierRepository(database),
            retention=RetentionRepository(database),
            eraser=Eraser(database, vocabulary),
            scrubber=Scrubber(database),
            withdrawals=WithdrawalRepository(database),
            rungs=RungRepository(database, today),
            agreements=AgreementRepository(database),
            figures=FigureRepository(database),
            intake=IntakeRepository(database),
            dossier_files=DossierFileRepository(database),
            conflicts=ConflictRepository(database),
            consultations=ConsultationRepository(database),
            afterwards=AfterwardsRepository(database),
        )

    def twin(self) -> Store:
        """The same store on a second connection, for the thread that calls this."""
        return Store.over(self.database.connect_twin(), self.clock)

    def idle(self) -> bool:
        """One short step of what a save must not pay for; True while there is more to do."""
        with self.database.transaction():
            more = self.signals.rename_step()
            cleared = self.social_map.clear_step()
        more = self.database.merge_index(INDEX) or cleared or more
        if cleared:
            self.database.merge_index(SERVICE_INDEX)
        more = more or self.search.learn()
        if not more:
            self.database.checkpoint()
        return more

    def close(self) -> None:
        """Close and forget the key; any later use raises `Locked`."""
        self.database.close()


def create_store(folder: Path, key: bytes, clock: Clock) -> Store:
    """Make the encrypted file of a new profile in its folder, which must exist.

    Then `keyslots.create_slots`, and last `ProfileFile.write`: without that file it is not a profile yet.
    """
    return Store.over(Database.create(folder / FILE, key), clock)


def open_store(folder: Path, key: bytes, clock: Clock) -> Store:
    """Open with the key that `keyslots.unlock` gave, and bring an older store up to date."""
    store = Store.over(Database.open(folder / FILE, key), clock)
    try:
        _tidy(folder)
    except BaseException:
        store.close()
        raise
    return store


def _tidy(folder: Path) -> None:
    """What is left to do once the store has opened: the label file names the schema, stale slots go."""
    keyslots.drop_stale_slots(folder)
    rekey.remove_unfinished(folder)
    if is_profile(folder):
        profile, version = ProfileFile.read_or_anew(folder), migrations.schema_version()
        if profile.schema != version:
            replace(profile, schema=version).write(folder)

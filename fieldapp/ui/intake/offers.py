"""Which steps are offered for a request now, in which order, and what pressing one does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6 import QtCore

from fieldapp.ui.intake import steps
from fieldapp.ui.intake.panels import AttemptPanel, ClosePanel, Panel, aftercare_panel, pause_panel
from fieldapp.ui.intake.panels_ask import AskPanel, ProposePanel
from fieldapp.ui.intake.panels_on import GiveBackPanel, HandOnPanel, ReferPanel
from fieldapp.ui.intake.steps import Step
from fieldapp.workflow.inbox import InboxDetail, ReasonChoice

translate = QtCore.QCoreApplication.translate

CLOSE = "afronden"
GIVE_BACK = "teruggegeven"
HAND_ON = "losgelaten"
REFER = "doorverwezen"
_CLOSING = ("afgerond_hulp_gestart", "afgerond_geen_hulp")
# Where the work stands decides what comes first: while one seeks, an attempt; once there is contact, the end.
_SEEKING = ("opgenomen", "hervat", "poging", "contact_gelegd", REFER, CLOSE)
_IN_CONTACT = (CLOSE, "contact_gelegd", "nazorg", REFER)
_CONTACT = ("contact_gelegd", "doorverwezen", "nazorg")
_IN_SIGHT = 3  # beside giving back; the others fold

Made = Step | Callable[[], Panel]


@dataclass(frozen=True, slots=True)
class Offer:
    """One button. `made` is the step itself, or makes the question that comes before it."""

    code: str
    text: str
    made: Made


@dataclass(frozen=True, slots=True)
class Given:
    """What the questions need besides the request."""

    reasons: tuple[ReasonChoice, ...]
    now: datetime


def offers(detail: InboxDetail, given: Given) -> list[Offer]:
    """Everything that the state allows, the most likely first."""
    found = [
        *_plain(detail),
        *_asking(detail, given),
        *_waiting(detail, given),
        *_ending(detail, given),
    ]
    order = _IN_CONTACT if detail.state in _CONTACT else _SEEKING
    return sorted(found, key=lambda offer: order.index(offer.code) if offer.code in order else len(order))


def in_sight(found: Sequence[Offer]) -> tuple[list[Offer], list[Offer]]:
    """(beside each other, folded away); giving back always stands in sight."""
    others = [offer for offer in found if offer.code != GIVE_BACK]
    back = [offer for offer in found if offer.code == GIVE_BACK]
    most = _IN_SIGHT if len(others) > _IN_SIGHT + 1 else len(others)
    return [*others[:most], *back], others[most:]


def _plain(detail: InboxDetail) -> list[Offer]:
    """Steps that ask nothing."""
    this, may = detail.request_id, detail.actions
    take = translate("intake", "Take over") if detail.colleague else translate("intake", "Take up")
    known = (
        Offer("opgenomen", take, steps.take_up(this)),
        Offer("contact_gelegd", translate("intake", "Contact made"), steps.contact_made(this)),
        Offer("hervat", translate("intake", "Go on"), steps.resume(this)),
        Offer("niet_bereikt", translate("intake", "Not reached"), steps.not_reached(this)),
    )
    return [offer for offer in known if offer.code in may]


def _asking(detail: InboxDetail, given: Given) -> list[Offer]:
    may, today = detail.actions, given.now.astimezone().date()
    found = []
    if "poging" in may:
        found.append(
            Offer("poging", translate("intake", "Note attempt"), lambda: AttemptPanel(detail, today))
        )
    if "vraag" in may:
        found.append(Offer("vraag", translate("intake", "Ask the sender…"), lambda: AskPanel(detail)))
    if "voorstel" in may and detail.offer.proposal:
        words = translate("intake", "Propose a first talk…")
        found.append(Offer("voorstel", words, lambda: ProposePanel(detail, given.now)))
    return found


def _waiting(detail: InboxDetail, given: Given) -> list[Offer]:
    may, today = detail.actions, given.now.astimezone().date()
    found = []
    if "pauze" in may:
        found.append(Offer("pauze", translate("intake", "On hold…"), lambda: pause_panel(detail, today)))
    if "nazorg" in may:
        words = translate("intake", "Aftercare…")
        found.append(Offer("nazorg", words, lambda: aftercare_panel(detail, today)))
    if detail.mine and (HAND_ON in may or (detail.offer.colleagues and _goes_on(detail))):
        words = translate("intake", "To a colleague…")
        found.append(Offer(HAND_ON, words, lambda: HandOnPanel(detail)))
    return found


def _goes_on(detail: InboxDetail) -> bool:
    """Whether anything can still be done here."""
    return bool(detail.actions)


def _ending(detail: InboxDetail, given: Given) -> list[Offer]:
    may, today = detail.actions, given.now.astimezone().date()
    found = []
    if REFER in may or (GIVE_BACK in may and detail.mine):
        words = translate("intake", "Refer on…")
        found.append(Offer(REFER, words, lambda: ReferPanel(detail, today)))
    if any(code in may for code in _CLOSING):
        found.append(Offer(CLOSE, translate("intake", "Close…"), lambda: ClosePanel(detail)))
    if GIVE_BACK in may:
        words = translate("intake", "Give back…")
        found.append(Offer(GIVE_BACK, words, lambda: GiveBackPanel(detail, given.reasons)))
    return found

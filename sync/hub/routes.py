"""Every call of the hub: its path, what it does, who may make it, and what goes in and out."""

from dataclasses import dataclass

from sync.hub import directory, enrolment, mail, slips
from sync.hub.service import HubService, Operation
from sync.protocol import bodies, calls

_SMALL = 64 * 1024
_NOTHING = 0


@dataclass(frozen=True, slots=True)
class Route:
    """One call. `asks` and `answers` are its JSON models; None where there is no body, or it is CBOR."""

    method: str
    path: str
    operation: Operation
    asks: type[bodies.Body] | None = None
    answers: type[bodies.Body] | None = None


def routes(service: HubService) -> tuple[Route, ...]:
    """All of them; what they do stands in `mail`, `directory`, `enrolment` and `slips`."""
    return (*_mail(), *_directory(service), *_enrolment(), *_slips())


def _mail() -> tuple[Route, ...]:
    push = Operation(mail.push, True, parse=mail.read_push)
    withdraw = Operation(mail.withdraw, True, largest=_SMALL)
    return (
        Route("POST", calls.ENVELOPES, push),
        Route("POST", calls.LOOK_UP, Operation(mail.look_up, False, largest=_SMALL)),
        Route("GET", calls.MAILBOX, Operation(mail.pull, False, largest=_NOTHING)),
        Route("DELETE", calls.ENVELOPE, withdraw, bodies.WithdrawBody, bodies.DoneBody),
    )


def _directory(service: HubService) -> tuple[Route, ...]:
    found = Operation(directory.found, True, directory.by_token)
    put_access = Operation(directory.put_access, True, directory.by_listed_device)
    put_document = Operation(directory.put_document, True)
    get_document = Operation(directory.get_document, False, largest=_NOTHING)
    index = Operation(directory.index, False, largest=_NOTHING)
    witness = Operation(directory.Witness(service), True, largest=_SMALL)
    return (
        Route("POST", calls.FOUND, found, bodies.FoundBody, bodies.DoneBody),
        Route("PUT", calls.ACCESS, put_access, bodies.AccessBody, bodies.DoneBody),
        Route("GET", calls.DOCUMENTS, index, None, bodies.IndexBody),
        Route("GET", calls.DOCUMENT, get_document, None, bodies.DocumentBody),
        Route("PUT", calls.DOCUMENT, put_document, bodies.DocumentBody, bodies.DoneBody),
        Route("PUT", calls.ANCHORS, witness, bodies.AnchorBody, bodies.WitnessBody),
    )


def _enrolment() -> tuple[Route, ...]:
    by_invitation = enrolment.by_invitation
    invite = Operation(enrolment.invite, True, largest=_SMALL)
    end = Operation(enrolment.end, True, largest=_NOTHING)
    ask = Operation(enrolment.ask, True, by_invitation, _SMALL)
    asked = Operation(enrolment.asked, False, largest=_NOTHING)
    welcome = Operation(enrolment.welcome, True)
    welcomed = Operation(enrolment.welcomed, False, by_invitation, _NOTHING)
    return (
        Route("PUT", calls.INVITATION, invite, bodies.InvitationBody, bodies.DoneBody),
        Route("DELETE", calls.INVITATION, end, None, bodies.DoneBody),
        Route("POST", calls.ENROLMENTS, ask, bodies.SealedBody, bodies.DoneBody),
        Route("GET", calls.ENROLMENTS, asked, None, bodies.EnrolmentsBody),
        Route("PUT", calls.WELCOME, welcome, bodies.SealedBody, bodies.DoneBody),
        Route("GET", calls.WELCOME, welcomed, None, bodies.SealedBody),
    )


def _slips() -> tuple[Route, ...]:
    hand_in = Operation(slips.hand_in, True, slips.by_slip, _SMALL)
    handed_in = Operation(slips.handed_in, False, largest=_NOTHING)
    return (
        Route("POST", calls.SLIPS, hand_in, bodies.SlipBody, bodies.DoneBody),
        Route("GET", calls.SLIPS, handed_in, None, bodies.SlipsBody),
    )

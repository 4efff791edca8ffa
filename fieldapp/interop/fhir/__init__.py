"""A received contact request as FHIR R4 (4.0.1), for the dossier of a core actor; and its Task read back.

    encode        a request with where it stands → one Bundle, always the same bytes
    decode        such a Bundle → the same values; anything else is refused
    read_task     a Task as such a system writes it → what it says about which request

What is written is base R4, no profile: the Belgian referral profile has no performer and wants a medical
category (`domain.md` §4.1). Nothing here is signed or encrypted: what protects a request ends where the
recipient takes it out of the program.
"""

from fieldapp.interop.fhir.bundle import encode
from fieldapp.interop.fhir.reading import decode
from fieldapp.interop.fhir.statuses import STATUSES, Status, step_of
from fieldapp.interop.fhir.task_back import TaskSaid, read_task
from fieldapp.interop.fhir.values import Handed, Words, fitting

__all__ = [
    "STATUSES",
    "Handed",
    "Status",
    "TaskSaid",
    "Words",
    "decode",
    "encode",
    "fitting",
    "read_task",
    "step_of",
]

"""The only place that seals: guard, Logboek entry, state and envelope in one transaction.

    seal_and_queue     a contact request, from the very bytes that were shown and agreed
    withdraw           the person wants to stop
    queue_status       one step back to the sender; queue_claim: the same step to the own colleagues
    queue_receipt      received, opened
    seal_welcome       for a newcomer; queue_grant: the seeds of a shared mailbox
    Resealing          what waits is sealed again when its epoch or its days ran out

`queue_…` and `seal_welcome` happen in the caller's transaction, the others in their own.
"""

from fieldapp.workflow.post.answers import (
    claim_confirmed,
    queue_claim,
    queue_opened,
    queue_receipt,
    queue_status,
)
from fieldapp.workflow.post.requests import seal_and_queue
from fieldapp.workflow.post.resealing import Resealing
from fieldapp.workflow.post.welcoming import queue_grant, seal_welcome
from fieldapp.workflow.post.withdrawals import withdraw

__all__ = [
    "Resealing",
    "claim_confirmed",
    "queue_claim",
    "queue_grant",
    "queue_opened",
    "queue_receipt",
    "queue_status",
    "seal_and_queue",
    "seal_welcome",
    "withdraw",
]

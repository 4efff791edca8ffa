"""The only place that seals: guard, Logboek entry, state and envelope in one transaction.

    seal_and_queue     a contact request, from the very bytes that were shown and agreed
    seal_ladder        an agreed ladder: the next steps into the hands of who may send them on
    withdraw           the person wants to stop; withdraw_known: what another device sent
    stop_here          the person says so at the service; tell_again: who has not confirmed
    queue_status       one step back to the sender; queue_claim: the same step to the own colleagues
    queue_receipt      received, opened
    queue_hand_on      to a colleague of the same mailbox; queue_how: what only colleagues hear of a step
    give               a worry or a person to a colleague; queue_step: what became of it; take_back: undo
    ask_approval       a second pair of eyes of the own supervisor, in the caller's transaction
    send_addendum      what is put right in a request that was sent
    send_answer        what the sender answers to a question of the service
    send_invitations   a case-overleg, to each partner apart; send_step: a moment, what was agreed
    send_answer_to_moments, stop_partner: a partner answers; the person stops with one
    end_with, stop_consultation_here: ends with everybody, or at a partner; erase_invited: and erased there
    send_structural    a pattern without a person to the coordinator; send_feedback: what became of it
    queue_counts       what a device counted, to its own administration; queue_table: a frozen table
    queue_witness      weekly to the own administration, which then holds what this Logboek came to
    queue_directory_key  the key of the directory documents, to a partner's device
    seal_welcome       for a newcomer; queue_grant: the seeds of a shared mailbox
    Resealing          what waits is sealed again when its epoch or its days ran out

`queue_…` and `seal_welcome` happen in the caller's transaction, the others in their own.
"""

from fieldapp.workflow.post.addenda import send_addendum
from fieldapp.workflow.post.answers import (
    claim_confirmed,
    queue_claim,
    queue_opened,
    queue_receipt,
    queue_status,
)
from fieldapp.workflow.post.approvals import Asking, ask_approval
from fieldapp.workflow.post.by_law import seal_by_law
from fieldapp.workflow.post.consultation_stops import (
    end_with,
    erase_invited,
    stop_consultation_here,
    stop_partner,
)
from fieldapp.workflow.post.consultations import Told, send_answer_to_moments, send_invitations, send_step
from fieldapp.workflow.post.counts import queue_counts, queue_table
from fieldapp.workflow.post.directory_key import queue_directory_key
from fieldapp.workflow.post.handing_on import queue_hand_on, queue_how
from fieldapp.workflow.post.handovers import Sealable, give, queue_step, take_back, team_mailbox
from fieldapp.workflow.post.ladder import seal_ladder, tell_team
from fieldapp.workflow.post.questions import send_answer
from fieldapp.workflow.post.requests import seal_and_queue
from fieldapp.workflow.post.resealing import Resealing
from fieldapp.workflow.post.structural import send_feedback, send_structural
from fieldapp.workflow.post.welcoming import queue_grant, seal_welcome
from fieldapp.workflow.post.withdrawals import (
    KnownThread,
    stop_here,
    stop_next_steps,
    tell_again,
    withdraw,
    withdraw_known,
)
from fieldapp.workflow.post.witnessing import queue_witness

__all__ = [
    "Asking",
    "KnownThread",
    "Resealing",
    "Sealable",
    "Told",
    "ask_approval",
    "claim_confirmed",
    "end_with",
    "erase_invited",
    "give",
    "queue_claim",
    "queue_counts",
    "queue_directory_key",
    "queue_grant",
    "queue_hand_on",
    "queue_how",
    "queue_opened",
    "queue_receipt",
    "queue_status",
    "queue_step",
    "queue_table",
    "queue_witness",
    "seal_and_queue",
    "seal_by_law",
    "seal_ladder",
    "seal_welcome",
    "send_addendum",
    "send_answer",
    "send_answer_to_moments",
    "send_feedback",
    "send_invitations",
    "send_step",
    "send_structural",
    "stop_consultation_here",
    "stop_here",
    "stop_next_steps",
    "stop_partner",
    "take_back",
    "team_mailbox",
    "tell_again",
    "tell_team",
    "withdraw",
    "withdraw_known",
]

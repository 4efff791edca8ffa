"""A case-overleg (brochure 7.11): ask partners whom the person agrees to, fix a moment, note what was agreed.

    start, preview, undecided   what would leave, per partner; values, nothing is kept
    begin, keep, drop           the form as it was left, and kept while it is typed
    record_answer, send         the person's yes or no to each partner; sealed to those with a yes
    overview, mine              how it stands at who asked
    fix, agree, stop            the moment, the agreements, the person stops with one partner
    received, answer, stop_here at a partner
    cards                       what waits for who asked
    moments_file                a calendar file without names

Nothing of what is said at the table is kept: an agreement is who, what and by when. It is no "casusoverleg"
of art. 353 §2 (practice B6).
"""

from fieldapp.workflow.consult.asking import (
    OTHER,
    ConsultForm,
    preview,
    read_aloud,
    record_answer,
    send,
    start,
    undecided,
)
from fieldapp.workflow.consult.begun import agreements_begun, begin, drop, keep, keep_agreements
from fieldapp.workflow.consult.due import ConsultCard, cards
from fieldapp.workflow.consult.meeting import agree, fix, looked_through, moments_file, stop
from fieldapp.workflow.consult.reading import (
    Asked,
    Consultation,
    Invited,
    mine,
    of_person,
    of_request,
    overview,
)
from fieldapp.workflow.consult.receiving import answer, received, stop_here, waiting

__all__ = [
    "OTHER",
    "Asked",
    "ConsultCard",
    "ConsultForm",
    "Consultation",
    "Invited",
    "agree",
    "agreements_begun",
    "answer",
    "begin",
    "cards",
    "drop",
    "fix",
    "keep",
    "keep_agreements",
    "looked_through",
    "mine",
    "moments_file",
    "of_person",
    "of_request",
    "overview",
    "preview",
    "read_aloud",
    "received",
    "record_answer",
    "send",
    "start",
    "stop",
    "stop_here",
    "undecided",
    "waiting",
]

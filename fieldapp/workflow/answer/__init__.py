"""Intake: each step that is answered with a code and nothing more. What can be read stands in `inbox`.

opened, take_up, attempt, contact_made, pause, resume, not_reached, refer, aftercare, give_back, close
ask, propose                       what the sender is asked, in codes
release, hand_on, release_all      between colleagues of one mailbox
pass_on                            to the service that the person agreed comes next
undo                               a wrong click, within ten minutes
"""

from fieldapp.workflow.answer.asking import ask, propose
from fieldapp.workflow.answer.handing_on import LetGo, hand_on, release, release_all
from fieldapp.workflow.answer.setting import undo
from fieldapp.workflow.answer.steps import (
    aftercare,
    attempt,
    close,
    contact_made,
    give_back,
    not_reached,
    opened,
    pause,
    refer,
    resume,
    take_up,
)
from fieldapp.workflow.inbox import (
    BasisLine,
    InboxDetail,
    InboxRow,
    ReasonChoice,
    SenderLine,
    StepLine,
    detail,
    reasons,
)
from fieldapp.workflow.ladder import pass_on

__all__ = [
    "BasisLine", "InboxDetail", "InboxRow", "LetGo", "ReasonChoice", "SenderLine", "StepLine", "aftercare",
    "ask", "attempt", "close", "contact_made", "detail", "give_back", "hand_on", "not_reached", "opened",
    "pass_on", "pause", "propose", "reasons", "refer", "release", "release_all", "resume", "take_up", "undo",
]  # fmt: skip

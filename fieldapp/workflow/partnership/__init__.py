"""The network from the inside: founding it, inviting organisations and devices, answering their words.

A coordinator adds organisations and never touches their devices; an organisation's administrator
adds devices and mailboxes of its own organisation and needs no coordinator.
"""

from fieldapp.workflow.partnership.answering import answer_words, enrolments, fetch_enrolments
from fieldapp.workflow.partnership.founding import found_network
from fieldapp.workflow.partnership.inviting import (
    end_invitation,
    invite_device,
    invite_organisation,
    show_invitation,
)
from fieldapp.workflow.partnership.members import devices, mailboxes, members, revoke_device
from fieldapp.workflow.partnership.team import open_team_mailbox
from fieldapp.workflow.partnership.values import (
    DeviceRow,
    EnrolmentRow,
    Founding,
    InvitationOut,
    MailboxRow,
    MemberRow,
)

__all__ = [
    "DeviceRow",
    "EnrolmentRow",
    "Founding",
    "InvitationOut",
    "MailboxRow",
    "MemberRow",
    "answer_words",
    "devices",
    "end_invitation",
    "enrolments",
    "fetch_enrolments",
    "found_network",
    "invite_device",
    "invite_organisation",
    "mailboxes",
    "members",
    "open_team_mailbox",
    "revoke_device",
    "show_invitation",
]

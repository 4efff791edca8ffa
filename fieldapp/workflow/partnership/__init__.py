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
from fieldapp.workflow.partnership.leaving import (
    come_back,
    confirm_successor,
    confirmed_successors,
    end_member,
    leave,
    let_back,
    successor_words,
)
from fieldapp.workflow.partnership.mailboxes import can_open, open_mailbox, set_readers, set_roles
from fieldapp.workflow.partnership.members import devices, mailboxes, members, revoke_device
from fieldapp.workflow.partnership.offices import (
    ADMINISTRATION,
    COORDINATION,
    Office,
    OfficeRow,
    change_keys,
    check_paper,
    give_office,
    offices,
    paper,
)
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
    "ADMINISTRATION",
    "COORDINATION",
    "DeviceRow",
    "EnrolmentRow",
    "Founding",
    "InvitationOut",
    "MailboxRow",
    "MemberRow",
    "Office",
    "OfficeRow",
    "answer_words",
    "can_open",
    "change_keys",
    "check_paper",
    "come_back",
    "confirm_successor",
    "confirmed_successors",
    "devices",
    "end_invitation",
    "end_member",
    "enrolments",
    "fetch_enrolments",
    "found_network",
    "give_office",
    "invite_device",
    "invite_organisation",
    "leave",
    "let_back",
    "mailboxes",
    "members",
    "offices",
    "open_mailbox",
    "open_team_mailbox",
    "paper",
    "revoke_device",
    "set_readers",
    "set_roles",
    "show_invitation",
    "successor_words",
]

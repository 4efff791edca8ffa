"""The guards of a ladder for `test_guards`: one case of each that passes, and each thing that closes it."""

from fieldapp.domain.disclosure import GuardCase

PASSES = {
    "rung": GuardCase(
        recipient="own_team",
        recipient_active=True,
        recipient_key=True,
        same_organisation=True,
        basis="TOESTEMMING",
        age="18plus",
        consent="valid",
        fields=("thread", "term", "envelope", "before"),
        restricted=False,
    ),
    "ladder_status": GuardCase(
        recipient="sender_team",
        recipient_key=True,
        fields=("event", "thread", "seq", "code", "by", "at", "of"),
        feedback=True,
        code="opgenomen",
    ),
}

CLOSES = [
    ("rung", {"recipient": "other_service"}, "recipient_kind"),
    ("rung", {"recipient": "own_supervisor"}, "recipient_kind"),
    ("rung", {"same_organisation": False}, "other_organisation"),
    ("rung", {"recipient_active": False}, "recipient_inactive"),
    ("rung", {"recipient_key": False}, "recipient_no_key"),
    ("rung", {"basis": ""}, "no_basis"),
    ("rung", {"basis": "LIJN"}, "no_basis"),
    ("rung", {"age": "minderjarig"}, "not_adult"),
    ("rung", {"consent": "absent"}, "consent_absent"),
    ("rung", {"consent": "withdrawn"}, "consent_withdrawn"),
    ("rung", {"restricted": True}, "restricted"),
    ("rung", {"fields": ("thread", "naam")}, "field_not_listed"),
    ("ladder_status", {"recipient": "original_signaller"}, "recipient_kind"),
    ("ladder_status", {"recipient_key": False}, "recipient_no_key"),
    ("ladder_status", {"feedback": False}, "code_not_listed"),
    ("ladder_status", {"code": "afgerond_geen_hulp"}, "code_not_listed"),
    ("ladder_status", {"code": "voorstel"}, "code_not_listed"),
    ("ladder_status", {"fields": ("code", "reason")}, "field_not_listed"),
]

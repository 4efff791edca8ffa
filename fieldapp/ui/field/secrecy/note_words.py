"""The notes in words: when each is for, what to do first, what it is not."""

from PySide6 import QtCore

from fieldapp.domain.secrecy import CONSULTATION, DANGER, NECESSITY, REPRESENTED, SPEAKING

translate = QtCore.QCoreApplication.translate


def when(kind: str) -> str:
    """When this note is for, in one line."""
    return {
        DANGER: translate("notes", "You called because a life was in danger."),
        REPRESENTED: translate(
            "notes", "Somebody may speak for the person by law, and your supervisor agrees."
        ),
        NECESSITY: translate("notes", "Grave danger, and no other way than to speak."),
        SPEAKING: translate("notes", "A vulnerable victim, and you consider going to the public prosecutor."),
        CONSULTATION: translate("notes", "A consultation that the law or the prosecutor organises."),
    }[kind]


def first(kind: str) -> tuple[str, ...]:
    """What to do before and while, in order."""
    return {
        DANGER: (translate("notes", "Call first. Note afterwards, in short."),),
        REPRESENTED: _represented(),
        NECESSITY: (
            translate("notes", "Talk it over with a colleague or your supervisor, however short."),
            translate("notes", "Call who can avert the danger. Say only what is needed for that."),
            translate("notes", "Tell the person, unless that makes the danger greater."),
        ),
        SPEAKING: (
            translate("notes", "You may speak, you do not have to. Take advice first."),
            translate("notes", "Only to the public prosecutor, and only if you cannot protect the person."),
            translate("notes", "It is decided and said outside this program."),
        ),
        CONSULTATION: (
            translate("notes", "Ask for the protocol: who is there, why, how, and on what ground."),
            translate("notes", "What is shared there serves only that goal. You may always say less."),
        ),
    }[kind]


def _represented() -> tuple[str, ...]:
    return (
        translate(
            "notes", "A diagnosis is no reason. Was the question not understood today? Ask another day."
        ),
        translate("notes", "Only an administrator over the person or a fitting care mandate, with proof."),
        translate(
            "notes", "An administrator over goods, a partner, a daughter or a son cannot say yes here."
        ),
        translate("notes", "Tell the person as well, and ask what they want."),
    )


def leaves(asks: tuple[str, ...]) -> str:
    """What leaves when it is noted: nothing, or a question without a name to these supervisors."""
    if not asks:
        return translate("notes", "Nothing leaves.")
    only = translate("notes", "Only a question without a name leaves, to {who}.")
    return only.format(who=", ".join(asks))


def remark(kind: str, asks: tuple[str, ...] = ()) -> str:
    """What must be known of it beside; `asks`: who is asked for a second pair of eyes."""
    if asks:
        return translate(
            "notes",
            "Your supervisor answers yes or no on their own laptop. Only then can you pass on, with the yes"
            " of the representative. Are they beside you? Note their name all the same; the yes is still"
            " theirs to give.",
        )
    reasons = translate(
        "notes",
        "The program sends nothing and telephones nobody. Here you note codes, the time and whom you asked."
        " Reasons belong in the file of your organisation.",
    )
    return {
        REPRESENTED: translate(
            "notes",
            "You note that your supervisor agreed, with name and time. The program cannot check that for you."
            " Then you can pass on, with the yes of the representative.",
        ),
        CONSULTATION: translate(
            "notes",
            "This is not the case meeting with partners: there you only bring what the person agreed to."
            " The program sends nothing. Reasons belong in the file of your organisation.",
        ),
    }.get(kind, reasons)

"""The words of the three steps: about her, about him, or about somebody whose name nobody noted."""

from dataclasses import dataclass

from PySide6 import QtCore

from fieldapp.domain.handover import AGREES, LATER, NOT_ASKED, REFUSES
from fieldapp.ui.widgets.options import Option

translate = QtCore.QCoreApplication.translate

SHE, HE = "zij", "hij"


@dataclass(frozen=True, slots=True)
class About:
    """How the sentences name who it is about."""

    who: str
    she: str
    her: str
    her_name: str

    def fill(self, text: str) -> str:
        """`text` with the words filled in."""
        return text.format(who=self.who, she=self.she, her=self.her, her_name=self.her_name)


def about(name: str, called: str) -> About:
    """The words for this person."""
    who = name.strip() or translate("handing", "the person")
    if called == SHE:
        return About(
            who, translate("handing", "she"), translate("handing", "her"), translate("handing", "her name")
        )
    if called == HE:
        return About(
            who, translate("handing", "he"), translate("handing", "him"), translate("handing", "his name")
        )
    return About(who, who, who, translate("handing", "the name"))


def steps(of: About) -> tuple[str, str, str]:
    """The names of the three steps, in the head."""
    return (
        translate("handing", "What do you notice?"),
        of.fill(translate("handing", "What does {who} want?")),
        translate("handing", "Who hears it?"),
    )


def answers(of: About) -> list[Option]:
    """The four answers (mock-up 5)."""
    return [
        Option(
            AGREES,
            translate("handing", "Yes, somebody may call me or come by"),
            of.fill(translate("handing", "In a moment we ask how {she} likes that best.")),
            icon="speech",
        ),
        Option(
            LATER,
            translate("handing", "I want to think about it first"),
            translate("handing", "At the next visit we ask again. Nothing leaves."),
            icon="clock",
        ),
        Option(
            REFUSES,
            translate("handing", "No, rather not"),
            of.fill(translate("handing", "That is all right. We do not keep {her_name}.")),
            icon="no",
        ),
        Option(
            NOT_ASKED,
            translate("handing", "I could not ask"),
            of.fill(
                translate("handing", "Or {she} did not get the question. You talk to your supervisor first.")
            ),
            icon="question",
        ),
    ]


def question() -> str:
    """The words in which one asks; they travel with a yes (row 6)."""
    return translate(
        "handing", "May I tell my supervisor what I notice here, so that somebody can call you or come by?"
    )


def next_text(step: int, answer: str) -> str:
    """What the button says that goes on."""
    if step < 3:
        return translate("handing", "Next")
    if answer in (AGREES, NOT_ASKED):
        return translate("handing", "Pass on")
    return translate("handing", "Done")


def problem(name: str, reason: str) -> str:
    """What is missing or wrong, in a sentence."""
    if reason == "names_somebody":
        return translate(
            "handing", "There is a name or a number in the words. Leave it out: nobody agreed to it."
        )
    if reason == "missing":
        return {
            "worries": translate("handing", "Choose what you notice, or write it down."),
            "answer": translate("handing", "Choose one of the four answers."),
            "name": translate("handing", "What is the name? A first name is enough."),
            "why_not": translate("handing", "Choose why you could not ask."),
            "aide": translate("handing", "Whose slip is it?"),
        }.get(name, translate("handing", "Something is missing."))
    return translate("handing", "This text is too long.")

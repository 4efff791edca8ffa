"""What aides, volunteers and their supervisor do: three large steps, and the list of what was handed over."""

from tests.proofs.week_work.hands import Hands


def worry(hands: Hands, name: str, answer: str) -> None:
    """A worry in three steps; the supervisor hears it when the answer is yes."""
    hands.press("Ctrl+N")
    steps(hands, name, answer)


def steps(hands: Hands, name: str, answer: str) -> None:
    """What is noticed, what the person wants, who hears it."""
    hands.tick("De post blijft liggen")
    hands.write("Over wie gaat het?", name)
    hands.tick("Een vrouw")
    hands.to("Volgende")
    hands.press("Return")
    hands.tick(answer)
    hands.to("Volgende")
    hands.press("Return")


def think(hands: Hands, name: str, words: str) -> None:
    """The person wants to think first: it waits here."""
    hands.press("Ctrl+N")
    hands.tick("De post blijft liggen")
    hands.write("Over wie gaat het?", name)
    hands.write("Wat zegt deze persoon zelf?", words)
    hands.to("Volgende")
    hands.press("Return")
    hands.tick("Ik wil er eerst")
    hands.to("Volgende")
    hands.press("Return")


def refuse(hands: Hands, name: str) -> None:
    """The person says no: nothing is kept with a name, one more is counted."""
    worry(hands, name, "Nee, liever niet")
    hands.to("Klaar")
    hands.press("Return")


def hand_over(hands: Hands, name: str) -> None:
    """The same to the end: it is sealed to the team mailbox."""
    worry(hands, name, "Ja, iemand mag mij bellen")
    hands.to("Doorgeven")
    hands.press("Return")


def paper_slip(hands: Hands) -> None:
    """The supervisor enters what an aide wrote on paper, and looks at the list."""
    hands.press("Ctrl+6")
    hands.tap("Strookje invoeren")
    hands.write("Naam van de thuishulp", "Jolanda")
    hands.choose("huishoudhulp of poetshulp")
    steps(hands, "Emerentia", "Ja, iemand mag mij bellen")
    hands.to("Doorgeven")
    hands.press("Return")

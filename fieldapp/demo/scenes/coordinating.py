"""The coordinator: founds the network, invites, and compares four words both ways."""

from PySide6 import QtWidgets

from fieldapp.demo.scenes.scene import Scene, Told, told
from fieldapp.workflow import partnership
from fieldapp.workflow.session import Session


def found(scene: Scene) -> Told:
    """Found the network with what the hub printed."""
    hands = scene.hands
    if not scene.is_member():
        hub = scene.facts["hub"]
        hands.fill("Naam van het netwerk", scene.me["network"])
        hands.fill("Ondernemingsnummer", scene.me["legal"])
        hands.fill("Adres van de post", hub["url"])
        hands.fill("Sleutel van de post", hub["key"])
        hands.fill("Startcode", hub["token"])
        hands.click("Netwerk starten")
        scene.stage.settled(lambda session: session.membership is not None, "the network")
    hands.find("+ Lid uitnodigen")
    return {}


def invite_intake(scene: Scene) -> Told:
    return _invite(scene, "intake")


def invite_field(scene: Scene) -> Told:
    return _invite(scene, "field")


def _invite(scene: Scene, whom: str) -> Told:
    """Invite an organisation, unless it is a member or its first device has asked already."""
    part, hands = scene.part(whom), scene.hands
    if scene.stage.look_up(lambda session: _is_member(session, part["organisation"])):
        return told(**{f"{whom}_invitation": ""})
    if not scene.stage.look_up(lambda session: _is_on_its_way(session, part["organisation"])):
        hands.click("+ Lid uitnodigen")
        hands.fill("Naam van de organisatie", part["organisation"])
        hands.choose("Soort organisatie", part["class_words"])
        hands.fill("Ondernemingsnummer", part["legal"])
        hands.click("Uitnodiging maken")
    elif hands.row(part["organisation"]) and not hands.sees("Uitnodiging als tekst"):
        hands.pick(part["organisation"])
        if hands.sees("Uitnodiging tonen"):
            hands.click("Uitnodiging tonen")
    text = hands.text("Uitnodiging als tekst") if hands.soon("Uitnodiging als tekst") else ""
    return told(**{f"{whom}_invitation": text})


def _is_member(session: Session, organisation: str) -> bool:
    return any(row.name == organisation for row in partnership.members(session))


def _is_on_its_way(session: Session, organisation: str) -> bool:
    return any(
        row.organisation == organisation and row.state in ("invited", "asked", "welcomed")
        for row in partnership.enrolments(session)
    )


def answer_intake(scene: Scene) -> Told:
    return _answer(scene, "intake")


def answer_field(scene: Scene) -> Told:
    return _answer(scene, "field")


def _answer(scene: Scene, whom: str) -> Told:
    """Type the words that the newcomer reads out, then read four words back."""
    words_up: list[str] = scene.facts[f"{whom}_words_up"]
    hands, name = scene.hands, scene.part(whom)["organisation"]
    if not words_up:
        return told(**{f"{whom}_words_down": []})
    if hands.sees("Afgegeven"):
        hands.click("Afgegeven")
    hands.pick(name)
    if not hands.sees("Woorden om voor te lezen"):
        hands.settle(lambda: hands.seek("Woord 1 van 4", QtWidgets.QLineEdit) is not None, "the newcomer")
        for number, word in enumerate(words_up, start=1):
            hands.fill(f"Woord {number} van 4", word)
        hands.click("Toevoegen")
    down = hands.words("Woorden om voor te lezen")
    return told(**{f"{whom}_words_down": down})

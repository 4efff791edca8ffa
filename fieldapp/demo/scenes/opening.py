"""The first minutes with the program: a profile of one's own, then the way into the network."""

from pathlib import Path

from PySide6 import QtWidgets

from fieldapp.demo.scenes.scene import Scene, Told, told


def open_profile(scene: Scene) -> Told:
    """Unlock, or make a profile: passphrase, recovery code typed back, kind of work."""
    hands, program = scene.hands, scene.stage.program
    hands.settle(lambda: hands.any_window(), "the first window")
    if program.unlock is not None:
        hands.fill("Wachtwoordzin", scene.facts["passphrase"])
        hands.click("Ontgrendelen")
        hands.settle(lambda: program.window is not None or program.first_run is not None, "the store")
    if program.window is None:
        if hands.sees("Kies je wachtwoordzin"):
            _choose_passphrase(scene)
            _keep_recovery_code(scene)
        _say_what_work(scene)
    return {"profile": str(_folder(scene))}


def _choose_passphrase(scene: Scene) -> None:
    hands = scene.hands
    hands.fill("Je naam", scene.me["name"])
    hands.fill("Je organisatie", scene.me["organisation"])
    hands.click("Een eigen wachtwoordzin")
    hands.fill("Typ ze", scene.facts["passphrase"])
    hands.fill("Typ ze nog eens", scene.facts["passphrase"])
    hands.click("Volgende")


def _keep_recovery_code(scene: Scene) -> None:
    hands = scene.hands
    hands.find("Zet je herstelcode op papier", seconds=90)  # the key slots take their time on purpose
    groups = hands.words("Herstelcode")
    for number, group in enumerate(groups, start=1):
        if hands.sees(f"Groep {number}"):
            hands.fill(f"Groep {number}", group)
    hands.click("Volgende")


def _say_what_work(scene: Scene) -> None:
    hands = scene.hands
    hands.find("Wat is jouw werk?")
    hands.click(scene.me["card"])
    if "role" in scene.me:
        hands.click(scene.me["role"])
    hands.fill("Telefoon om je terug te bellen", scene.me["phone"])
    if "network" in scene.me:
        hands.click("Verder zonder uitnodiging")
        hands.settle(lambda: scene.stage.program.window is not None, "the workspace")


def _folder(scene: Scene) -> Path:
    return next(path.parent for path in sorted(scene.stage.home.glob("*/profile.json")))


def join(scene: Scene) -> Told:
    """Paste the invitation and read four words out. What was begun before goes on with the same words."""
    if scene.is_member():
        return told(**{f"{scene.who}_words_up": []})
    hands = scene.hands
    if scene.stage.program.window is not None and not hands.sees("Heb je een uitnodiging?"):
        hands.click("Nog geen netwerk")  # the first run was broken off here: the window offers the same again
    hands.find("Heb je een uitnodiging?")
    if not hands.soon("Woorden om voor te lezen", seconds=1):
        field = hands.find("Uitnodiging", QtWidgets.QLineEdit)
        assert isinstance(field, QtWidgets.QLineEdit)
        if field.isEnabled():
            hands.fill("Uitnodiging", scene.facts[f"{scene.who}_invitation"])
            hands.click("Toon mijn vier woorden")
    return told(**{f"{scene.who}_words_up": hands.words("Woorden om voor te lezen")})


def confirm(scene: Scene) -> Told:
    """Type the four words that the inviter reads out; from then on this device may send."""
    if scene.is_member():
        return {}
    hands = scene.hands
    for number, word in enumerate(scene.facts[f"{scene.who}_words_down"], start=1):
        hands.fill(f"Woord {number} van 4", word)
    hands.find("Je kan nu versturen", seconds=60)
    hands.click("Volgende" if scene.stage.program.window is None else "Sluiten")
    hands.settle(lambda: scene.stage.program.window is not None, "the workspace")
    return {}

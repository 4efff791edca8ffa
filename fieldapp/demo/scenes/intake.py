"""The OCMW's intake: receives, takes up, finds the person, and closes."""

from fieldapp.demo.scenes.facts import only_request, opened_facts
from fieldapp.demo.scenes.scene import Scene, Told
from fieldapp.domain.requests import fold
from fieldapp.store.requests import IN
from fieldapp.workflow.session import Session

CONTACT_AND_LATER = ("contact_gelegd", "hulp_gestart")
TAKEN_UP_AND_LATER = ("opgenomen", "poging", *CONTACT_AND_LATER)


def receive(scene: Scene) -> Told:
    """Connect, and open what came in."""
    scene.hands.press("Ctrl+R")
    scene.stage.settled(_has_request, "the request")
    _show_request(scene)
    return {"report": scene.stage.look_up(opened_facts)}


def take_up(scene: Scene) -> Told:
    if _state(scene) not in TAKEN_UP_AND_LATER:
        _show_request(scene)
        scene.hands.click("Opnemen")
        _reach(scene, *TAKEN_UP_AND_LATER)
    return {}


def contact(scene: Scene) -> Told:
    """An attempt at the door, then contact."""
    hands = scene.hands
    _show_request(scene)
    if _state(scene) == "opgenomen":
        hands.click("Poging noteren")
        hands.picture(scene.picture("attempt"))
        hands.click("Bezoek, niet thuis")
        _reach(scene, "poging")
    if _state(scene) == "poging":
        hands.click("Contact gelegd")
        _reach(scene, *CONTACT_AND_LATER)
    return {}


def close(scene: Scene) -> Told:
    hands = scene.hands
    _show_request(scene)
    if _state(scene) != "hulp_gestart":
        hands.click("Afronden")
        hands.click("Er is hulp gestart")
        hands.click("Afronden")
        _reach(scene, "hulp_gestart")
    hands.press("Ctrl+R")
    scene.stage.settled(lambda session: session.outbox.waiting() == 0, "the answers to leave")
    return {}


def _show_request(scene: Scene) -> None:
    hands = scene.hands
    hands.click("Postvak")
    hands.click("Alle")
    hands.pick(scene.part("signal")["full_name"])
    hands.find("vraagt een eerste contact")


def _has_request(session: Session) -> bool:
    return only_request(session, IN) is not None


def _state(scene: Scene) -> str:
    return scene.stage.look_up(_state_of)


def _state_of(session: Session) -> str:
    request = only_request(session, IN)
    return fold(session.requests.events(request.thread)).state if request is not None else ""


def _reach(scene: Scene, *states: str) -> None:
    scene.stage.settled(lambda session: _state_of(session) in states, f"state {states[0]}")

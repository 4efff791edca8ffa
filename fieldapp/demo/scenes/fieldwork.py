"""The outreach worker: notes a place and a signal, decides with the person, sends, and hears back."""

from pathlib import Path

from fieldapp.demo.scenes.facts import ledger_facts, only_request, request_facts, states_of
from fieldapp.demo.scenes.scene import Scene, Told
from fieldapp.workflow import presence, record
from fieldapp.workflow.session import Session

SERVICE = "OCMW"


def note_place(scene: Scene) -> Told:
    """Add a meeting place to the catalogue."""
    hands, place = scene.hands, scene.part("place")
    hands.click("Vindplaatsen")
    if not scene.stage.look_up(lambda session: _knows_place(session, place["name"])):
        hands.click("plaats toevoegen")
        hands.fill("Naam", place["name"])
        hands.choose("Soort plaats", place["kind_words"])
        hands.click("Bewaren")
        scene.stage.settled(lambda session: _knows_place(session, place["name"]), "the place")
    return {}


def _knows_place(session: Session, name: str) -> bool:
    return any(place.name == name for place in presence.places(session))


def note_signal(scene: Scene) -> Told:
    """Fill in the signal form and keep it; a draft that was left is taken up again."""
    hands, signal = scene.hands, scene.part("signal")
    hands.click("Signalen")
    if not scene.stage.look_up(lambda session: record.page(session).total):
        if scene.stage.look_up(record.drafts):
            hands.pick("Kladje")
            hands.click("Verder werken")
        else:
            hands.press("Ctrl+N")
        hands.choose("Plaats", scene.part("place")["name"])
        hands.tick("Geld of spullen")
        hands.fill("Wat zegt", signal["own_words"])
        hands.fill("Wat zag of hoorde jij?", signal["observation"])
        hands.fill("Roepnaam", signal["codename"])
        hands.tick("Inkomen, schulden, papieren")
        hands.tick("Een dienst mag contact opnemen")
        hands.picture(scene.picture("form"))
        hands.click("Bewaren en sluiten")
        scene.stage.settled(lambda session: record.page(session).total == 1, "the signal")
    return {}


def choose(scene: Scene) -> Told:
    """To whom, why that is allowed, and which fields: each ticked by hand, all others stay."""
    if scene.stage.look_up(only_request):
        return {}
    hands, signal = scene.hands, scene.part("signal")
    hands.click("Signalen")
    hands.pick(signal["codename"])
    hands.click("Doorgeven aan een dienst")
    hands.tick(SERVICE)
    if hands.soon("Is Mia 18 of ouder?"):
        hands.click("18")
    hands.tick("vindt het goed")
    if not hands.soon("Via een plaats") and hands.sees("Afspraken noteren"):
        hands.click("Afspraken noteren")
    if hands.soon("Via een plaats"):
        hands.tick("Thuis bellen")  # first what must not happen: the card goes once a safe way is known
        hands.tick("Via een plaats")
    for field, text in (
        ("Naam", signal["full_name"]),
        ("Bereikbaar", signal["safe"]),
        ("Vraag", signal["question"]),
    ):
        _let_leave(scene, field, text)
    return {}


def _let_leave(scene: Scene, field: str, text: str) -> None:
    hands = scene.hands
    if hands.sees(f"{field} wijzigen"):
        hands.click(f"{field} wijzigen")
    hands.fill(field, text)
    hands.tick(field)


def ask(scene: Scene) -> Told:
    """Read aloud precisely what leaves; the person could speak freely, said it back, and says yes."""
    if scene.stage.look_up(only_request):
        return {}
    hands = scene.hands
    hands.click("Vraag het aan Mia")
    hands.find("Lees voor of toon")
    hands.tick("kon vrij spreken")
    hands.tick("zei in eigen woorden")
    hands.tick("Alleen wat nodig is")
    hands.tick("Ja")  # she understood the question
    hands.tick("Ja, alleen hoe ver het staat")
    hands.picture(scene.picture("read-aloud"))
    hands.click("Mia zegt ja")
    hands.find("Verzegelen en versturen")
    return {}


def seal(scene: Scene) -> Told:
    """The one press after which it will leave."""
    if not scene.stage.look_up(only_request):
        scene.hands.click("Verzegelen en versturen")
        scene.stage.settled(lambda session: only_request(session) is not None, "the sealed request")
        scene.hands.find("Naar de contactvragen")
    return {"report": scene.stage.look_up(request_facts)}


def send(scene: Scene) -> Told:
    """Connect, and keep the envelope as it left for `open-envelope`."""
    kept = scene.out / "envelopes" / "request.vp"
    scene.hands.press("Ctrl+R")
    scene.stage.settled(_has_left, "the hub's word that it has the envelope")
    scene.stage.look_up(lambda session: _keep_envelope(session, kept))
    scene.hands.click("Contactvragen")
    return {"report": {"envelopes": [str(kept)]}}


def _has_left(session: Session) -> bool:
    request = only_request(session)
    return request is not None and session.outbox.waiting() == 0


def _keep_envelope(session: Session, path: Path) -> None:
    request = only_request(session)
    assert request is not None
    line = session.outbox.of_message(request.mid)
    envelope = None if line is None else session.outbox.envelope(line.env)
    if envelope is not None:
        path.write_bytes(envelope)


def hear(scene: Scene) -> Told:
    """Connect until the last step is there, and look at the timeline."""
    hands = scene.hands
    hands.press("Ctrl+R")
    scene.stage.settled(_is_over, "the answer")
    hands.click("Contactvragen")
    hands.click("Afgerond")
    hands.pick(scene.part("signal")["codename"])
    hands.find("Afgerond: hulp gestart")
    facts = scene.stage.look_up(ledger_facts)
    return {"report": {"states": scene.stage.look_up(states_of), "ledger": facts}}


def _is_over(session: Session) -> bool:
    return any(state["state"] == "hulp_gestart" for state in states_of(session))

"""The steps of the story as they are played on the screens, by name."""

from collections.abc import Callable

from fieldapp.demo.scenes import coordinating, fieldwork, intake, opening
from fieldapp.demo.scenes.scene import Scene, Told

__all__ = ["SCENES", "Scene"]

SCENES: dict[str, Callable[[Scene], Told]] = {
    "open_profile": opening.open_profile,
    "join": opening.join,
    "confirm": opening.confirm,
    "found": coordinating.found,
    "invite_intake": coordinating.invite_intake,
    "invite_field": coordinating.invite_field,
    "answer_intake": coordinating.answer_intake,
    "answer_field": coordinating.answer_field,
    "note_place": fieldwork.note_place,
    "note_signal": fieldwork.note_signal,
    "choose": fieldwork.choose,
    "ask": fieldwork.ask,
    "seal": fieldwork.seal,
    "send": fieldwork.send,
    "receive": intake.receive,
    "take_up": intake.take_up,
    "contact": intake.contact,
    "close": intake.close,
    "hear": fieldwork.hear,
}

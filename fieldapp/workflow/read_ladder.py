"""The text to read aloud when two services are agreed: first this one, else that one.

Made from the previewed bytes of both. It is one conversation; each service still has an agreement of its own.
"""

from __future__ import annotations

from fieldapp.domain.disclosure import Preview
from fieldapp.workflow import fields as outgoing
from fieldapp.workflow.disclose import ReadAloud, long_day, read_aloud
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post.ladder import team_of_colleagues
from fieldapp.workflow.session import Session


def has_team(session: Session) -> bool:
    """Whether a colleague of the team could keep the next step too."""
    return session.membership is not None and team_of_colleagues(session, network_of(session)) is not None


def read_ladder(session: Session, first: Preview, second: Preview) -> list[ReadAloud]:
    """The paragraphs of the conversation, in their order."""
    phrases = outgoing.phrases()["read_aloud"]["ladder"]
    payload, then = first.decoded(), second.decoded()
    do_not = payload.fields.get("niet_doen", "").rstrip(". ")
    filled = {
        "first": payload.recipient.name,
        "second": then.recipient.name,
        "sentences": _sentences(first),
        "do_not": outgoing.phrases()["read_aloud"]["do_not"].format(text=do_not) if do_not else "",
        "days": str(session.terms.take_up),
        "until": long_day(min(payload.until, then.until)),
    }
    filled["further"] = _further(session, first, second).format(**filled | {"sentences": _sentences(second)})
    held = phrases["held_by_team" if has_team(session) else "held_by_first"]
    filled["held"] = held.format(**filled)
    return [
        ReadAloud(part.heading_code, phrases[part.heading_code].format(**filled))
        if part.heading_code in phrases
        else part
        for part in read_aloud(session, first)
    ]


def _further(session: Session, first: Preview, second: Preview) -> str:
    """What the second reads: the same, the same without some fields, or all of it once more."""
    phrases = outgoing.phrases()["read_aloud"]["ladder"]
    one, other = dict(first.rows()), dict(second.rows())
    if one == other:
        return str(phrases["same"])
    if not set(other.items()) <= set(one.items()):
        return str(phrases["other"])
    words = session.taxonomies["fields"]
    missing = ", ".join(words.label(code).lower() for code in one if code not in other)
    return str(phrases["less"]).replace("{missing}", missing)


def _sentences(shown: Preview) -> str:
    words = outgoing.phrases()["read_aloud"]["fields"]
    return " ".join(words[code].format(text=text.rstrip(". ")) for code, text in shown.rows())

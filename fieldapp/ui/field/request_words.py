"""A contact request in words: its row, its timeline, why it came back."""

from datetime import date, datetime

from PySide6 import QtCore

from fieldapp.ui import labels, terms, visible
from fieldapp.ui.field import wording
from fieldapp.ui.widgets.figures import Moment
from fieldapp.workflow.follow_up import RequestDetail, RequestRow, TimelineItem
from fieldapp.workflow.questions import IN_WORDS

translate = QtCore.QCoreApplication.translate

ASKED = "vraag"
BACK = ("niet_bereikt", "teruggegeven")
_WAITS_FOR_SERVICE = ("verzonden", "ontvangen")


def pill(row: RequestRow) -> tuple[str, str]:
    """The one thing to know about a request, as a pill."""
    if row.delivery == "refused":
        return translate("requests", "did not leave"), "bad"
    if row.delivery == "unknown":
        return translate("requests", "being looked into"), "off"
    if row.state in BACK:
        return translate("requests", "back with you"), "bad"
    if row.state == ASKED:
        return translate("requests", "asks you something"), "bad"
    if not row.told and (row.days_left is None or row.days_left < 0):
        return translate("requests", "ask how it goes"), "off"
    if row.told and row.state in _WAITS_FOR_SERVICE and row.days_left is not None and row.days_left <= 1:
        if row.days_left < 0:
            return translate("requests", "term passed"), "bad"
        return translate("requests", "term {when}").format(when=wording.due(row.days_left)), "off"
    words, tone = wording.state(row.state)
    return words, "plain" if row.state == "klaar" else tone


def line(row: RequestRow, now: datetime) -> str:
    """What stands under the title of a row."""
    today = now.astimezone().date()
    if row.delivery == "refused":
        return translate("requests", "The network did not accept it. Nothing is lost.")
    say = {
        "klaar": lambda: translate("requests", "Leaves at the next connection"),
        "verzonden": lambda: _not_taken_up(row, today),
        "ontvangen": lambda: _not_taken_up(row, today),
        "opgenomen": lambda: _seeking(row, now),
        "poging": lambda: _seeking(row, now),
        "niet_bereikt": lambda: _not_reached(row.attempts),
        "teruggegeven": lambda: translate("requests", "Given back · choose what now"),
        "pauze": lambda: _paused(row, today),
        ASKED: lambda: terms.word("questions", row.reason) if row.reason else "",
        "nazorg": lambda: _until(translate("requests", "Aftercare"), row.until, today),
        "doorverwezen": lambda: _until(translate("requests", "Referred to another offer"), row.until, today),
        "doorgegeven": lambda: translate("requests", "The next service of your agreement has it now"),
    }.get(row.state)
    if say is not None:
        return say()
    since = (today - row.since.astimezone().date()).days
    lasts = wording.days(since) if row.term and since else labels.moment(row.since, now)
    return " · ".join(part for part in (wording.upper_first(row.about), lasts) if part)


def _not_taken_up(row: RequestRow, today: date) -> str:
    if not row.told:
        return translate("requests", "You hear no more of it; that was agreed")
    words = translate("requests", "Not taken up yet")
    if row.term is None:
        return words
    return f"{words} · " + translate("requests", "term until {day}").format(day=wording.day(row.term, today))


def _seeking(row: RequestRow, now: datetime) -> str:
    when = wording.moment(row.since, now)
    if row.attempts:
        tries = translate("requests", "{n} attempts").format(n=row.attempts)
        tries = translate("requests", "1 attempt") if row.attempts == 1 else tries
        return f"{when} · {tries}"
    return f"{when} · " + translate("requests", "the service looks for contact")


def _not_reached(attempts: int) -> str:
    if not attempts:
        return translate("requests", "Not reached · choose what now")
    return translate("requests", "Not reached after {n} attempts · choose what now").format(n=attempts)


def _paused(row: RequestRow, today: date) -> str:
    who = translate("requests", "At the request of {who}").format(who=wording.called(row.codename))
    if row.until is None:
        return who
    return f"{who}, " + translate("requests", "until {day}").format(day=wording.day(row.until, today))


def _until(text: str, day: date | None, today: date) -> str:
    if day is None:
        return text
    return f"{text}, " + translate("requests", "until {day}").format(day=wording.day(day, today))


def proposed(detail: RequestDetail, now: datetime) -> str:
    """The first talk that the service proposes and that is still to come."""
    said = detail.proposal
    if said is None or said.when is None:
        return ""
    text = translate("requests", "{service} proposes a first talk: {when}, {where}. Tell {who}.")
    return wording.upper_first(
        text.format(
            service=wording.service(detail.recipient),
            when=talk_moment(said.when),
            where=terms.word("meeting_spots", said.where),
            who=wording.called(detail.codename),
        )
    )


def talk_moment(at: datetime) -> str:
    """dinsdag 1 december, 10:30."""
    return f"{labels.weekday(at.astimezone().date())}, {labels.clock(at)}"


def moments(detail: RequestDetail, now: datetime) -> list[Moment]:
    """The timeline, newest first; what is still to come stands last."""
    order = sorted(detail.timeline, key=lambda item: not item.done)
    return [_moment(item, detail, now) for item in order]


def _moment(item: TimelineItem, detail: RequestDetail, now: datetime) -> Moment:
    when = wording.moment(item.at, now) if item.at is not None else ""
    if item.done:
        return Moment(when, event(item, detail, now))
    text = translate("requests", "Still to come: {what}").format(what=_to_come(item))
    if item.day is not None:
        day = wording.day(item.day, now.astimezone().date())
        text += ", " + translate("requests", "at the latest on {day}").format(day=day)
    return Moment("", text, done=False)


def _to_come(item: TimelineItem) -> str:
    known = {
        "afgerond": translate("requests", "finished"),
        "opgenomen": translate("requests", "taken up"),
        "contact_gelegd": translate("requests", "contact made"),
    }
    return known.get(item.text_code, terms.word("events", item.text_code))


def event(item: TimelineItem, detail: RequestDetail, now: datetime) -> str:
    """One step as the worker reads it."""
    mine = item.by == "worker"
    names = {"service": wording.service(detail.recipient), "who": wording.called(detail.codename)}
    known = {
        "verzegeld": translate("requests", "Sealed by you"),
        "verzonden": translate("requests", "Sent"),
        "ontvangen": translate("requests", "Received by {service}"),
        "geopend": translate("requests", "Opened by {service}"),
        "opgenomen": translate("requests", "Taken up by the intake of {service}"),
        "poging": translate("requests", "{service} tried to reach {who}"),
        "contact_gelegd": translate("requests", "Contact made"),
        "hervat": translate("requests", "Going on again"),
        "niet_bereikt": translate("requests", "Not reached. Back with you."),
        "terug_bij_afzender": translate("requests", "Back with you"),
        "losgelaten": translate("requests", "{service} let it go; a colleague there takes it up"),
        "doorgegeven": translate("requests", "Passed on to the next service of your agreement"),
        "afgerond_hulp_gestart": translate("requests", "Finished: help has started"),
        "afgerond_geen_hulp": translate("requests", "Finished: {who} wants no help"),
        "afgesloten": translate("requests", "Closed by you"),
        "ingetrokken": translate("requests", "{who} wanted to stop"),
        "ongedaan": translate("requests", "Taken back"),
    }
    special = _SPECIAL.get(item.text_code)
    if special is not None:
        return wording.upper_first(special(item, now).format(**names))
    text = known.get(item.text_code)
    if text is None:
        return translate("requests", "News from a newer version. Update the program to read it.")
    if item.text_code == "ingetrokken" and not mine:
        text = translate("requests", "{who} stopped, said to {service}")
    if item.text_code == "terug_bij_afzender" and mine:
        text = translate("requests", "{service} left the network. Back with you.")
    return wording.upper_first(text.format(**names))


def _pause_words(item: TimelineItem, now: datetime) -> str:
    text = translate("requests", "On pause for a while")
    if item.day is None:
        return text
    return f"{text}, " + translate("requests", "until {day}").format(
        day=wording.day(item.day, now.astimezone().date())
    )


def _back_words(item: TimelineItem, now: datetime) -> str:
    text = translate("requests", "Given back")
    text = f"{text}: {terms.word('e29_weiger_reden', item.reason)}" if item.reason else text
    if not item.alternative:
        return text
    tip = translate("requests", "perhaps this can help: {kind}")
    return f"{text} · " + tip.format(kind=terms.word("e14", item.alternative))


def _asked_words(item: TimelineItem, now: datetime) -> str:
    text = translate("requests", "{service} asks")
    return f"{text}: {terms.word('questions', item.reason)}" if item.reason else text


def _answered_words(item: TimelineItem, now: datetime) -> str:
    said = [terms.word("answers", item.reason)] if item.reason and item.reason != IN_WORDS else []
    said += [f"‘{_braced(item.words)}’"] if item.words else []
    return ": ".join(filter(None, (translate("requests", "You answered"), " · ".join(said))))


def _braced(text: str) -> str:
    """Free words stand in a template as they are."""
    return visible.shown(text).replace("{", "{{").replace("}", "}}")


def _proposal_words(item: TimelineItem, now: datetime) -> str:
    text = translate("requests", "{service} proposed a first talk")
    if item.when is None:
        return text
    return f"{text}: {talk_moment(item.when)}, {terms.word('meeting_spots', item.where)}"


def _referred_words(item: TimelineItem, now: datetime) -> str:
    text = translate("requests", "Referred to another offer; {service} stays the contact")
    if item.day is None:
        return text
    day = wording.day(item.day, now.astimezone().date())
    return f"{text}, " + translate("requests", "and looks again on {day}").format(day=day)


def _aftercare_words(item: TimelineItem, now: datetime) -> str:
    text = translate("requests", "Aftercare: {service} asks how it goes")
    if item.day is None:
        return text
    day = wording.day(item.day, now.astimezone().date())
    return f"{text}, " + translate("requests", "at the latest on {day}").format(day=day)


_SPECIAL = {
    "pauze": _pause_words,
    "teruggegeven": _back_words,
    "vraag": _asked_words,
    "antwoord": _answered_words,
    "voorstel": _proposal_words,
    "doorverwezen": _referred_words,
    "nazorg": _aftercare_words,
}


def undelivered(delivery: str) -> str:
    """Why a request has not left, and what that means."""
    known = {
        "refused": translate(
            "requests",
            "The network did not accept this message. It stays here, nothing is lost."
            " Call your administrator.",
        ),
        "unknown": translate(
            "requests", "It is not certain yet that this message arrived. It is being looked into by itself."
        ),
    }
    return known.get(delivery, "")


def full_moment(at: datetime, now: datetime) -> str:
    """A moment with its day, for a line of its own."""
    return labels.moment(at, now)

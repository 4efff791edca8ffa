"""The cards of Vandaag in words: what it is, and what one can do."""

from PySide6 import QtCore

from fieldapp.ui import terms
from fieldapp.ui.field import receipt_words, request_words, wording
from fieldapp.ui.field.consult import today as consulting
from fieldapp.workflow.follow_up import TodayCard

translate = QtCore.QCoreApplication.translate


def sentence(card: TodayCard) -> tuple[str, str]:
    """Title and line of one card."""
    say = {
        "returned": _returned,
        "asked": _asked,
        "proposed": _proposed,
        "term_passed": _term_passed,
        "term_soon": _term_soon,
        "silent": _silent,
        "consent_ends": _consent_ends,
        "drafts": _drafts,
        "not_sent": _not_sent,
        "quarantine": _quarantine,
        "not_erased": _not_erased,
        "ladder_stuck": _ladder_stuck,
        "handed_over": _handed_over,
        "afterwards": _afterwards,
        "unknown_events": _unknown_events,
        "retention": _retention,
        "retention_decide": _decide,
        "come_back": _come_back,
        "task": _task,
        "reminder": _task,
        "visit_passed": _visit_passed,
        "visit_soon": _visit_soon,
        **consulting.SENTENCES,
    }.get(card.kind)
    return say(card) if say is not None else (_who(card), "")


def _who(card: TodayCard) -> str:
    return wording.upper_first(wording.called(card.who))


def _recipient(card: TodayCard) -> str:
    return card.recipient.split(",", 1)[0]


def _returned(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "{who} came back from {recipient}").format(
        who=_who(card), recipient=_recipient(card)
    )
    follow = translate("today", "You follow {who} up further.").format(who=wording.called(card.who))
    if card.state == "niet_bereikt" and card.count == 1:
        tries = translate("today", "Not reached after 1 attempt.")
    elif card.state == "niet_bereikt" and card.count:
        tries = translate("today", "Not reached after {n} attempts.").format(n=card.count)
    elif card.state == "niet_bereikt":
        tries = translate("today", "Not reached.")
    else:
        tries = translate("today", "The service gave it back.")
    return title, f"{tries} {follow}"


def _asked(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "{recipient} asks you something about {who}")
    line = terms.word("questions", card.title) if card.title else ""
    if card.days < 0:
        late = translate("today", "{days} past the term.").format(days=wording.days(-card.days))
        return title.format(
            recipient=_recipient(card), who=wording.called(card.who)
        ), f"{line} {late}".strip()
    until = translate("today", "Answer within {n} working days.").format(n=card.days)
    if card.days <= 1:
        until = (
            translate("today", "Answer today.") if not card.days else translate("today", "Answer tomorrow.")
        )
    return title.format(recipient=_recipient(card), who=wording.called(card.who)), f"{line} {until}".strip()


def _proposed(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "{recipient} proposes a first talk with {who}")
    when = "" if card.at is None else request_words.talk_moment(card.at)
    line = ", ".join(filter(None, (when, terms.word("meeting_spots", card.title) if card.title else "")))
    said = translate("today", "{when}. Tell {who}, or call the service if it does not fit.")
    who = wording.called(card.who)
    return (
        title.format(recipient=_recipient(card), who=who),
        wording.upper_first(said.format(when=line, who=who)),
    )


def _term_passed(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "{recipient} did not answer about {who} in time")
    line = translate("today", "{days} past the term. Call them, or take it back.").format(
        days=wording.days(card.days)
    )
    return title.format(who=wording.called(card.who), recipient=_recipient(card)), line


def _silent(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "Ask {who} how it goes with {recipient}")
    line = translate(
        "today", "{who} chose that you hear no more than ‘received’. That was agreed, so you ask."
    )
    who = wording.called(card.who)
    return title.format(who=who, recipient=_recipient(card)), line.format(who=wording.upper_first(who))


def _term_soon(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "The term for {who} ends {when}")
    line = translate("today", "{recipient} did not take it up yet.").format(recipient=_recipient(card))
    return title.format(who=wording.called(card.who), when=wording.due(card.days)), line


def _afterwards(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "Ask {who} whether it helped").format(who=wording.called(card.who))
    line = translate("today", "The request to {recipient} was closed {days} ago. You need not ask.")
    return title, line.format(recipient=_recipient(card), days=wording.days(card.days))


def _consent_ends(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "The consent of {who} ends {when}")
    line = translate("today", "Ask whether {who} still wants contact.").format(who=wording.called(card.who))
    return title.format(who=wording.called(card.who), when=wording.due(card.days)), line


def _drafts(card: TodayCard) -> tuple[str, str]:
    if card.count == 1:
        title = translate("today", "1 draft waits")
    else:
        title = translate("today", "{n} drafts wait").format(n=card.count)
    return title, translate("today", "Finish them, or throw them away.")


def _not_sent(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "{who} → {recipient} did not leave")
    line = translate("today", "The network did not accept it. Nothing is lost.")
    return title.format(who=_who(card), recipient=_recipient(card)), line


def _not_erased(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "{recipient} has not confirmed that it is erased")
    line = translate("today", "{who} stopped. {devices} missing, {days} past the term. Call them.")
    who, devices = _who(card), receipt_words.devices(card.count)
    return (
        title.format(recipient=_recipient(card)),
        line.format(who=who, devices=devices, days=wording.days(card.days)),
    )


def _handed_over(card: TodayCard) -> tuple[str, str]:
    if card.count == 1:
        title = translate("today", "{giver} hands something over to you").format(giver=card.who)
    else:
        title = translate("today", "Colleagues hand {n} things over to you").format(n=card.count)
    return title, translate("today", "Nobody read it yet. Whoever gave it hears what becomes of it.")


def _ladder_stuck(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "A next step could not be delivered to {recipient}")
    line = translate("today", "It is of a request of {who}. Let {who} know: the laptop has to seal it again.")
    return title.format(recipient=_recipient(card)), line.format(who=card.who)


def _quarantine(card: TodayCard) -> tuple[str, str]:
    if card.count == 1:
        title = translate("today", "1 message was not trusted")
    else:
        title = translate("today", "{n} messages were not trusted").format(n=card.count)
    return title, translate("today", "They are kept apart. Everything else goes on.")


def _unknown_events(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "News about {who} comes from a newer version").format(
        who=wording.called(card.who)
    )
    return title, translate("today", "Update the program to read it.")


def _retention(card: TodayCard) -> tuple[str, str]:
    if card.count == 1:
        title = translate("today", "1 thing will be erased soon")
    else:
        title = translate("today", "{n} things will be erased soon").format(n=card.count)
    line = translate("today", "The first {when}. Keep it longer for a reason, or let it go.")
    return title, line.format(when=wording.due(card.days))


def _decide(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "The request for {who} is open for a very long time")
    line = translate(
        "today", "Decide with {recipient}: close it, or ask again. Nothing is erased until then."
    )
    return title.format(who=wording.called(card.who)), line.format(recipient=_recipient(card))


def _come_back(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "Back to {who}").format(who=wording.called(card.who))
    if not card.who and card.title:
        return card.title, _when(card)
    return title, " · ".join(filter(None, (card.title, _when(card))))


def _task(card: TodayCard) -> tuple[str, str]:
    title = card.title or _who(card)
    with_whom = translate("today", "about {who}").format(who=card.who) if card.who and card.title else ""
    return title, " · ".join(filter(None, (with_whom, _when(card))))


def _visit_passed(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "{where} is not noted yet").format(where=_where(card))
    line = translate("today", "{when}. Were you there, or does it come later?")
    return title, line.format(when=_when(card))


def _visit_soon(card: TodayCard) -> tuple[str, str]:
    title = translate("today", "{where}: {when}").format(where=_where(card), when=wording.due(card.days))
    return title, translate("today", "You asked to be reminded.")


def _where(card: TodayCard) -> str:
    if card.recipient:
        return translate("today", "Visit to {place}").format(place=card.recipient)
    if card.who:
        return translate("today", "Home visit to {who}").format(who=card.who)
    return translate("today", "Home visit")


def _when(card: TodayCard) -> str:
    """When it was meant to be done."""
    if card.days == -1:
        return translate("today", "Since yesterday")
    if card.days < 0:
        return translate("today", "Since {n} days").format(n=-card.days)
    return wording.upper_first(wording.due(card.days))

"""The sending screens in words: why something cannot be chosen, what was found, what is still to do."""

from PySide6 import QtCore

from fieldapp.ui import terms
from fieldapp.ui.field import wording
from fieldapp.workflow.advise import RecipientChoice, SendForm
from fieldapp.workflow.fields import LEFT_UNSAID
from fieldapp.workflow.scan import TextFinding

translate = QtCore.QCoreApplication.translate


def recipient_line(choice: RecipientChoice) -> str:
    """What one must know of a service before choosing it."""
    duty = choice.duty_line_code.replace("_", " ")
    answers = translate("passing", "answers within {n} working days").format(n=choice.term_days)
    return " · ".join(part for part in (duty, answers) if part)


def why_closed(code: str, organisation: str) -> str:
    """Why an answer cannot be chosen here, and what is needed for it."""
    known = {
        "geen_beroepsgeheim": translate(
            "passing",
            "Not possible from {organisation}. Both services must have professional secrecy"
            " and {who} must agree.",
        ),
        "ontvanger_zonder_beroepsgeheim": translate(
            "passing",
            "Not possible with this service: it has no professional secrecy. Ask for consent instead.",
        ),
        "alleen_leidinggevende": translate(
            "passing", "Not possible with your role. Discuss it with your own supervisor."
        ),
        "minderjarig": translate(
            "passing", "Not possible for someone younger than 18. Call your supervisor, or youth help."
        ),
        "niet_verder_gebruiken": translate(
            "passing",
            "Not now: {who} asked not to use anything further. Ask whether it may again, and lift that on the"
            " page of the person, at ‘What we keep’.",
        ),
        "over_iemand_anders": translate(
            "passing", "Not possible: the question is about someone who was not asked. Ask that person first."
        ),
    }
    return known.get(code, "").replace("{organisation}", organisation)


def found(finding: TextFinding, field_code: str) -> str:
    """What a text would give away."""
    field = terms.word("fields", field_code)
    known = {
        "nn": translate("passing", "‘{field}’ holds a national number. That may never leave."),
        "iban": translate("passing", "‘{field}’ holds an account number. That may never leave."),
        "card": translate("passing", "‘{field}’ holds a card number. That may never leave."),
        "phone": translate("passing", "‘{field}’ holds the telephone number {text}."),
        "email": translate("passing", "‘{field}’ holds the e-mail address {text}."),
        "name": translate("passing", "‘{field}’ holds the name {text}."),
    }
    template = known.get(finding.kind, translate("passing", "‘{field}’ holds {text}."))
    return template.replace("{field}", field).replace("{text}", finding.text)


def left_out(finding: TextFinding, field_code: str) -> str:
    """What was taken out of a text."""
    known = {
        "phone": translate("passing", "You left the number {text} out of ‘{field}’."),
        "email": translate("passing", "You left the e-mail address {text} out of ‘{field}’."),
        "name": translate("passing", "You left the name {text} out of ‘{field}’."),
    }
    other = translate("passing", "You left the number out of ‘{field}’.")
    field = terms.word("fields", field_code)
    return known.get(finding.kind, other).replace("{field}", field).replace("{text}", finding.text)


def field_problem(reason: str) -> str:
    """Why a ticked field cannot go along as it is, and what to do."""
    known = {
        "empty": translate("passing", "Fill this in, or untick it."),
        "too_long": translate("passing", "Make this shorter: it is too long for a request."),
        "revealing_place": translate(
            "passing", "This place says something about who comes there. Write how to reach them via you."
        ),
    }
    return known.get(reason, "")


def still_missing(missing: tuple[str, ...]) -> str:
    """What is lacking, as one sentence."""
    parts = [terms.word("missing", code) for code in missing]
    if not parts:
        return ""
    return translate("passing", "Still missing: {what}.").format(what=", ".join(parts))


def warnings(who: str, service: str) -> dict[str, str]:
    """Lines under a field that ask for a second thought, by their code."""
    known = {
        "revealing_domain": translate("passing", "This says much about {who}. Only if it is really needed."),
        "via_worker": translate("passing", "The place is not named: contact goes through you."),
        LEFT_UNSAID: translate("passing", "{service} does not know this then."),
    }
    named = {code: line.replace("{service}", service) for code, line in known.items()}
    return {code: wording.upper_first(line.replace("{who}", who)) for code, line in named.items()}


def left_unsaid(prohibition: str, service: str) -> str:
    """What the service would do wrong, because it was not told."""
    line = translate("passing", "You left out ‘{text}’. {service} does not know that then.")
    return line.replace("{service}", wording.upper_first(service)).replace("{text}", prohibition)


def service_of(recipient: RecipientChoice | None) -> str:
    """The chosen service as one speaks of it."""
    return wording.service(recipient.name) if recipient is not None else translate("passing", "the service")


def services_of(form: SendForm) -> str:
    """The chosen service, or both of a ladder, as one speaks of them."""
    first = service_of(form.recipient)
    if form.then is None:
        return first
    return translate("passing", "{first} and {second}").format(first=first, second=service_of(form.then))


def asking(form: SendForm) -> str:
    """What the person is asked, as the title of that screen."""
    who, service = wording.called(form.person.codename), service_of(form.recipient)
    if form.then is None:
        return translate("passing", "Together with {who}: may {service} get in touch?").format(
            who=who, service=service
        )
    title = translate("passing", "Together with {who}: first {service}, else {second}?")
    return title.format(who=who, service=service, second=service_of(form.then))


def given_name(name: str) -> str:
    """The first word of the worker's name."""
    return name.split(" ", 1)[0]

"""Words of failures, moments and code lists: Dutch, for every code, with what to do next."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import get_args

import pytest

import resources
import sync
from fieldapp import errors, workflow
from fieldapp.domain.disclosure import GuardCase, Policy
from fieldapp.ui import labels, terms

NOW = datetime(2026, 11, 24, 13, 30, tzinfo=UTC)


def leaves(kind: type[errors.FieldAppError]) -> list[type[errors.FieldAppError]]:
    return [kind, *(leaf for child in kind.__subclasses__() for leaf in leaves(child))]


SAMPLES = {
    errors.InvalidInput: errors.InvalidInput("place", "missing"),
    errors.WeakPassphrase: errors.WeakPassphrase(("too_short", "common")),
    errors.NewerStore: errors.NewerStore(99),
    errors.DisclosureRefused: errors.DisclosureRefused((), ()),
    errors.GuardRefused: errors.GuardRefused(()),
    errors.BrokenFile: errors.BrokenFile("quotes", 3),
    errors.InvitationRefused: errors.InvitationRefused("expired"),
    errors.WordsDiffer: errors.WordsDiffer(2),
    errors.HubProblem: errors.HubProblem("unreachable"),
    errors.FolderShared: errors.FolderShared(("everyone",)),
    errors.DirectoryProblem: errors.DirectoryProblem("fork"),
}


@pytest.mark.parametrize("kind", leaves(errors.FieldAppError), ids=lambda kind: kind.__name__)
def test_every_failure_has_its_own_words_and_a_next_step(kind):
    error = SAMPLES[kind] if kind in SAMPLES else kind()

    said = labels.failure(error)

    assert said.what.endswith(".")
    assert said.then.endswith(".")
    if kind is not errors.FieldAppError:
        assert said.what != labels.failure(errors.FieldAppError()).what


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("expired", "te oud"),
        ("used", "al gebruikt"),
        ("altered", "onderweg veranderd"),
        ("unreadable", "volledige uitnodiging"),
        ("other_network", "ander netwerk"),
        ("not_asked", "nog niemand"),
        ("ended", "drie keer"),
    ],
)
def test_every_reason_of_a_refused_invitation_is_said(reason, words):
    assert words in str(labels.failure(errors.InvitationRefused(reason)))


def test_no_reason_or_kind_falls_back_on_words_for_another(dressed):
    """The types name every reason that can be given: a new one needs words of its own."""
    refused = [errors.InvitationRefused(reason) for reason in get_args(errors.InvitationReason)]
    problems = [errors.HubProblem(kind) for kind in get_args(errors.HubKind)]

    said = [labels.failure(error).what for error in (*refused, *problems)]

    assert len(set(said)) == len(said)
    assert "Deze uitnodiging werkt niet." not in said
    assert "De adreslijst klopt niet." not in said


@pytest.mark.parametrize("code", ["too_short", "repeated", "common", "keyboard_row", "contains_name"])
def test_every_weakness_of_a_passphrase_has_its_own_words(dressed, code):
    assert labels.weakness(code) != labels.weakness("something_new")


@pytest.mark.parametrize(
    ("field", "reason", "words"),
    [
        ("recovery_code", "length", "Deze herstelcode is niet volledig."),
        ("recovery_code", "group_3", "Groep 3 van de herstelcode klopt niet."),
        ("device", "own", "Op dit toestel werk je nu."),
        ("device", "unknown", "niet meer zoals het op het scherm stond"),
        ("request_id", "missing", "niet meer zoals het op het scherm stond"),
        ("name", "too_long", "Kijk naar de velden met een rode rand."),
    ],
)
def test_only_what_one_fills_in_is_called_a_field(dressed, field, reason, words):
    assert words in str(labels.failure(errors.InvalidInput(field, reason)))


def test_everything_that_closes_a_seal_has_words(dressed):
    """A case that fails every check of every guard, whatever became of the consent."""
    guards = Policy.from_data(resources.load_toml("policy/disclosure.toml")).guards
    cases = [
        GuardCase(recipient="nobody", fields=("zin",), found=("nn", "iban", "card"), consent=consent)
        for consent in ("absent", "expired", "withdrawn", "changed")
    ]
    codes = {refusal.code for guard in guards.values() for case in cases for refusal in guard.refusals(case)}

    for code in codes | {"kind_not_listed", "kind_not_allowed"}:
        assert code in terms.lists()["refusals"].codes


def test_what_a_rule_misses_and_what_one_can_do_instead_have_words(dressed):
    rules = Policy.from_data(resources.load_toml("policy/disclosure.toml")).rules

    for rule in rules:
        assert set(rule.missing) <= set(terms.lists()["missing"].codes)
        assert set(rule.can_do) <= set(terms.lists()["can_do"].codes)


def test_every_reason_not_to_trust_a_message_has_a_sentence(dressed):
    """Every code that `sync` or the workflow raises, and none more."""
    folders = [Path(module.__file__).parent for module in (sync, workflow)]
    sources = [path.read_text("utf-8") for folder in folders for path in folder.rglob("*.py")]
    raised = {
        code
        for source in sources
        for call in re.findall(r"raise Quarantine\((.*?)\)", source)
        for code in re.findall(r'"(\w+)"', call)
    }
    said = [terms.word("quarantine", code) for code in terms.lists()["quarantine"].codes]

    assert set(terms.lists()["quarantine"].codes) == raised
    assert len(set(said)) == len(said)
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in said)


@pytest.mark.parametrize("kind", get_args(errors.HubKind))
def test_the_hub_is_never_named_by_what_it_is(kind):
    said = str(labels.failure(errors.HubProblem(kind)))

    assert "hub" not in said.casefold()
    assert said.count(".") >= 2


@pytest.mark.parametrize(
    ("wait", "left", "words"),
    [
        (0, 2, "Nog 2 keer proberen, daarna wacht je 30 seconden."),
        (0, 1, "Nog 1 keer proberen, daarna wacht je 30 seconden."),
        (30, 0, "Wacht 30 seconden, probeer dan opnieuw."),
        (240, 0, "Wacht 4 minuten, probeer dan opnieuw."),
        (0, None, "Probeer opnieuw."),
    ],
)
def test_a_wrong_passphrase_says_what_comes_next(dressed, wait, left, words):
    assert labels.wrong_passphrase(wait, left) == labels.Sentence("Klopt niet.", words)


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(minutes=10), "vandaag"),
        (timedelta(days=1), "gisteren"),
        (timedelta(days=-1), "morgen"),
        (timedelta(days=7), "17 nov"),
        (timedelta(days=400), "20 okt 2025"),
    ],
)
def test_moments_are_said_as_people_say_them(dressed, ago, words):
    at = NOW - ago
    clock = at.astimezone()

    assert labels.moment(at, NOW) == f"{words} {clock.hour}:{clock.minute:02}"


def test_days_in_full(dressed):
    day = date(2026, 11, 24)

    assert labels.weekday(day) == "dinsdag 24 november"
    assert labels.long_day(day) == "24 november"
    assert labels.full_day(date(2027, 2, 17)) == "17 februari 2027"


def test_may_is_not_shortened_to_something_else(dressed):
    assert labels.near_day(date(2026, 5, 3), date(2026, 11, 24)) == "3 mei"


@pytest.mark.parametrize("name", sorted(resources.load_taxonomies()))
def test_every_code_of_every_list_has_words(dressed, name):
    for term in terms.lists()[name].terms:
        assert terms.word(name, term.code)
        assert terms.chip(name, term.code)
        assert "_" not in terms.word(name, term.code)


def test_an_unknown_code_is_shown_as_itself(dressed):
    assert terms.word("e16", "iets_nieuws") == "iets_nieuws"


def test_options_keep_the_order_of_the_list_and_can_be_narrowed(dressed):
    codes = [code for code, _ in terms.options("e02")]

    assert codes == list(terms.lists()["e02"].codes)
    assert [code for code, _ in terms.options("e02", only=codes[:2])] == codes[:2]


def test_several_codes_make_one_line(dressed):
    codes = [code for code, _ in terms.options("e16")][:2]

    assert terms.words("e16", codes) == ", ".join(terms.chip("e16", code) for code in codes)

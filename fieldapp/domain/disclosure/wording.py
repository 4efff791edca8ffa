"""The policy in plain Dutch, for worker, lawyer and data-protection officer: Markdown made from the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from fieldapp.domain.disclosure.facts import FLAGS
from fieldapp.domain.disclosure.guards import Guard
from fieldapp.domain.disclosure.policy import DUTIES, Policy, Rule
from fieldapp.domain.disclosure.strict import Condition, Value
from fieldapp.domain.taxonomy import Taxonomies

# The list with the words of each fact.
FACT_LISTS: Final = {
    "role": "e17",
    "organisation_duty": "fact_organisation",
    "duty": "duties",
    "person": "fact_person",
    "age": "e12",
    "danger": "fact_danger",
    "recipient": "fact_recipient",
    "consent": "fact_consent",
    "ticks": "fact_ticks",
    "purpose": "fact_purpose",
    **dict.fromkeys(FLAGS, "fact_flags"),
}
_HEAD: Final = """\
# Regels van doorgeven

Versie {version}, nagekeken op {day}. Dit blad wordt gemaakt uit `disclosure.toml`; verander het daar.

De regels staan in volgorde: de eerste die past, telt. De uitkomst is een maximum, minder delen mag altijd.
Past geen enkele regel, dan vertrekt er niets. Een jurist moet de plichten, de werking van toestemming en
elk artikel bevestigen voor echt gebruik."""
_NOTHING: Final = "niets"


def table(policy: Policy, lists: Taxonomies) -> str:
    """The whole policy as one Markdown text."""
    parts = [
        _HEAD.format(version=policy.version, day=policy.checked_on.isoformat()),
        "## Wie heeft welke plicht",
        _duties(policy, lists),
        *_organisations(policy, lists),
        "## De regels",
        *(_rule(policy, rule, lists) for rule in _in_order(policy)),
        "## Wat een contactvraag bevat",
        _data_set(policy, lists),
        "## Nazicht vlak voor het verzegelen, per soort bericht",
        "Wat de regels ook zeggen: dit wordt opnieuw nagekeken. Wat hier niet staat, vertrekt nooit.",
        *(_guard(guard, lists) for guard in policy.guards.values()),
        "## Artikelen",
        _articles(policy, lists),
    ]
    return "\n\n".join(parts) + "\n"


def condition(asked: Condition, lists: Taxonomies) -> str:
    """One condition: the fact and the words that fit."""
    name, words = asked
    known = lists[FACT_LISTS[name]]
    order = {code: place for place, code in enumerate(known.codes)}
    codes = sorted((_code(word) for word in words), key=lambda code: (order.get(code, 99), code))
    said = " of ".join(known.label(code) for code in codes)
    return f"{lists['fact_names'].label(name)}: {said}"


def _code(word: Value) -> str:
    return str(word).lower() if isinstance(word, bool) else word


def _in_order(policy: Policy) -> Iterator[Rule]:
    """The rules, with a law row that is off at its place."""
    rest = list(policy.rules)
    if policy.law is not None and not policy.law.enabled:
        at = next((place for place, rule in enumerate(rest) if rule.number >= 14), len(rest))
        rest.insert(at, policy.law)
    yield from rest


def _rule(policy: Policy, rule: Rule, lists: Taxonomies) -> str:
    lines = [_title(rule, lists)]
    if rule.law != ("", "", "") or not rule.enabled:
        lines.append(f"- Wet: {_law(rule)}")
    when = "; ".join(condition(asked, lists) for asked in rule.when) or "altijd"
    lines.append(f"- Als: {when}")
    if rule.unless:
        lines.append(f"- Behalve als: {'; '.join(condition(asked, lists) for asked in rule.unless)}")
    lines.append(f"- Uitkomst: {lists['outcomes'].label(rule.outcome)}.")
    if rule.basis:
        lines.append(f"- Waarom mag dit: {_ground(policy, rule.basis, lists)}")
    if rule.fields:
        lines.append(f"- Mag hoogstens mee: {_fields(rule.fields, lists)}.")
    lines += _lines(rule, lists)
    return "\n".join(lines)


def _title(rule: Rule, lists: Taxonomies) -> str:
    by_row: dict[int, list[str]] = {}
    for duty in reversed(DUTIES):
        if duty in rule.rows:
            by_row.setdefault(rule.rows[duty], []).append(lists["duties"].label(duty))
    if len(by_row) == 1:
        (row,) = by_row
        return f"### Regel {rule.number}, rij {row}: {lists['decision_rows'].label(str(row))}"
    rows = ", ".join(f"rij {row} bij {' of '.join(duties)}" for row, duties in by_row.items())
    return f"### Regel {rule.number}, {rows}"


def _law(rule: Rule) -> str:
    if not rule.enabled:
        return "staat uit tot de jurist artikel, versie en akkoord invult."
    article, version, by = rule.law
    return f"{article}, versie {version}, goedgekeurd door {by.rstrip('.')}."


def _ground(policy: Policy, basis: str, lists: Taxonomies) -> str:
    article = next(entry for entry in policy.articles if entry.basis == basis)
    old = f", vroeger {article.old}" if article.old != article.new else ""
    return f"{lists['bases'].label(basis)} ({article.new}{old})."


def _lines(rule: Rule, lists: Taxonomies) -> Iterator[str]:
    if rule.must_record:
        yield f"- Noteer: {_said('must_record', rule.must_record, lists)}."
    if rule.missing:
        yield f"- Wat ontbreekt: {_said('missing', rule.missing, lists)}."
    for code, asked in rule.missing_when:
        why = "; ".join(condition(one, lists) for one in asked)
        yield f"- Wat ontbreekt: {lists['missing'].label(code)} ({why})."
    if rule.can_do:
        yield f"- Wat kan wel: {' '.join(lists['can_do'].label(code) for code in rule.can_do)}"


def _said(name: str, codes: Iterable[str], lists: Taxonomies) -> str:
    return "; ".join(lists[name].label(code) for code in codes)


def _fields(codes: Sequence[str], lists: Taxonomies) -> str:
    """Fields of a request, or codes of events; what has no words is a key of the wire and stands as such."""
    for name in ("fields", "events"):
        if set(codes) <= set(lists[name].codes):
            return ", ".join(lists[name].label(code).lower() for code in codes)
    return ", ".join(f"`{code}`" for code in codes)


def _duties(policy: Policy, lists: Taxonomies) -> str:
    rows = [(lists["e17"].label(role), _duty(policy.duties[role], lists)) for role in policy.duties]
    return _grid(("rol", "plicht"), rows)


def _duty(by_organisation: object, lists: Taxonomies) -> str:
    assert isinstance(by_organisation, dict)
    label = lists["duties"].label
    if len(set(by_organisation.values())) == 1:
        return label(next(iter(by_organisation.values())))
    words = lists["fact_organisation"]
    return "; ".join(
        f"{label(duty)} als de organisatie {words.label(kind)} heeft"
        for kind, duty in by_organisation.items()
    )


def _organisations(policy: Policy, lists: Taxonomies) -> Iterator[str]:
    if not policy.organisations:
        yield "Geen enkele organisatie heeft afwijkende plichten."
    for own in policy.organisations.values():
        rows = [(lists["e17"].label(role), _duty(duty, lists)) for role, duty in own.duties.items()]
        by = f", goedgekeurd door {own.approved_by} op {own.approved_on}" if own.approved_by else ""
        yield f"Anders bij {own.name}{by}:"
        yield _grid(("rol", "plicht"), rows)


def _data_set(policy: Policy, lists: Taxonomies) -> str:
    held = policy.data_set
    return "\n".join(
        (
            f"- Altijd: {_said('data_set', held.always, lists)}.",
            f"- Alleen met een vinkje per veld, elk vinkje staat eerst uit: {_fields(held.by_tick, lists)}.",
            f"- Nooit: {_said('data_set', held.never, lists)}.",
        )
    )


def _guard(guard: Guard, lists: Taxonomies) -> str:
    lines = [
        f"### {lists['guard_kinds'].label(guard.kind).capitalize()}",
        f"- Naar: {_said('guard_recipients', guard.recipients, lists)}.",
        f"- Nagekeken: {_said('guard_checks', guard.checks, lists)}.",
        f"- Velden: {_fields(guard.fields, lists) or _NOTHING}.",
    ]
    if guard.bases:
        lines.append(f"- Gronden: {_said('bases', guard.bases, lists)}.")
    for label, codes in (
        ("Codes", guard.codes),
        ("Codes zonder akkoord over terugmelden", guard.codes_without_feedback),
        ("Redenen", guard.reasons),
        ("Redenen die iets verraden, alleen na een apart ja", guard.reasons_when_agreed),
        ("Vragen aan de afzender", guard.questions),
    ):
        if codes:
            lines.append(f"- {label}: {', '.join(f'`{code}`' for code in codes)}.")
    return "\n".join(lines)


def _articles(policy: Policy, lists: Taxonomies) -> str:
    rows = [
        (
            lists["bases"].label(article.basis),
            article.title,
            article.new,
            article.old,
            article.checked_on.isoformat(),
            "ja" if article.confirmed else "nog niet",
        )
        for article in policy.articles
    ]
    return _grid(("grond", "waarover", "nieuw", "oud", "nagekeken", "jurist akkoord"), rows)


def _grid(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)

"""Trying the rules, for the gallery."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from types import SimpleNamespace
from typing import Any

from PySide6 import QtWidgets

import resources
from fieldapp.domain.disclosure import Policy
from fieldapp.domain.disclosure.facts import TICKS
from fieldapp.ui.shell.secrecy.rules import RulesDialog
from fieldapp.workflow import rules
from fieldapp.workflow.session import Profile
from tests.ui.stand_ins import context

Factory = Callable[[], QtWidgets.QWidget]


@cache
def worker() -> Any:
    """What the screen asks of a session: who one is, and the rules. No store is needed to try a rule."""
    policy = Policy.from_data(resources.load_toml("policy/disclosure.toml"))
    profile = Profile("Samira B.", "outreach_basisactor", "Buurtwerk Noord", "field")
    return SimpleNamespace(policy=policy, profile=profile)


def trying(**changes: Any) -> RulesDialog:
    """The screen with these facts."""
    session = worker()
    return RulesDialog(context(session), facts=replace(rules.beginning(session), **changes))


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    secret = {"role": "outreach_kernactor", "person": "agrees", "consent": "valid"}
    return [
        ("rules", lambda: RulesDialog(context(worker()))),
        ("rules-allowed", lambda: trying(**secret, ticks=frozenset(TICKS))),
        ("rules-recorded", lambda: trying(**{**secret, "person": "refuses"}, danger="serious_imminent")),
        ("rules-inside", lambda: trying(role="vrijwilliger", recipient="own_supervisor", person="agrees")),
        ("rules-supervisor", lambda: trying(role="leidinggevende_signaalbeheerder", recipient="third_party")),
        ("rules-other-purpose", lambda: trying(purpose="fraude")),
    ]

"""The words and codes that a dossier system is given with a request."""

from __future__ import annotations

from typing import Any

from fieldapp.domain.disclosure import Policy
from fieldapp.domain.taxonomy import Taxonomies
from fieldapp.interop.fhir import Words
from fieldapp.workflow.fields import phrases
from fieldapp.workflow.session import Session


def words(session: Session) -> Words:
    """As the lists and the policy of this device have them."""
    return words_of(session.taxonomies, session.policy)


def words_of(lists: Taxonomies, policy: Policy) -> Words:
    """The text of `taal` is recognised as senders make it (`workflow.fields`); other text stays text."""
    said: dict[str, Any] = phrases()["field"]
    languages = {
        str(said[phrase]).format(language=lists["languages"].label(code)): (code, interpreter)
        for code in lists["languages"].shared
        for phrase, interpreter in (("interpreter", True), ("no_interpreter", False))
    }
    articles = {article.basis: article.new for article in policy.articles}
    return Words(lists, languages, articles)

"""The watched folder of `fieldapp sync`: what it did and what it refused, in Dutch and without names."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fieldapp.workflow.dossier.folder import FolderReport

# A file name of somebody else may be a person's: only numbers are repeated.
_NUMBER: Final = re.compile(r"[0-9a-fA-F-]{1,64}\.json", re.ASCII)

RISKS: Final = {
    "readable_by_others": "andere gebruikers van deze computer kunnen erin kijken",
    "writable_by_others": "anderen kunnen er bestanden veranderen",
    "public": "het lijkt een map voor iedereen",
    "cloud": "ze wordt naar een cloud gekopieerd",
    "network": "ze staat op het netwerk: collega's kunnen meelezen",
    "stick": "het is een stick of schijf die verloren kan gaan",
}
_REFUSED: Final = {
    "not_json": "dit bestand is niet te lezen",
    "not_an_object": "dit bestand is niet te lezen",
    "too_large": "dit bestand is te groot",
    "not_a_task": "dit is geen FHIR-Task",
    "not_understood": "hier staat iets in dat dit programma niet verstaat",
    "contradicts": "de twee statussen erin spreken elkaar tegen",
    "unknown_request": "deze contactvraag staat hier niet",
    "stopped": "deze persoon is gestopt; er verandert niets meer",
    "says_too_little": "hier staat niet in welke stap gezet werd",
    "not_by_task": "dit beslist de persoon of de afzender, niet het dossier",
    "not_now": "deze stap past nu niet bij deze contactvraag",
    "how_missing": "hier staat niet in hoe er gezocht werd",
    "day_missing": "hier staat de dag niet in",
    "day_wrong": "de dag die erin staat, kan niet",
    "kind_missing": "hier staat niet in naar welke soort dienst",
    "kind_wrong": "naar deze soort dienst kan niet doorverwezen worden",
    "reason_missing": "hier staat geen reden in",
    "not_agreed": "de persoon ging niet akkoord dat de afzender iets hoort",
}
_NOTHING: Final = "er is niets veranderd"


def add_options(command: argparse.ArgumentParser) -> None:
    """The options of `fieldapp sync`."""
    command.add_argument(
        "--export-dir",
        type=Path,
        metavar="DIR",
        help="put new received requests here, one FHIR bundle each, and take over Tasks that lie here",
    )
    command.add_argument(
        "--export-dir-shared-ok",
        action="store_true",
        help="accept a folder that others can reach (network, cloud, stick, open permissions)",
    )


def shared(risks: tuple[str, ...]) -> str:
    """Why nothing is put into a folder."""
    why = "; ".join(RISKS[code] for code in risks)
    return (
        f"In deze map zet het programma niets: {why}. Kies een map van jou alleen,"
        " of zeg met --export-dir-shared-ok dat dit mag."
    )


def lines(report: FolderReport) -> Iterator[str]:
    """What was done, as numbers, and one line for each file that was refused."""
    taken = sum(bool(each.step) for each in report.taken)
    yield f"naar het dossier {report.made}, uit het dossier {taken}, niet overgenomen {len(report.refused)}"


def refusals(report: FolderReport) -> Iterator[str]:
    """One line per file that was left where it is."""
    for name, _, code in report.refused:
        which = name if _NUMBER.fullmatch(name) else "een bestand uit het dossier"
        yield f"{which}: {_REFUSED.get(code, 'niet verstaan')}; {_NOTHING}."

"""Whoever breaks one line of the gate, the consent or the post is found out by a test.

The long form makes every small change (see `mutating`) in `domain/disclosure`, `domain/consent` and
`workflow/post`, and runs the tests that come by the changed line. A mutant that no test notices stands in
`mutants.toml` with the reason why that is right, or counts as gone wrong. That takes long; the short form
tries only a handful of the guards, and proves no more than that the harness works.

The control tries the same handful with tests that look elsewhere: every mutant then survives.
"""

import random
import sys
import tomllib
from pathlib import Path
from typing import Final

from tests.proofs import Proof
from tests.proofs.mutant_runner import KILLED, Round
from tests.proofs.mutating import Mutant, mutants_of

_ROOT: Final = Path(__file__).parents[2]
_EXPLAINED: Final = Path(__file__).with_suffix(".toml")
_HANDFUL: Final = 12

# Which tests belong to which modules; the tracer then picks those that come by the line.
SUITES: Final = (
    (
        ("fieldapp/domain/disclosure", "fieldapp/domain/consent.py"),
        (
            "tests/domain",
            "tests/workflow/steps",
            "tests/journeys/test_addendum.py",
            "tests/commands/test_policy.py",
        ),
    ),
    (("fieldapp/workflow/post",), ("tests/workflow", "tests/journeys")),
)
_QUICK: Final = (
    ("fieldapp/domain/disclosure/guards.py",),
    ("tests/domain/test_guards.py", "tests/domain/test_policy_edges.py"),
)
_ELSEWHERE: Final = ("tests/domain/test_finding.py",)


def prove(*, full: bool) -> Proof:
    quick = random.Random(4).sample(_mutants(_QUICK[0]), _HANDFUL)
    control = _survivors(_round(quick, _QUICK[0], trace=False), _ELSEWHERE)
    if not full:
        found = _survivors(_round(quick, _QUICK[0], trace=False), _QUICK[1])
        _tell(found)
        print(f"mutants: a handful only ({_HANDFUL} of the guards); --full tries all", file=sys.stderr)
        return Proof("mutants", tried=len(quick), figure=len(_open(found)), goal=0, control=len(control))
    tried, found = 0, []
    for sources, tests in SUITES:
        mutants = _mutants(sources)
        tried += len(mutants)
        found += _survivors(_round(mutants, sources, workers=2), tests)
    _tell(found)
    return Proof("mutants", tried=tried, figure=len(_open(found)), goal=0, control=len(control))


def explained() -> dict[str, str]:
    """Survivors that are right to survive, with the reason."""
    data = tomllib.loads(_EXPLAINED.read_text("utf-8"))
    return {entry["mutant"]: entry["why"] for entry in data.get("survivor", [])}


def _tell(found: list[str]) -> None:
    for name in _open(found):
        print(f"mutants: nobody notices {name}", file=sys.stderr)


def _open(found: list[str]) -> list[str]:
    known = explained()
    return [name for name in found if name not in known]


def _files(sources: tuple[str, ...]) -> dict[str, Path]:
    paths = [_ROOT / source for source in sources]
    files = [file for path in paths for file in (sorted(path.glob("*.py")) if path.is_dir() else [path])]
    return {_module(file): file for file in files}


def _module(file: Path) -> str:
    return ".".join(file.relative_to(_ROOT).with_suffix("").parts).removesuffix(".__init__")


def _mutants(sources: tuple[str, ...]) -> list[Mutant]:
    return [mutant for module, file in _files(sources).items() for mutant in mutants_of(module, file)]


def _round(mutants: list[Mutant], sources: tuple[str, ...], *, trace: bool = True, workers: int = 1) -> Round:
    files = {module: str(file) for module, file in _files(sources).items()}
    return Round(mutants, files, trace=trace, workers=workers)


def _survivors(tried: Round, tests: tuple[str, ...]) -> list[str]:
    """Names of the mutants that nobody noticed. A round that did not come to its end proves nothing."""
    fates = tried.run([str(_ROOT / test) for test in tests])
    if tried.broken:
        print(f"mutants: {len(tried.broken)} tests fail as it is and were left out", file=sys.stderr)
    if len(fates) != len({mutant.name for mutant in tried.mutants}):
        raise AssertionError("not every mutant was tried")
    return [name for name, fate in fates.items() if fate != KILLED]

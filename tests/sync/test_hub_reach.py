"""The hub cannot read what it carries: no module that it can reach imports the means to open anything."""

import ast
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MEANS = (
    "cryptography.hazmat.primitives.hpke",
    "cryptography.hazmat.primitives.ciphers",
    "cryptography.hazmat.primitives.asymmetric.mlkem",
    "cryptography.hazmat.primitives.asymmetric.x25519",
    "cryptography.fernet",
    "kyber_py",
    "nacl",
)


def source_of(module: str) -> Path | None:
    path = ROOT.joinpath(*module.split("."))
    for candidate in (path.with_suffix(".py"), path / "__init__.py"):
        if candidate.is_file():
            return candidate
    return None


def imports_of(source: Path) -> Iterator[str]:
    """Every module named anywhere in the file, also inside functions; `from a import b` may mean `a.b`."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports would hide from this test"
            module = node.module or ""
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def reachable(start: str) -> set[str]:
    """All modules that are loaded, or could be, when `start` and everything below it is."""
    package = source_of(start)
    assert package is not None
    waiting = [start]
    if package.name == "__init__.py":
        below = pkgutil.walk_packages([str(package.parent)], prefix=f"{start}.")
        waiting += [module.name for module in below]
    found: set[str] = set()
    while waiting:
        module = waiting.pop()
        if module in found:
            continue
        found.add(module)
        source = source_of(module)
        if source is not None:
            waiting.extend(imports_of(source))
            waiting.append(module.rpartition(".")[0] or module)
    return found


def means_in(modules: set[str]) -> set[str]:
    return {module for module in modules if module.startswith(MEANS)}


def test_nothing_that_the_hub_reaches_can_open_an_envelope_or_a_document() -> None:
    modules = reachable("sync.hub")

    assert {"sync.protocol", "sync.signatures", "sync.hub.service"} <= modules
    assert means_in(modules) == set()


@pytest.mark.parametrize(
    "part", ["sync.protocol", "sync.signatures", "sync.directory", "sync.ledger", "sync.retry"]
)
def test_what_the_hub_may_use_can_open_nothing_either(part: str) -> None:
    assert means_in(reachable(part)) == set()


@pytest.mark.parametrize("part", ["sync.sealing", "sync.identity"])
def test_the_search_finds_the_means_where_they_are(part: str) -> None:
    """Without this the tests above would also pass if the search found nothing at all."""
    assert {module.rpartition(".")[0] for module in means_in(reachable(part))} >= {
        "cryptography.hazmat.primitives.asymmetric.x25519",
        "cryptography.hazmat.primitives.hpke",
    }

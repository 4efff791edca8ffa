"""The import contracts hold, and each one is a real fence: a planted violation of every rule is caught.

The plants go into a copy of the tree whose modules are emptied, so that only the plant can break a contract.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("fieldapp", "sync", "resources")

PLANTS = {
    "Qt in the domain": ("fieldapp/domain/planted.py", "import PySide6.QtCore"),
    "Qt in workflow": ("fieldapp/workflow/planted.py", "import PySide6.QtCore"),
    "Qt in the command line": ("fieldapp/commands/__init__.py", "import PySide6.QtCore"),
    "domain to store": ("fieldapp/domain/planted.py", "import fieldapp.store.database"),
    "domain to files": ("fieldapp/domain/planted.py", "import pathlib"),
    "domain to resources": ("fieldapp/domain/planted.py", "import resources"),
    "domain to randomness": ("fieldapp/domain/planted.py", "import secrets"),
    "Qt in a format of others": ("fieldapp/interop/planted.py", "import PySide6.QtCore"),
    "a format of others to the wire": ("fieldapp/interop/planted.py", "import sync.protocol"),
    "a format of others to the store": ("fieldapp/interop/planted.py", "import fieldapp.store.database"),
    "a format of others to the network": ("fieldapp/interop/planted.py", "import socket"),
    "store to workflow": ("fieldapp/store/planted.py", "import fieldapp.workflow.record"),
    "workflow to screens": ("fieldapp/workflow/planted.py", "import fieldapp.ui.theme"),
    "screen to store": ("fieldapp/ui/field/planted.py", "import fieldapp.store.database"),
    "screen to wire": ("fieldapp/ui/field/planted.py", "import sync.protocol"),
    "screen to sealing": ("fieldapp/ui/field/planted.py", "import sync.sealing"),
    "workspace to workspace": ("fieldapp/ui/field/planted.py", "import fieldapp.ui.intake"),
    "commands to demo": ("fieldapp/commands/__init__.py", "import fieldapp.demo"),
    "sync to the app": ("sync/engine.py", "import fieldapp.errors"),
    "resources to the app": ("resources/__init__.py", "import fieldapp.errors"),
    "engine to hub": ("sync/engine.py", "import sync.hub"),
    "hub to sealing": ("sync/hub/planted.py", "import sync.sealing"),
    "hub to identity": ("sync/hub/planted.py", "import sync.identity"),
    "identity to directory": ("sync/identity/planted.py", "import sync.directory"),
    "protocol to sealing": ("sync/protocol/planted.py", "import sync.sealing"),
    "requests outside transport": ("sync/engine.py", "import requests"),
    "a second importer of SQLCipher": ("fieldapp/store/planted.py", "import sqlcipher3"),
    "a third user of sealing": ("fieldapp/workflow/record.py", "import sync.sealing"),
    "a module nobody placed": ("fieldapp/planted.py", ""),
    "a wire module nobody placed": ("sync/planted.py", ""),
}


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    code = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    command = [sys.executable, "-c", code, "--no-cache"]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def emptied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = tmp_path_factory.mktemp("emptied")
    shutil.copy(ROOT / "pyproject.toml", tree)
    for package in PACKAGES:
        for source in (ROOT / package).rglob("*.py"):
            target = tree / source.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text("", encoding="utf-8")
    # The protected libraries must be imported once, where they may be, to be part of the graph.
    _write(tree, "fieldapp/store/database.py", "import sqlcipher3")
    _write(tree, "sync/transport.py", "import requests")
    _write(tree, "fieldapp/workflow/post.py", "import sync.sealing")
    return tree


def _write(tree: Path, path: str, text: str) -> None:
    target = tree / path
    if not target.exists() and (package := target.with_suffix("") / "__init__.py").exists():
        target = package
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text + "\n", encoding="utf-8")


def test_the_tree_keeps_every_contract() -> None:
    outcome = lint(ROOT)

    assert outcome.returncode == 0, outcome.stdout[-3000:]


def test_the_emptied_tree_keeps_every_contract(emptied: Path) -> None:
    """Without a plant nothing is broken, so what the next test sees is the plant alone."""
    outcome = lint(emptied)

    assert outcome.returncode == 0, outcome.stdout[-3000:]


@pytest.mark.parametrize("name", PLANTS)
def test_a_planted_violation_is_caught(name: str, emptied: Path, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    shutil.copytree(emptied, tree)
    _write(tree, *PLANTS[name])

    outcome = lint(tree)

    assert outcome.returncode == 1
    assert "broken" in outcome.stdout.lower() or "not listed" in outcome.stdout.lower(), outcome.stdout[
        -2000:
    ]

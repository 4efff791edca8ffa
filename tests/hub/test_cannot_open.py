"""The hub cannot read what it carries: nothing it can reach knows how to open an envelope.

Proven on the source. Starting from `sync.hub`, every import of our own packages is followed, wherever in a
file it stands, and none of what is reached may import HPKE, a KEM, X25519 or an AEAD.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OURS = ("sync", "resources", "fieldapp")
FORBIDDEN_WORDS = (
    "hpke", "x25519", "x448", "mlkem", "kem", "aead", "ciphers", "chacha20poly1305", "aesgcm", "aesccm",
    "aesocb3", "aesgcmsiv", "aessiv", "fernet", "cmac", "nacl", "sqlcipher3",
)  # fmt: skip
NEVER_REACHED = ("sync.sealing", "sync.identity", "sync.engine", "sync.transport", "fieldapp")


def module_file(root: Path, name: str) -> Path | None:
    """The source of one of our modules."""
    path = root.joinpath(*name.split("."))
    for candidate in (path / "__init__.py", path.with_suffix(".py")):
        if candidate.is_file():
            return candidate
    return None


def imports(root: Path, name: str) -> Iterator[str]:
    """Every dotted name a module imports, or might: `from a import b` counts as `a` and as `a.b`."""
    file = module_file(root, name)
    if file is None:
        return
    package = name if file.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)


def reachable(root: Path, start: str) -> dict[str, set[str]]:
    """Our modules that can be reached, each with everything it imports."""
    top = module_file(root, start)
    assert top is not None
    below = (path.relative_to(root).with_suffix("") for path in top.parent.rglob("*.py"))
    waiting = [".".join(path.parts).removesuffix(".__init__") for path in below]
    found: dict[str, set[str]] = {}
    while waiting:
        name = waiting.pop()
        if name in found or module_file(root, name) is None:
            continue
        found[name] = set(imports(root, name))
        waiting += [each for each in found[name] if each.split(".")[0] in OURS]
        waiting += [name.rpartition(".")[0]] if "." in name else []
    return found


def openers(root: Path) -> set[str]:
    """What the hub reaches and must not, as "module imports name"."""
    graph = reachable(root, "sync.hub")
    outside = {f"{name} imports {each}" for name, names in graph.items() for each in names if _opens(each)}
    inside = {f"{name} is reached" for name in graph if name.startswith(NEVER_REACHED)}
    return outside | inside


def _opens(name: str) -> bool:
    return any(part.lower() in FORBIDDEN_WORDS for part in name.split("."))


def test_nothing_the_hub_reaches_can_open_an_envelope() -> None:
    graph = reachable(ROOT, "sync.hub")
    assert {"sync.hub.http", "sync.signatures", "sync.protocol.envelope"} <= set(graph), "the walk works"
    assert openers(ROOT) == set()


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ("sync/hub/mail.py", "from cryptography.hazmat.primitives import hpke"),
        ("sync/hub/http.py", "def late():\n    from cryptography.hazmat.primitives.asymmetric import x25519"),
        (
            "sync/protocol/calls.py",
            "from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305",
        ),
        ("sync/signatures.py", "import cryptography.hazmat.primitives.asymmetric.mlkem"),
        ("sync/hub/service.py", "from sync import sealing"),
        ("sync/hub/admin.py", "from ..identity import MailboxKey"),
    ],
)
def test_a_planted_import_is_found(tmp_path: Path, where: str, line: str) -> None:
    """The control: the same walk over the same source with one line more."""
    for package in ("sync", "resources"):
        for source in (ROOT / package).rglob("*.py"):
            target = tmp_path / source.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    planted = tmp_path / where
    planted.write_text(planted.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")

    assert openers(tmp_path) != set()


def test_the_hub_starts_where_neither_qt_nor_sqlcipher_is_installed() -> None:
    """In a fresh interpreter that refuses them, and what the client needs, the whole hub imports."""
    code = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in "PySide6 shiboken6 sqlcipher3 requests segno stdnum fieldapp".split():
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Refuse())
import sync.hub.http, sync.hub.admin, sync.hub.__main__
reached = [name for name in sys.modules if name.split(".")[0] == "sync"]
assert not any(name.startswith(("sync.sealing", "sync.identity", "sync.engine")) for name in reached), reached
"""
    outcome = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stderr

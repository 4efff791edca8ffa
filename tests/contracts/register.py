"""Finds every function that removes rows, and every one that hands bytes out of the process.

A walk over the syntax trees of `fieldapp` and `sync` (without the relay, which holds no person's record, and
without the demonstration, whose people are invented). What counts stands in `OUTLETS`; a place is
`module:function`, and `module:` for what stands outside of functions.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
REMOVES: Final = re.compile(r"\b(DELETE\s+FROM|REPLACE\s+INTO|DROP\s+TABLE)\b")
_LEFT_OUT: Final = ("fieldapp/demo/", "sync/hub/")

# Last names of calls that take bytes out: files, copies, processes, sockets, paper, clipboard, browser.
OUTLETS: Final = frozenset(
    {
        "write_bytes", "write_text", "copyfile", "copy2", "copytree", "backup", "fdopen", "mkstemp",
        "NamedTemporaryFile", "Popen", "system", "startfile", "socket", "socketpair", "create_connection",
        "urlopen", "sendall", "sendto", "QPrinter", "QPdfWriter", "QSaveFile", "QFile", "QTemporaryFile",
        "QLocalSocket", "QTcpSocket", "QUdpSocket", "QNetworkAccessManager", "QProcess", "QPainter.begin",
        "openUrl", "setMimeData", "print", "execv", "execve",
    }
)  # fmt: skip
_DOTTED: Final = frozenset(
    {"stdout.write", "stderr.write", "subprocess.run", "os.open", "os.write", "_session.send", "image.save"}
)
_WRITING: Final = re.compile(r"[wax+]")


def removals(root: Path = ROOT) -> dict[str, set[str]]:
    """Places with SQL that removes rows, with the words found."""
    return _found(root, _removes)


def outlets(root: Path = ROOT) -> dict[str, set[str]]:
    """Places that hand bytes out, with the calls found."""
    return _found(root, _hands_out)


def _found(root: Path, look: object) -> dict[str, set[str]]:
    places: dict[str, set[str]] = {}
    for path in _sources(root):
        module = path.relative_to(root).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
        for name, node in _nodes(ast.parse(path.read_text("utf-8"))):
            word = look(node)  # type: ignore[operator]
            if word:
                places.setdefault(f"{module}:{name}", set()).add(word)
    return places


def _sources(root: Path) -> Iterator[Path]:
    for package in ("fieldapp", "sync"):
        for path in sorted((root / package).rglob("*.py")):
            if not path.relative_to(root).as_posix().startswith(_LEFT_OUT):
                yield path


def _nodes(tree: ast.AST, name: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Every node with the function or method that it stands in."""
    for node in ast.iter_child_nodes(tree):
        inside = name
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            inside = f"{name}.{node.name}" if name else node.name
        yield inside, node
        yield from _nodes(node, inside)


def _removes(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        found = REMOVES.search(node.value)
        return found[1] if found else ""
    return ""


def _hands_out(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    called = ast.unparse(node.func)
    last = called.rsplit(".", 1)[-1]
    if last in OUTLETS and called != "self.backup":
        return last
    if any(called == dotted or called.endswith(f".{dotted}") for dotted in _DOTTED):
        return called
    if last == "clipboard":
        return "clipboard"
    if last == "open" and _for_writing(node):
        return "open for writing"
    return ""


def _for_writing(node: ast.Call) -> bool:
    """A mode such as "wb", as second argument of `open` or first of `Path.open`."""
    modes = [*node.args, *(word.value for word in node.keywords if word.arg == "mode")]
    return any(
        isinstance(mode, ast.Constant)
        and isinstance(mode.value, str)
        and len(mode.value) <= 3
        and bool(_WRITING.search(mode.value))
        for mode in modes
    )

"""Reads the sources of `workflow/post`: where a message is made, and whether its guard is asked.

A message of kind K is made where `Parcel(K, …)` stands. Around it are the function that makes it and those
that call that function in the same module; one of them, or a function that one of them calls, must ask the
guard of the kind: `require(session, K, …)`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import fieldapp

FOLDER: Final = Path(fieldapp.__file__).parent / "workflow"
# A step after a handover has a guard of its own, and so have a question for second eyes, what one stops with,
# taking a handover back, a frozen table, an answer, what the team of a ladder hears, a partner's moments, and
# the key of the documents.
_ALSO: Final = {
    "GRANT": ("DIRECTORY_KEY",),
    "HANDOVER": ("HANDOVER_STEP", "APPROVAL", "STOP_COPY"),
    "OWN_COPY": ("STOP_COPY",),
    "WITHDRAWAL": ("HANDOVER_STEP",),
    "COUNTS": ("FIGURES",),
    "ADDENDUM": ("ANSWER",),
    "STATUS": ("LADDER_STATUS",),
    "CONSULTATION": ("CONSULTATION_ANSWER",),
}


@dataclass(frozen=True, slots=True)
class Call:
    """One call that asks a guard, by module, function, and which of its kind in the module."""

    module: str
    function: str
    guard: str
    at: int

    def __str__(self) -> str:
        return f"{self.module}: {self.function} asks {self.guard}"


def sources() -> dict[str, str]:
    """Every module that seals or opens, by its path under `workflow`."""
    found = sorted((*FOLDER.glob("post/*.py"), *FOLDER.glob("exchange/*.py")))
    return {path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8") for path in found}


def calls(texts: Mapping[str, str]) -> list[Call]:
    """Every call that asks a guard: `require(…)` and `….refusals(case)`."""
    return [
        Call(module, function.name, _guard(node), at)
        for module, text in texts.items()
        for at, (function, node) in enumerate(_asking(ast.parse(text)))
    ]


def without(texts: Mapping[str, str], call: Call) -> dict[str, str]:
    """The sources with that one call gone: nothing is asked, and nothing is refused."""
    tree = ast.parse(texts[call.module])
    _, node = list(_asking(tree))[call.at]
    gone = _Gone(node)
    return {**texts, call.module: ast.unparse(ast.fix_missing_locations(gone.visit(tree)))}


def unguarded(texts: Mapping[str, str]) -> list[str]:
    """Each message that is made without its guard, each gate that does not look; empty when all is well."""
    found = [problem for module, text in texts.items() for problem in _module(module, ast.parse(text))]
    gates = {
        "post/outgoing.py": "require",
        "exchange/handovers.py": "_check",
        "exchange/approvals.py": "asked",
    }
    asked = {(call.module, call.function) for call in calls(texts) if call.guard == "refusals"}
    found += [f"{at}: {name} looks at nothing" for at, name in gates.items() if (at, name) not in asked]
    return found


def _module(module: str, tree: ast.Module) -> Iterator[str]:
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    calling = {name: _names_called(node) & set(functions) for name, node in functions.items()}
    asking = {name: set(_required(node)) for name, node in functions.items()}
    for name, node in functions.items():
        for kind in _made(node):
            around = {name} | {other for other, called in calling.items() if name in called}
            reached = around | {called for other in around for called in calling[other]}
            guards = set().union(*(asking[other] for other in reached))
            if not guards & {kind, *_ALSO.get(kind, ())}:
                yield f"{module}: {name} makes {kind} and nobody asks its guard"


def _made(function: ast.FunctionDef) -> Iterator[str]:
    """The kinds of the messages that this function makes."""
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Parcel":
            given = [word.value for word in node.keywords if word.arg == "kind"] + node.args[:1]
            kind = given[0]
            assert isinstance(kind, ast.Attribute), "the kind of a message is written out"
            yield kind.attr


def _required(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "require":
            yield _guard(node)


def _asking(tree: ast.Module) -> Iterator[tuple[ast.FunctionDef, ast.Call]]:
    for function in tree.body:
        if not isinstance(function, ast.FunctionDef):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and _asks(node):
                yield function, node


def _asks(node: ast.Call) -> bool:
    if isinstance(node.func, ast.Name):
        return node.func.id == "require"
    return isinstance(node.func, ast.Attribute) and node.func.attr == "refusals"


def _guard(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return "refusals"
    name = node.args[1]
    assert isinstance(name, ast.Name), "the guard is named by its constant"
    return name.id


def _names_called(function: ast.FunctionDef) -> set[str]:
    return {
        node.func.id
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }


class _Gone(ast.NodeTransformer):
    """Puts an empty tuple where the call stood."""

    def __init__(self, call: ast.Call) -> None:
        self._call = call

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if node is self._call:
            return ast.Tuple(elts=[], ctx=ast.Load())
        return self.generic_visit(node)

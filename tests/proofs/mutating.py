"""One small change at a time in a module of the program, as somebody could make it by mistake.

Changed: comparisons, `and` and `or`, `not`, conditions, True and False, numbers, what is returned, `+` and
`-`, and statements left out whole (a call, a `raise`). Not changed: annotations, docstrings, other strings.

A change in a function is put in place by exchanging its code, so that every module that imported it sees it;
one in a constant of the module goes to every module that holds that constant.
"""

import ast
import copy
import importlib
import inspect
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final

_SWAPS: Final[dict[type[ast.AST], type[ast.AST]]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: in which module and function (empty: at module level), at which line, from what to what."""

    module: str
    where: str
    line: int
    before: str
    after: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """How a list names it: without a line number, which moves with every edit."""
        return f"{self.module}:{self.where or 'module'}: {self.before} => {self.after}"


def mutants_of(module: str, path: Path) -> list[Mutant]:
    """Every change of one module, in the order of its lines; equal ones of a function get a number."""
    tree = ast.parse(path.read_text("utf-8"))
    seen: dict[str, int] = {}
    found = []
    for where, statement, node in _places(tree):
        for change, before, after in _changes(node):
            mutated = _changed(tree, node, change)
            made = Mutant(module, where, getattr(node, "lineno", statement.lineno), before, after, mutated)
            seen[made.name] = seen.get(made.name, 0) + 1
            if seen[made.name] > 1:
                made = Mutant(module, where, made.line, f"{before} #{seen[made.name]}", after, mutated)
            found.append(made)
    return found


def put_in_place(mutant: Mutant) -> bool:
    """Let this process run the changed code; False when nothing that runs changes."""
    module = importlib.import_module(mutant.module)
    code = compile(mutant.tree, str(module.__file__), "exec")
    if mutant.where:
        return _exchange(module, mutant.where.split("."), code)
    return _reassign(module, code)


# --- where something can change -----------------------------------------------------------------------------


def _places(tree: ast.Module) -> Iterator[tuple[str, ast.stmt, ast.AST]]:
    for statement in tree.body:
        yield from _inside("", statement)


def _inside(where: str, statement: ast.stmt) -> Iterator[tuple[str, ast.stmt, ast.AST]]:
    if isinstance(statement, ast.ClassDef):
        for inner in statement.body:
            if isinstance(inner, ast.FunctionDef | ast.ClassDef):
                yield from _inside(f"{where}{statement.name}.", inner)
        return
    if isinstance(statement, ast.FunctionDef):
        for inner in statement.body:
            yield from ((f"{where}{statement.name}", inner, node) for node in _walk(inner))
        return
    if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
        yield from (("", statement, node) for node in _walk(statement.value))


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """The node and what is in it; not annotations, docstrings and the text of messages."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    yield node
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list", "type_params"} or isinstance(
            node, ast.JoinedStr
        ):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _walk(child)


# --- what it becomes ----------------------------------------------------------------------------------------

Change = Callable[[ast.AST], ast.AST | None]


def _changes(node: ast.AST) -> Iterator[tuple[Change, str, str]]:
    for finds in (_compared, _joined, _turned, _constants, _returned, _left_out):
        yield from finds(node)


def _compared(node: ast.AST) -> Iterator[tuple[Change, str, str]]:
    if not isinstance(node, ast.Compare):
        return
    for at, op in enumerate(node.ops):
        if type(op) in _SWAPS:
            other = copy.deepcopy(node)
            other.ops[at] = _SWAPS[type(op)]()  # type: ignore[call-overload]
            yield _to(other), ast.unparse(node), ast.unparse(other)


def _joined(node: ast.AST) -> Iterator[tuple[Change, str, str]]:
    if isinstance(node, ast.BoolOp | ast.BinOp) and type(node.op) in _SWAPS:
        other = copy.deepcopy(node)
        other.op = _SWAPS[type(node.op)]()  # type: ignore[assignment]
        yield _to(other), ast.unparse(node), ast.unparse(other)


def _turned(node: ast.AST) -> Iterator[tuple[Change, str, str]]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield _to(node.operand), ast.unparse(node), ast.unparse(node.operand)
        return
    if isinstance(node, ast.If | ast.IfExp | ast.While) and not isinstance(
        node.test, ast.Compare | ast.UnaryOp
    ):
        other = copy.deepcopy(node)
        other.test = ast.UnaryOp(ast.Not(), other.test)
        said = ast.unparse(node.test)
        yield _to(other), f"if {said}", f"if not {said}"


def _constants(node: ast.AST) -> Iterator[tuple[Change, str, str]]:
    if not isinstance(node, ast.Constant):
        return
    if isinstance(node.value, bool):
        yield _to(ast.Constant(not node.value)), str(node.value), str(not node.value)
    elif isinstance(node.value, int):
        yield _to(ast.Constant(node.value + 1)), str(node.value), str(node.value + 1)


def _returned(node: ast.AST) -> Iterator[tuple[Change, str, str]]:
    if isinstance(node, ast.Return) and node.value is not None and not _is_nothing(node.value):
        yield _to(ast.Return(ast.Constant(None))), ast.unparse(node), "return None"


def _left_out(node: ast.AST) -> Iterator[tuple[Change, str, str]]:
    statement = isinstance(node, ast.Raise) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    )
    if statement and "super()" not in ast.unparse(node):  # without it the code has another shape
        yield _to(ast.Pass()), ast.unparse(node).splitlines()[0][:90], "pass"


def _is_nothing(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _to(other: ast.AST) -> Change:
    return lambda old: ast.copy_location(copy.deepcopy(other), old)


def _changed(tree: ast.Module, node: ast.AST, change: Change) -> ast.Module:
    """A copy of the tree with one node exchanged."""
    at = next(index for index, each in enumerate(ast.walk(tree)) if each is node)
    copied = copy.deepcopy(tree)
    old = next(each for index, each in enumerate(ast.walk(copied)) if index == at)
    return ast.fix_missing_locations(_Exchange(old, change).visit(copied))


class _Exchange(ast.NodeTransformer):
    def __init__(self, old: ast.AST, change: Change) -> None:
        self._old, self._change = old, change

    def visit(self, node: ast.AST) -> Any:
        return self._change(node) if node is self._old else self.generic_visit(node)


# --- putting it in place ------------------------------------------------------------------------------------


def _exchange(module: ModuleType, where: list[str], code: CodeType) -> bool:
    owner: Any = module
    for name in where:
        code = next(each for each in code.co_consts if isinstance(each, CodeType) and each.co_name == name)
        held = inspect.getattr_static(owner, name)
        owner = held if isinstance(held, type) else _function(held)
    if not isinstance(owner, FunctionType):
        return False
    owner.__code__ = code
    return True


def _function(held: Any) -> Any:
    """The function behind a property, a class method or a decorator."""
    for name in ("fget", "func", "__func__", "__wrapped__"):
        inner = getattr(held, name, None)
        if isinstance(inner, FunctionType):
            return _function(inner)
    return held


def _reassign(module: ModuleType, code: CodeType) -> bool:
    fresh = ModuleType(module.__name__)
    fresh.__dict__.update(__file__=module.__file__, __package__=module.__package__)
    sys.modules["mutated"] = fresh
    exec(code, fresh.__dict__)  # noqa: S102 - a module of this program, with one small change
    changed = False
    for name, value in vars(fresh).items():
        old = vars(module).get(name)
        if isinstance(value, int | str | bytes | tuple | frozenset | dict) and value != old:
            changed = True
            for other in list(sys.modules.values()):
                if other is not None and vars(other).get(name) is old:
                    setattr(other, name, value)
    return changed

"""The small changes that are made to a module: one operator, one number, one statement at a time.

Only what runs when a function is called is changed: its body and the literal defaults of its parameters. Left alone are
annotations, docstrings, decorators, the fixed words of f-strings and assertions, which tell the type checker what holds.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

Owner = ast.FunctionDef | ast.AsyncFunctionDef
Apply = Callable[[], None]

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Div, ast.Mod: ast.Div,
    ast.Pow: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True)
class Mutant:
    """One change: where (`first` to `last` are the lines that must run for it to matter), what, and its number among the
    changes of its file. `default` is the new value of a parameter's default: its place among the defaults, or its name.
    """

    path: str
    function: str
    operator: str
    told: str
    first: int
    last: int
    number: int
    twin: int
    default: tuple[int | str, object] | None = None

    @property
    def key(self) -> str:
        """Names the change whatever stands above it in the file."""
        return f"{self.path} {self.function} {self.operator}: {self.told} #{self.twin}"

    def rank(self, seed: int) -> bytes:
        """Its place in a random order that edits elsewhere do not change."""
        return sha256(f"{seed} {self.key}".encode()).digest()


@dataclass(frozen=True)
class _Change:
    function: str
    operator: str
    old: ast.AST | str
    new: ast.AST | str
    lines: tuple[int, int]
    apply: Apply
    default: tuple[int | str, object] | None = None

    @property
    def told(self) -> str:
        return f"{_shown(self.old)} → {_shown(self.new)}"


def mutants(path: Path, root: Path) -> list[Mutant]:
    """Every change of one file."""
    name = path.relative_to(root).as_posix()
    twins: dict[tuple[str, str, str], int] = {}
    found = []
    for number, change in enumerate(_changes(ast.parse(path.read_text("utf-8")))):
        alike = change.function, change.operator, change.told
        twins[alike] = twins.get(alike, 0) + 1
        found.append(Mutant(name, *alike, *change.lines, number, twins[alike], change.default))
    return found


def mutated(mutant: Mutant, root: Path) -> ast.Module:
    """The module with its change made."""
    tree = ast.parse((root / mutant.path).read_text("utf-8"))
    list(_changes(tree))[mutant.number].apply()
    return ast.fix_missing_locations(tree)


def _changes(tree: ast.Module) -> Iterator[_Change]:
    """All changes, in an order that depends on the text alone. They are found before any is made."""
    found: list[_Change] = []
    for name, owner in _functions(tree.body, ""):
        found += _of_defaults(name, owner)
        found += _of_body(name, owner.body)
    yield from found


def _functions(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, Owner]]:
    """The functions of a module and the methods of its classes, with their qualified names."""
    for node in body:
        if isinstance(node, Owner) and not any("overload" in ast.unparse(one) for one in node.decorator_list):
            yield prefix + node.name, node
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node.body, f"{prefix}{node.name}.")


def _of_defaults(name: str, owner: Owner) -> Iterator[_Change]:
    lines = owner.body[0].lineno, owner.end_lineno or owner.lineno
    named: list[tuple[int | str, ast.expr | None]] = list(enumerate(owner.args.defaults))
    named += [(one.arg, value) for one, value in zip(owner.args.kwonlyargs, owner.args.kw_defaults, strict=True)]
    for place, value in named:
        if isinstance(value, ast.Constant):
            for operator, new in _literals(value):
                old = f"{place}: {value.value!r}"
                yield _Change(name, f"default {operator}", old, repr(new), lines, _nothing, (place, new))


def _nothing() -> None:
    """A default is not part of the code: it is set on the function."""


def _of_body(name: str, body: list[ast.stmt]) -> Iterator[_Change]:
    for number, node in enumerate(body):
        if number == 0 and _is_text(node):
            continue
        yield from _of_statement(name, body, number, node)


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _of_statement(name: str, body: list[ast.stmt], number: int, node: ast.stmt) -> Iterator[_Change]:
    if isinstance(node, ast.Assert | ast.Import | ast.ImportFrom | ast.Pass | ast.Global | ast.Nonlocal):
        return
    inner = [field for field in ("body", "orelse", "finalbody") if getattr(node, field, None)]
    blocks = [getattr(node, field) for field in inner] + [one.body for one in getattr(node, "handlers", [])]
    last = min((block[0].lineno - 1 for block in blocks), default=node.end_lineno or node.lineno)
    lines = node.lineno, max(node.lineno, last)
    for operator, new in _instead(node):
        yield _Change(name, operator, node, new, lines, _put(body, number, new))
    for field, value in ast.iter_fields(node):
        if field in ("body", "orelse", "finalbody", "handlers", "decorator_list", "annotation", "args", "returns"):
            continue
        for at, one in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(one, ast.expr | ast.withitem | ast.match_case):
                yield from _of_expression(name, lines, node, field, at, one)
    for block in blocks:
        yield from _of_body(name, block)


def _instead(node: ast.stmt) -> Iterator[tuple[str, ast.stmt]]:
    """What may stand for a whole statement."""
    match node:
        case ast.Expr() | ast.Raise():
            yield "statement gone", ast.Pass()
        case ast.Break():
            yield "break", ast.Continue()
        case ast.Continue():
            yield "continue", ast.Break()
            yield "statement gone", ast.Pass()
        case ast.Return(value=value) if value is not None and not isinstance(value, ast.Constant):
            yield "returns nothing", ast.Return(ast.Constant(None))
        case ast.Assign(targets=targets, value=value) if not _is_none(value):
            yield "holds nothing", ast.Assign(targets, ast.Constant(None))
        case ast.AnnAssign(target=target, value=value) if value is not None and not _is_none(value):
            yield "holds nothing", ast.Assign([target], ast.Constant(None))
        case ast.AugAssign(target=target, op=op, value=value):
            yield "only assigns", ast.Assign([target], value)
            if type(op) in RECKONED:
                yield "reckons", ast.AugAssign(target, RECKONED[type(op)](), value)
        case ast.If(test=test) | ast.While(test=test) if not _has_own_opposite(test):
            other = copy.copy(node)
            other.test = ast.UnaryOp(ast.Not(), test)
            yield "condition turned", other


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _has_own_opposite(test: ast.expr) -> bool:
    """Whether the condition is turned already by a change of its operator."""
    if isinstance(test, ast.UnaryOp):
        return isinstance(test.op, ast.Not)
    turned = ast.Eq | ast.NotEq | ast.Is | ast.IsNot | ast.In | ast.NotIn
    return isinstance(test, ast.Constant) or (
        isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], turned)
    )


def _of_expression(
    name: str, lines: tuple[int, int], parent: ast.AST, field: str, at: int | None, node: ast.AST
) -> Iterator[_Change]:
    if isinstance(node, ast.expr):
        holder, index = (parent, field) if at is None else (getattr(parent, field), at)
        for operator, new in _other(node):
            yield _Change(name, operator, node, new, lines, _put(holder, index, new))
    if isinstance(node, ast.comprehension):
        for number, test in enumerate(node.ifs):
            change = _put(node.ifs, number, ast.Constant(True))
            yield _Change(name, "filter gone", test, "always", lines, change)
    for inner, value in ast.iter_fields(node):
        if isinstance(node, ast.JoinedStr) and inner == "values":
            value = [one for one in value if isinstance(one, ast.FormattedValue)]
        if inner in ("format_spec", "annotation", "ctx") or (inner == "keywords" and not value):
            continue
        for number, one in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(one, ast.expr | ast.comprehension | ast.keyword | ast.arguments):
                place = number if not isinstance(node, ast.JoinedStr) else node.values.index(one)
                yield from _of_expression(name, lines, node, inner, place, one)


def _other(node: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """What may stand for an expression."""
    match node:
        case ast.Compare(left=left, ops=ops, comparators=sides):
            for number, op in enumerate(ops):
                new = [*ops[:number], COMPARED[type(op)](), *ops[number + 1 :]]
                yield "compares", ast.Compare(left, new, sides)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in RECKONED:
            yield "reckons", ast.BinOp(left, RECKONED[type(op)](), right)
        case ast.BoolOp(op=op, values=values):
            yield "and, or", ast.BoolOp(ast.And() if isinstance(op, ast.Or) else ast.Or(), values)
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield "sign gone", operand
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield "condition turned", ast.IfExp(test, orelse, body)
        case ast.Constant():
            for operator, value in _literals(node):
                yield operator, ast.Constant(value)
        case ast.Call(func=ast.Name(id=called), args=args, keywords=keywords) if called in CALLED:
            yield "calls", ast.Call(ast.Name(CALLED[called], ast.Load()), args, keywords)


def _literals(node: ast.Constant) -> Iterator[tuple[str, object]]:
    match node.value:
        case bool(value):
            yield "literal", not value
        case int(value):
            yield "literal", value + 1
            yield "literal", value - 1
        case str(value):
            yield "word", f"XX{value}"


def _put(holder: object, place: int | str, new: ast.AST) -> Apply:
    def apply() -> None:
        if isinstance(holder, list):
            holder[place] = new
        else:
            setattr(holder, str(place), new)

    return apply


def _shown(node: ast.AST | str) -> str:
    """The code on one line; of a compound statement the head."""
    if isinstance(node, str):
        return node
    return ast.unparse(ast.fix_missing_locations(copy.copy(node))).partition("\n")[0]

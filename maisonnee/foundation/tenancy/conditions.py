"""Conditions that page after page asks of its rows, put into SQL once.

    @written_once
    def follows(*, patient_id: Any, member_id: Any, on: Any) -> Exists:
        return Exists(FollowUp.objects.on(on).filter(patient_id=patient_id, member_id=member_id))

    rows.filter(follows(patient_id=F("patient_id"), member_id=member.pk, on=actor.today))

Putting such a condition into SQL takes Django far longer than the database takes to answer. Here it is done the first
time it is asked; afterwards the text is known, and only the columns (`F`, `OuterRef`) and the values that it is asked
about are put in their places. The function describes the condition with arguments that stand for these: it compares
them and does not look at them. Values are single (a day, an identifier, a word), never a list and never None.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ParamSpec

from django.db.models import BooleanField, Exists, Expression, Q
from django.db.models.sql.query import Query

P = ParamSpec("P")

_MARK = re.compile("(%s|\x01[a-z_]+\x01)")
_ALIAS = re.compile(r'(?<![\w".])([A-Z]+\d+)(?=[\s.,)])')


class _Argument(Expression):
    """What stands for a column or a value while a condition is put into SQL."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:  # type: ignore[override]
        return f"\x01{self.name}\x01", []


class _Text:
    """A condition in SQL: pieces of text, each followed by a constant or by the name of an argument."""

    def __init__(self, build: Callable[..., Exists | Q], names: Sequence[str], prefix: str) -> None:
        from django.db import connection

        condition = build(**{name: _Argument(name) for name in names})
        query = Query(None, alias_cols=False)
        where = query.build_where(Q(condition))
        text, constants = query.get_compiler(connection=connection).compile(where)
        # Tables have names of their own: the rows asked about may be called U0 where the condition is used.
        text = _ALIAS.sub(lambda found: f"{prefix}{found[1]}", text)
        self.pieces = _MARK.split(text)
        self.constants = tuple(constants)

    def filled(self, given: Mapping[str, tuple[str, Sequence[Any]]]) -> tuple[str, list[Any]]:
        """Return the text and its parameters, once the SQL and the parameters of each argument are known."""
        constants = iter(self.constants)
        text, parameters = [], []
        for number, piece in enumerate(self.pieces):
            if number % 2 == 0:
                text.append(piece)
            elif piece == "%s":
                text.append(piece)
                parameters.append(next(constants))
            else:
                said, own = given[piece[1:-1]]
                text.append(said)
                parameters.extend(own)
        return "".join(text), parameters


class Written(Expression):
    """A condition whose text is known, with the columns and the values it is asked about."""

    conditional = True

    def __init__(
        self, text: Callable[[], _Text], columns: Mapping[str, Any], values: Mapping[str, Any]
    ) -> None:
        super().__init__(output_field=BooleanField())
        self.text, self.names, self.values = text, tuple(columns), dict(values)
        self.columns = list(columns.values())

    def get_source_expressions(self) -> list[Any]:
        return self.columns

    def set_source_expressions(self, expressions: Sequence[Any]) -> None:
        self.columns = list(expressions)

    @property
    def identity(self) -> tuple[Any, ...]:
        return (Written, self.text, tuple(self.columns), tuple(self.values.items()))

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:  # type: ignore[override]
        given: dict[str, tuple[str, Sequence[Any]]] = {
            name: ("%s", (value,)) for name, value in self.values.items()
        }
        for name, column in zip(self.names, self.columns, strict=True):
            given[name] = compiler.compile(column)
        return self.text().filled(given)


def written_once(build: Callable[P, Exists | Q]) -> Callable[P, Q]:
    """Make a function with keywords alone, that describes a condition, one that gives it already in SQL."""
    prefix = "_".join((*build.__module__.split(".")[2:], build.__name__.strip("_"), ""))

    @functools.wraps(build)
    def condition(*args: P.args, **kwargs: P.kwargs) -> Q:
        columns: dict[str, Any] = {}
        values: dict[str, Any] = {}
        for name, argument in kwargs.items():
            (columns if hasattr(argument, "resolve_expression") else values)[name] = argument
        return Q(Written(text, columns, values))

    @functools.cache
    def text() -> _Text:
        return _Text(build, [*build.__annotations__.keys() - {"return"}], prefix)

    return condition

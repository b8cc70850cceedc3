"""Work cut in two: the second half in another process, while this one does the first. Order is kept."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def may_fork() -> bool:
    """Tell whether a second process would help and may be made: two processors, and no other thread of ours."""
    return (
        (os.cpu_count() or 1) > 1
        and threading.active_count() == 1
        and "fork" in multiprocessing.get_all_start_methods()
    )


def in_two(work: Callable[[Sequence[T]], R], items: Sequence[T]) -> list[R]:
    """Return what `work` answers for the first half of the items, then for the second.

    A second process that ends without an answer is done without: its half is worked here.
    """
    middle = (len(items) + 1) // 2
    first, second = items[:middle], items[middle:]
    here = multiprocessing.get_context("fork")
    receiver, sender = here.Pipe(duplex=False)
    other = here.Process(target=_send, args=(sender, work, second), daemon=True)
    other.start()
    sender.close()
    answers = [work(first)]
    try:
        answers.append(receiver.recv())
    except EOFError:
        answers.append(work(second))
    finally:
        receiver.close()
        other.join()
    return answers


def _send(sender: Connection, work: Callable[[Sequence[T]], R], items: Sequence[T]) -> None:
    sender.send(work(items))
    sender.close()

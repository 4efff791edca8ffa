"""Writing to an embedded SQLite, which takes one writer at a time: who waits shares a transaction.

Making a transaction durable costs as much for one call as for four, and of the pages it writes most are the
same. So the calls that came in while the last transaction was being written are done together: each is a part
that fails by itself, and none is answered before all of it is on the disk.
"""

import asyncio
import logging
from typing import Final, NamedTuple

from sync.hub.database import Transaction
from sync.hub.service import HubService, Incoming, Operation, Reply
from sync.protocol.calls import Code

logger = logging.getLogger(__name__)

MOST: Final = 8
"""Calls in one transaction: while they are carried out, nothing else is read."""


class _Waiting(NamedTuple):
    operation: Operation
    parsed: Incoming
    reply: asyncio.Future[Reply]


class Turns:
    """The queue of calls that write, for the process that serves. Belongs to its event loop."""

    def __init__(self, service: HubService) -> None:
        self._service = service
        self._waiting: list[_Waiting] = []
        self._writing: asyncio.Task[None] | None = None

    async def write(self, operation: Operation, parsed: Incoming) -> Reply:
        """Carry out a parsed call; what it changed is durable when this returns.

        The writing is a task of its own: a caller that goes away cannot take others' answers with it.
        """
        reply: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(operation, parsed, reply))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_all())
        return await reply

    async def _write_all(self) -> None:
        while self._waiting:
            async with self._service.turn:
                group, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
                for waiting, reply in zip(group, await self._together(group), strict=True):
                    if not waiting.reply.cancelled():
                        waiting.reply.set_result(reply)

    async def _together(self, group: list[_Waiting]) -> list[Reply]:
        """The replies to a group, none of which holds if the whole did not become durable."""
        try:
            transaction = self._service.database.begin()
            try:
                replies = [self._join(transaction, each) for each in group]
            except BaseException:
                transaction.undo()
                raise
            # The one step that leaves the interpreter free: meanwhile the next calls are read.
            await asyncio.to_thread(transaction.commit)
        except Exception:
            logger.exception("a transaction broke")
            return [self._service.refuse(500, Code.BROKEN) for _ in group]
        return replies

    def _join(self, transaction: Transaction, waiting: _Waiting) -> Reply:
        """One call of a group; an error that it did not expect is its own, as long as it can be undone."""
        try:
            return self._service.join(transaction, waiting.operation, waiting.parsed)
        except Exception:
            if not transaction.stands:
                raise
            logger.exception("a call broke")
            return self._service.refuse(500, Code.BROKEN)

"""The hub over HTTP: size limits before a body is read, signed answers, logs without content or addresses."""

import asyncio
import hashlib
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any, TypeVar

from fastapi import FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema
from starlette.exceptions import HTTPException

from sync.hub import gate, retention
from sync.hub.gate import Asked, Refused, Signed
from sync.hub.mailstore import MailStore
from sync.hub.routes import Route, routes
from sync.hub.service import HubService, Incoming, Operation, Reply, json_reply
from sync.hub.turns import Turns
from sync.protocol import bodies, calls
from sync.protocol.calls import Code

logger = logging.getLogger(__name__)

_WORTH_A_LINE = 400
_LOCAL = frozenset({"127.0.0.1", "::1"})
_SCHEMA = "#/components/schemas/{model}"


T = TypeVar("T")
Endpoint = Callable[[Request], Awaitable[Response]]


def create_app(service: HubService) -> FastAPI:
    """The ASGI application over one service."""
    lifespan = partial(_lifespan, service)
    app = FastAPI(
        title="Vindplaats hub",
        version="1",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    turns = Turns(service)
    all_routes = routes(service)
    for route in all_routes:
        app.add_api_route(
            route.path,
            _endpoint(service, turns, route),
            methods=[route.method],
            summary=(route.operation.handler.__doc__ or "").strip().partition("\n")[0],
            operation_id=f"{route.method.lower()} {route.path}",
            response_model=None,
            responses=_responses(route),
            openapi_extra=_request_body(route),
        )
    app.add_api_route(calls.HEALTH, _health(service), methods=["GET"], response_model=bodies.HealthBody)
    app.add_api_route(calls.METRICS, _metrics(service), methods=["GET"], include_in_schema=False)
    app.add_exception_handler(HTTPException, partial(_no_such_call, service))
    app.openapi = partial(_openapi, app, all_routes)  # type: ignore[method-assign]
    return app


@asynccontextmanager
async def _lifespan(service: HubService, _app: FastAPI) -> AsyncIterator[None]:
    task = asyncio.create_task(_forget(service))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _forget(service: HubService) -> None:
    """Retention, for as long as the hub serves; a failure is logged and tried again."""
    while True:
        try:
            async with service.turn:
                await asyncio.to_thread(retention.retain, service.database, service.hub_time())
        except Exception:
            logger.exception("retention failed")
        await asyncio.sleep(retention.EVERY)


def _endpoint(service: HubService, turns: Turns, route: Route) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        started = time.perf_counter()
        asked = _asked(request)
        signed = _read_signed(asked)
        if signed is None:
            # It cannot be said which call this answers, so this one refusal goes unsigned.
            reply = service.refuse(401, Code.UNSIGNED)
        else:
            reply = await _carry_out(service, turns, route.operation, request, asked, signed)
        milliseconds = (time.perf_counter() - started) * 1000
        service.metrics.called(f"{route.method} {route.path}", reply.status)
        level = logging.INFO if reply.status >= _WORTH_A_LINE else logging.DEBUG
        logger.log(level, "%s %s %d %.1f ms", route.method, route.path, reply.status, milliseconds)
        return _signed_response(service, reply, signed)

    return endpoint


def _asked(request: Request) -> Asked:
    scope = request.scope
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in reversed(scope["headers"])}
    path = (scope.get("raw_path") or scope["path"].encode()).decode("latin-1")
    query = scope["query_string"].decode("latin-1")
    return Asked(request.method, headers.get("host", "").lower(), path, query, headers)


def _read_signed(asked: Asked) -> Signed | None:
    """What the call says of itself, if it says it in the agreed form."""
    try:
        return gate.read(asked)
    except Refused:
        return None


async def _carry_out(
    service: HubService, turns: Turns, operation: Operation, request: Request, asked: Asked, signed: Signed
) -> Reply:
    try:
        body, digest = await _read_body(request, operation.largest)
        gate.check_body(asked, digest)
    except Refused as refusal:
        return service.refuse(refusal.status, refusal.code)
    try:
        incoming = Incoming(asked, signed, body, request.path_params)
        if not service.database.embedded:
            return await asyncio.to_thread(service.carry_out, operation, incoming)
        if operation.writes:
            return await turns.write(operation, service.parse(operation, incoming))
        # SQLite answers in less time than handing over to a thread takes.
        return service.carry_out(operation, incoming)
    except Refused as refusal:
        return service.refuse(refusal.status, refusal.code)
    except Exception:
        logger.exception("a call broke")
        return service.refuse(500, Code.BROKEN)


async def _read_body(request: Request, largest: int) -> tuple[bytes, bytes]:
    """The body and its SHA-256, unless it says or shows that it is too large; then no more of it is read.

    It is hashed as it comes in, while the rest is still on its way.
    """
    stated = request.headers.get("content-length", "0")
    if not (stated.isascii() and stated.isdigit() and len(stated) < 16) or int(stated) > largest:
        raise Refused(413, Code.TOO_LARGE)
    pieces: list[bytes] = []
    size, digest = 0, hashlib.sha256()
    async for piece in request.stream():
        size += len(piece)
        if size > largest:
            raise Refused(413, Code.TOO_LARGE)
        pieces.append(piece)
        digest.update(piece)
    return b"".join(pieces), digest.digest()


async def _run(service: HubService, work: Callable[..., T], *arguments: object) -> T:
    """Ask the database something, in place when it is embedded."""
    if service.database.embedded:
        return work(*arguments)
    return await asyncio.to_thread(work, *arguments)


def _signed_response(service: HubService, reply: Reply, signed: Signed | None) -> Response:
    response = Response(reply.body, reply.status, media_type=reply.content_type)
    response.headers["Cache-Control"] = "no-store"
    if signed is not None:
        response.headers[calls.REPLY_HEADER] = calls.to_base64(service.sign(signed.base, reply))
    if reply.status == 413:
        # The rest of the body was not read, so nothing can follow on this connection.
        response.headers["Connection"] = "close"
    return response


async def _no_such_call(service: HubService, request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 404
    service.metrics.called("none", status)
    signed = _read_signed(_asked(request))
    return _signed_response(service, service.refuse(status, Code.NOT_FOUND), signed)


def _health(service: HubService) -> Endpoint:
    async def health(request: Request) -> Response:
        """Is the hub alive and is its database reachable."""
        try:
            await _run(service, _held, service)
        except Exception:
            logger.exception("health check failed")
            body = bodies.HealthBody(status="database", hub_time=service.hub_time())
            return _signed_response(service, json_reply(body, 503), None)
        body = bodies.HealthBody(status="ok", hub_time=service.hub_time())
        return _signed_response(service, json_reply(body), None)

    return health


def _metrics(service: HubService) -> Endpoint:
    async def metrics(request: Request) -> Response:
        """Counters, for a monitor on the same machine and never through a proxy."""
        forwarded = {"x-forwarded-for", "forwarded", "via"} & set(request.headers.keys())
        if forwarded or request.client is None or request.client.host not in _LOCAL:
            raise HTTPException(404)
        text = service.metrics.text(envelopes=await _run(service, _held, service))
        return Response(text, media_type="text/plain; version=0.0.4")

    return metrics


def _held(service: HubService) -> int:
    with service.database.read() as connection:
        return MailStore(connection).count()


# --- the description in OpenAPI ---


def _responses(route: Route) -> dict[int | str, dict[str, Any]]:
    """What a call may answer; refusals all have one form."""
    refusals: dict[int | str, dict[str, Any]] = {
        status: {"model": bodies.RefusalBody} for status in (400, 401, 403, 404, 409, 410, 413, 422, 429, 500)
    }
    if route.answers is None:
        cbor: dict[str, Any] = {"description": "Done", "content": {calls.CBOR_TYPE: {}}}
        return {200: cbor, **refusals}
    return {200: {"model": route.answers}, 201: {"model": route.answers}, **refusals}


def _request_body(route: Route) -> dict[str, Any]:
    if route.asks is not None:
        schema = {"$ref": _SCHEMA.format(model=route.asks.__name__)}
        return {"requestBody": {"required": True, "content": {calls.JSON_TYPE: {"schema": schema}}}}
    if route.method == "POST":
        return {"requestBody": {"required": True, "content": {calls.CBOR_TYPE: {}}}}
    return {}


def _openapi(app: FastAPI, all_routes: tuple[Route, ...]) -> dict[str, Any]:
    if app.openapi_schema is None:
        described = get_openapi(title=app.title, version=app.version, routes=app.routes)
        asked = [(route.asks, "validation") for route in all_routes if route.asks is not None]
        _, definitions = models_json_schema(asked, ref_template=_SCHEMA)  # type: ignore[arg-type]
        described["components"]["schemas"].update(definitions["$defs"])
        app.openapi_schema = described
    return app.openapi_schema

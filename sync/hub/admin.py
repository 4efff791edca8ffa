"""What the administrator of a hub does: prepare its folder once, and open it to serve."""

import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from alembic.util import CommandError
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy.exc import SQLAlchemyError

from sync.hub.database import Database
from sync.hub.registry import Registry
from sync.hub.service import HubService, Limits
from sync.protocol import calls

_TOKEN_SIZE = 20


class HubAdminError(Exception):
    """Something the administrator can put right; the text says what."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What `fieldhub init` prints: the token is nowhere else, the key is public."""

    token: str
    hub_key: str


def prepare(folder: Path, database_url: str | None = None) -> Prepared:
    """Make the hub's key and its empty database, and a token to found one network with, once."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
    except OSError as error:
        raise HubAdminError(f"cannot write to {folder}") from error
    token = secrets.token_bytes(_TOKEN_SIZE)
    database = _open_database(folder, database_url)
    try:
        with database.write() as connection:
            registry = Registry(connection)
            if registry.is_prepared():
                raise HubAdminError("this hub was prepared before")
            registry.prepare(calls.check_value(token))
            key = _key(folder) if _key_file(folder).exists() else _new_key(folder)
    finally:
        database.close()
    return Prepared(calls.write_token(token), key.public_key().public_bytes_raw().hex())


def open_service(folder: Path, database_url: str | None = None, limits: Limits | None = None) -> HubService:
    """The hub of a prepared folder, its database brought up to date."""
    if not _key_file(folder).is_file():
        raise HubAdminError(f"no hub in {folder}: run fieldhub init first")
    key = _key(folder)
    database = _open_database(folder, database_url)
    return HubService(database, key, now=lambda: datetime.now(UTC), limits=limits or Limits())


def _open_database(folder: Path, database_url: str | None) -> Database:
    try:
        database = Database(database_url or f"sqlite:///{folder / 'hub.db'}")
        database.migrate()
    except CommandError as error:
        raise HubAdminError("the database is from a newer version of this program") from error
    except ImportError as error:
        raise HubAdminError("the driver of this database is not installed") from error
    except SQLAlchemyError as error:
        raise HubAdminError("the database cannot be opened") from error
    return database


def _key_file(folder: Path) -> Path:
    return folder / "hub.key"


def _key(folder: Path) -> Ed25519PrivateKey:
    try:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(_key_file(folder).read_text().strip()))
    except (OSError, ValueError) as error:
        raise HubAdminError("the hub's key cannot be read") from error


def _new_key(folder: Path) -> Ed25519PrivateKey:
    key = Ed25519PrivateKey.generate()
    handle = os.open(_key_file(folder), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(key.private_bytes_raw().hex() + "\n")
        file.flush()
        os.fsync(file.fileno())
    return key

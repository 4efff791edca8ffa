"""A real encrypted store in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.store.store import Store
from tests.store.values import new_store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    opened = new_store(folder)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def shared_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """For properties that keep many values, each with ids of its own."""
    opened = new_store(tmp_path_factory.mktemp("shared") / "profile")
    yield opened
    opened.close()

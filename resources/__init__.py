"""Data of the program: policy, taxonomies, migrations, styles, icons, fonts, translations.

Paths are relative to this package and use "/"; they work from a wheel as well as from a checkout.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any


def resource(path: str) -> Traversable:
    """The resource at `path`, which may not leave this package."""
    parts = path.split("/")
    if ".." in parts or "" in parts:
        raise ValueError("a resource path has no empty or parent parts")
    return files(__name__).joinpath(*parts)


def read_bytes(path: str) -> bytes:
    """The bytes of one file."""
    return resource(path).read_bytes()


def read_text(path: str) -> str:
    """The text of one UTF-8 file."""
    return resource(path).read_text(encoding="utf-8")


def load_toml(path: str) -> dict[str, Any]:
    """The data of one TOML file."""
    return tomllib.loads(read_text(path))


def names(folder: str, suffix: str) -> list[str]:
    """The names of the files in `folder` that end in `suffix`, sorted."""
    return sorted(entry.name for entry in resource(folder).iterdir() if entry.name.endswith(suffix))


def load_taxonomies() -> dict[str, dict[str, Any]]:
    """Every code list by name ("e02_vraagsoort"), as data for `domain.taxonomy`."""
    found = names("taxonomies", ".toml")
    return {name.removesuffix(".toml"): load_toml(f"taxonomies/{name}") for name in found}

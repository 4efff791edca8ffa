"""Renders every screen, dialog and empty state.

    python -m tests.ui.gallery --out DIR [--scale 2.0] [--dark] [--package P] [--only NAME]

Each package under `tests/ui` may have a module `screens` with `screens() -> list[tuple[str, factory]]`.
A factory makes a filled widget; it is shown as large as our smallest screen, unless it is a dialog.
"""

import argparse
import importlib
import importlib.util
import os
import pkgutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6 import QtWidgets

import tests.ui
from fieldapp.ui import language, theme
from tests.ui.layout_checks import settle

SCREEN = (1366, 768)

Factory = Callable[[], QtWidgets.QWidget]


def registered(only: str = "") -> Iterator[tuple[str, Factory]]:
    """All screens of all packages, or of the package called `only`, by name."""
    for package in sorted(found.name for found in pkgutil.iter_modules(tests.ui.__path__) if found.ispkg):
        name = f"tests.ui.{package}.screens"
        if only in ("", package) and importlib.util.find_spec(name) is not None:
            yield from importlib.import_module(name).screens()


def render(factory: Factory) -> QtWidgets.QWidget:
    """The widget, at its size and at rest."""
    widget = factory()
    if not isinstance(widget, QtWidgets.QDialog):
        widget.resize(*SCREEN)
    widget.show()
    settle(widget)
    return widget


def main(arguments: list[str]) -> int:
    """Write one picture per screen."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.gallery")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--package", default="", help="only the screens of this package")
    parser.add_argument("--only", default="", help="only screens whose name contains this")
    asked = parser.parse_args(arguments)
    app = QtWidgets.QApplication.instance() or QtWidgets.QApplication([])
    assert isinstance(app, QtWidgets.QApplication)
    theme.load_fonts()
    theme.load_script_fonts()
    language.install(app)
    theme.apply(app, asked.scale, dark=asked.dark)
    asked.out.mkdir(parents=True, exist_ok=True)
    for name, factory in registered(asked.package):
        if asked.only in name:
            widget = render(factory)
            widget.grab().save(str(asked.out / f"{name}.png"))
            print(name)
            widget.hide()
            widget.deleteLater()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""How everything looks: colour tokens, fonts, text scale, and the style sheet built from them.

The tokens are those of the design. Sizes in the style sheet are written in `sx` (scaled pixels): `9sx` is 9
pixels at text scale 1.0 and 18 at 2.0. Widgets that paint themselves ask `current()` while painting, so a
change of theme or text size reaches them without being told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from PySide6 import QtGui, QtWidgets

SMALLEST = 13  # no text on any screen is smaller than this at scale 1.0
BASE = 14
FAMILY = "Inter"
ARABIC = "Noto Sans Arabic"
SCALES = (0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)

_PROPERTY = "vindplaatsTheme"
_LINE = 1.45
_HEADLINE, _TIGHT = 40, 1.05


Colours = Mapping[str, str]  # colour token -> #rrggbb

LIGHT: Colours = {
    "bg": "#F6F5F1",
    "surface": "#FFFFFF",
    "field": "#FFFFFF",
    "ink": "#1F2A2E",
    "muted": "#5E6B70",
    "plain_ink": "#566267",
    "line": "#DEDCD4",
    "edge": "#858B86",
    "soft": "#ECEAE3",
    "brand": "#0F6B5C",
    "brand_over": "#0C5A4D",
    "on_brand": "#FFFFFF",
    "brand_soft": "#E1F0EC",
    "opt_on": "#F4FAF8",
    "accent": "#C8501E",
    "on_accent": "#FFFFFF",
    "warn": "#8A5A00",
    "warn_soft": "#FBF0D5",
    "danger": "#A4262C",
    "on_danger": "#FFFFFF",
    "danger_soft": "#FBE6E6",
    "info": "#1F5FA8",
    "info_soft": "#E4EEFA",
    "nav": "#173A36",
    "nav_on": "#245650",
    "nav_ink": "#DDE9E6",
    "nav_strong": "#FFFFFF",
    "nav_muted": "#9FBDB7",
    "sos": "#FFC9C4",
    "bar": "#0F6B5C",
    "bar2": "#4A9A8C",
    "dis": "#D9D7CF",
    "dis_ink": "#6B6A62",
}

DARK: Colours = {
    "bg": "#131C1B",
    "surface": "#1C2826",
    "field": "#16211F",
    "ink": "#E6ECEA",
    "muted": "#A3B3AF",
    "plain_ink": "#A3B3AF",
    "line": "#33423F",
    "edge": "#71827E",
    "soft": "#2B3836",
    "brand": "#4FBFA9",
    "brand_over": "#63CDB8",
    "on_brand": "#06231E",
    "brand_soft": "#17403A",
    "opt_on": "#1B3431",
    "accent": "#F0844F",
    "on_accent": "#2A0F03",
    "warn": "#F0C36A",
    "warn_soft": "#3A2F14",
    "danger": "#FF9C98",
    "on_danger": "#3A0B0A",
    "danger_soft": "#43201F",
    "info": "#94C2FF",
    "info_soft": "#1B2F4A",
    "nav": "#0D1615",
    "nav_on": "#1D3A36",
    "nav_ink": "#D3E0DD",
    "nav_strong": "#FFFFFF",
    "nav_muted": "#93ADA8",
    "sos": "#FFB4AE",
    "bar": "#4FBFA9",
    "bar2": "#3B8E80",
    "dis": "#2B3836",
    "dis_ink": "#93A29E",
}


class Theme(NamedTuple):
    """One look: colours and text scale. No dataclass: before the first paint that import costs 4 ms."""

    scale: float = 1.0
    dark: bool = False

    @property
    def colours(self) -> Colours:
        """The tokens of this look."""
        return DARK if self.dark else LIGHT

    def px(self, size: float) -> int:
        """`size` pixels of the design, scaled; never less than one."""
        return max(1, round(size * self.scale))

    def font(self, size: float = BASE, *, bold: bool = False) -> QtGui.QFont:
        """The face of the program at `size` design pixels, never below the smallest text."""
        font = QtGui.QFont([FAMILY, ARABIC])
        font.setPixelSize(self.px(max(size, SMALLEST)))
        font.setBold(bold)
        return font

    def line_height(self, size: float = BASE) -> int:
        """Height of one line of text; figures as large as a headline stand closer."""
        return round(max(size, SMALLEST) * (_LINE if size < _HEADLINE else _TIGHT) * self.scale)

    def colour(self, token: str) -> QtGui.QColor:
        """The colour called `token`."""
        return QtGui.QColor(self.colours[token])


def current() -> Theme:
    """The theme that the running application shows; the plain light one when none was applied."""
    app = QtWidgets.QApplication.instance()
    held = app.property(_PROPERTY) if app is not None else None
    return held if isinstance(held, Theme) else Theme()


def apply(app: QtWidgets.QApplication, scale: float = 1.0, *, dark: bool = False) -> Theme:
    """Give every window of `app` this look, now."""
    theme = Theme(min(max(scale, SCALES[0]), SCALES[-1]), dark)
    if app.property(_PROPERTY) is None:  # under a style sheet the style says no name: it cannot be asked
        app.setStyle("Fusion")
    app.setProperty(_PROPERTY, theme)
    app.setFont(theme.font())
    app.setPalette(_palette(theme))
    app.setStyleSheet(style_sheet(theme))
    return theme


def load_fonts() -> None:
    """Make the program's own Latin face known to Qt, so that the look is the same everywhere."""
    _add_fonts("Inter-Regular.otf", "Inter-Bold.otf")


def load_script_fonts() -> None:
    """The faces for other scripts: not needed for the first window."""
    _add_fonts("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf")


def desktop_is_dark(app: QtGui.QGuiApplication) -> bool:
    """Whether the desktop asks for a dark look. Ask before `apply` has painted over what the desktop said."""
    return app.palette().window().color().lightness() < 128


def style_sheet(theme: Theme) -> str:
    """The style sheet with colours and sizes of `theme` filled in."""
    sheet = resource_path("styles/app.qss").read_text("utf-8")
    sheet = re.sub(r"\$([a-z][a-z0-9_]*)", lambda found: theme.colours[found[1]], sheet)
    return re.sub(r"\b(\d+(?:\.\d+)?)sx\b", lambda found: f"{theme.px(float(found[1]))}px", sheet)


def resource_path(name: str) -> Path:
    """A file of the package `resources`, found without running that package: asked before the first paint."""
    found = find_spec("resources")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / name


def _add_fonts(*names: str) -> None:
    for name in names:
        QtGui.QFontDatabase.addApplicationFont(str(resource_path("fonts") / name))


def _palette(theme: Theme) -> QtGui.QPalette:
    role = QtGui.QPalette.ColorRole
    palette = QtGui.QPalette()
    pairs = {
        role.Window: "bg",
        role.WindowText: "ink",
        role.Base: "field",
        role.AlternateBase: "soft",
        role.Text: "ink",
        role.Button: "field",
        role.ButtonText: "ink",
        role.BrightText: "danger",
        role.Highlight: "brand",
        role.HighlightedText: "on_brand",
        role.PlaceholderText: "muted",
        role.ToolTipBase: "surface",
        role.ToolTipText: "ink",
        role.Link: "brand",
        role.Light: "surface",
        role.Mid: "line",
        role.Dark: "edge",
        role.Shadow: "edge",
    }
    for which, token in pairs.items():
        palette.setColor(which, theme.colour(token))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QtGui.QPalette.ColorGroup.Disabled, which, theme.colour("dis_ink"))
    return palette

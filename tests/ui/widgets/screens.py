"""The widget kit in the gallery."""

from tests.ui.gallery import Factory
from tests.ui.widgets.kit import every_widget


def screens() -> list[tuple[str, Factory]]:
    """One page with everything."""
    return [("kit", every_widget)]

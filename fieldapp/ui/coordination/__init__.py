"""The coordinator: the network, its members, and each organisation's devices."""

from fieldapp.ui.coordination.workspace import devices_page, workspace

__all__ = ["devices_page", "workspace"]

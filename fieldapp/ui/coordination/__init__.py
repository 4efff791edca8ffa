"""The coordinator: the network, its members, and each organisation's devices."""

from fieldapp.ui.coordination.workspace import administrator_pages, devices_page, workspace

__all__ = ["administrator_pages", "devices_page", "workspace"]

"""Everything on paper: values become pages, pages a picture, a print, or a PDF."""

from fieldapp.ui.printing.preview import show

__all__ = ["show"]

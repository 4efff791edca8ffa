"""Everything on paper: values become pages, pages a picture, a print, or a PDF."""

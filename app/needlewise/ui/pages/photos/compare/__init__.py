"""Two photos of a view, compared."""

from needlewise.ui.pages.photos.compare.pane import ComparePane

__all__ = ["ComparePane"]

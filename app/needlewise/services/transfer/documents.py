"""Diary documents and bundles as files: read and checked, without touching any diary."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from needlewise.domain.diary import Diary
from needlewise.errors import InputError
from needlewise.exchange.bundle import DOCUMENT_NAME, Bundle, is_bundle
from needlewise.exchange.csv_in.others import foreign_archive
from needlewise.exchange.document import Document, decode
from needlewise.exchange.files import LARGEST_DOCUMENT, read_bytes
from needlewise.guidance.loader import Guidance, load_guidance
from needlewise.messages import message


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDocument:
    """`name` is what problems of the document are told under; `bundle` is None for a plain document."""

    name: str
    document: Document
    bundle: Bundle | None


@contextmanager
def open_document(path: Path, guidance: Guidance) -> Iterator[OpenDocument]:
    """A document or a bundle, told apart by how the file starts. Raises InputError and DocumentError."""
    if not is_bundle(path):
        yield OpenDocument(name=str(path), document=_document(path, guidance), bundle=None)
        return
    with Bundle(path) as bundle:
        name = f"{path} ({DOCUMENT_NAME})"
        yield OpenDocument(name=name, document=decode(bundle.document(), name, guidance), bundle=bundle)


def _document(path: Path, guidance: Guidance) -> Document:
    """An archive of another program is called that."""
    data = read_bytes(path, LARGEST_DOCUMENT)
    try:
        return decode(data, str(path), guidance)
    except InputError as error:
        program = foreign_archive(data)
        if program is None:
            raise
        raise InputError(message("csv-foreign-archive", file=str(path), program=program)) from error


def read_any(path: Path, guidance: Guidance | None = None) -> Diary:
    """The diary of a document or a bundle. Raises InputError and DocumentError."""
    with open_document(path, guidance or load_guidance()) as opened:
        return opened.document.diary

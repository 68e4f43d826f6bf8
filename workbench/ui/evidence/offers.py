"""What a clipboard or a drag offers as evidence: files, links, an image."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage, QImageWriter

from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.records import dataclass

_LINKS = ("http://", "https://")
_TITLED = "text/x-moz-url"
"""How browsers hand over a link with its title, in UTF-16, one a line."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A piece of evidence to be; `path` is the file to copy, `image` the PNG to keep when there is no file."""

    evidence: Evidence
    path: Path | None = None
    image: bytes = b""


def carries(data: QMimeData) -> bool:
    """Whether anything in there can be evidence, without reading it all."""
    return data.hasImage() or any(_is_usable(url) for url in data.urls()) or bool(_links(data.text()))


def offers(data: QMimeData | None, today: dt.date, image_name: str) -> list[Offer]:
    """Files first, then links; an image only where there is neither (a copied file brings its icon along).
    A clipboard may give None: nothing.
    """
    if data is None:
        return []
    found = [_of_url(url, _titles(data), today) for url in data.urls() if _is_usable(url)]
    if not found:
        found = [page(link, _titles(data).get(link, ""), today) for link in _links(data.text())]
    if not found and data.hasImage():
        found = [_of_image(data.imageData(), image_name, today)]
    return found


def document(path: Path, today: dt.date) -> Offer:
    """A file, which is copied into the desk."""
    return Offer(Evidence("", EvidenceKind.DOCUMENT, path.name, consulted=today), path)


def page(address: str, title: str, today: dt.date) -> Offer:
    """A link; nothing is fetched."""
    return Offer(Evidence("", EvidenceKind.PAGE, title or address, address=address, consulted=today))


def _is_usable(url: QUrl) -> bool:
    return url.isLocalFile() or url.toString().startswith(_LINKS)


def _of_url(url: QUrl, titles: dict[str, str], today: dt.date) -> Offer:
    if url.isLocalFile():
        return document(Path(url.toLocalFile()), today)
    return page(url.toString(), titles.get(url.toString(), ""), today)


def _links(text: str) -> list[str]:
    """The lines of a text when each of them is a link."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines if all(line.startswith(_LINKS) and " " not in line for line in lines) else []


def _titles(data: QMimeData) -> dict[str, str]:
    if not data.hasFormat(_TITLED):
        return {}
    raw = bytes(data.data(_TITLED).data())
    lines = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-16-le", "replace").splitlines()
    return {address.strip(): title.strip() for address, title in zip(lines[::2], lines[1::2], strict=False)}


def _of_image(image: QImage, name: str, today: dt.date) -> Offer:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return Offer(Evidence("", EvidenceKind.DOCUMENT, name, consulted=today), image=bytes(kept.data()))

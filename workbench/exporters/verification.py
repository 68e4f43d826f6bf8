"""Is a sheet what was signed? Its embedded copy against its signature, its visible words against its embedded copy."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from html import unescape

from workbench.domain.codec import plain
from workbench.domain.sheet_form import ATTACHMENT, DOCX_PART, MAX_PAYLOAD, parsed_page, parsed_part, without_line
from workbench.errors import InputError
from workbench.exporters.base import Wording
from workbench.exporters.json_sheet import read_sheet
from workbench.exporters.registry import exporter
from workbench.exporters.report import Report
from workbench.exporters.seal import content_hash, unsealed
from workbench.i18n import Catalogue, Message, message

_SHOWN = 5
"""Differences that are told one by one."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found: the report inside, and why the sheet is void (nothing when it stands)."""

    report: Report
    problems: tuple[Message, ...]

    @property
    def signed(self) -> bool:
        return self.report.signature is not None

    @property
    def valid(self) -> bool:
        return self.signed and not self.problems


def verify(data: bytes, name: str, catalogue: Catalogue) -> Verification:
    """Check a JSON, HTML, PDF or DOCX sheet against itself. Raises InputError when it is no sheet of ours."""
    form = _form(data)
    report, tag = _embedded(form, data, name)
    problems = _signature_problems(report)
    again = exporter(_word_form(data) if form == "docx" else form).render(report, Wording(catalogue, tag))
    problems += _visible_problems(visible_lines(form, data), visible_lines(form, again))
    return Verification(report, tuple(problems))


def differences(signed: Report, current: Report) -> list[Message]:
    """What has changed between a signed report and what the desk holds now, claim by claim."""
    if content_hash(signed) == content_hash(current):
        return []
    found = []
    if signed.version.sha256 != current.version.sha256:
        found.append(message("verify.text"))
    now = {line.claim.id: line for line in current.claims}
    for line in signed.claims:
        other = now.pop(line.claim.id, None)
        if other is None:
            found.append(message("verify.claim.gone", number=line.number, quote=line.claim.anchor.quote))
        elif plain(other.claim) != plain(line.claim):
            names = [key for key, value in plain(line.claim).items() if plain(other.claim)[key] != value]
            fields = [message(f"verify.field.{name}") for name in names]
            found.append(message("verify.claim.changed", number=line.number, fields=fields))
    found += [message("verify.claim.new", number=line.number) for line in now.values()]
    return found or [message("verify.other")]


def _form(data: bytes) -> str:
    if data.startswith(b"%PDF"):
        return "pdf"
    if data.startswith(b"PK"):
        return "docx"
    return "json" if data.lstrip()[:1] == b"{" else "html"


def _embedded(form: str, data: bytes, name: str) -> tuple[Report, str]:
    if form == "json":
        return read_sheet(data, name)
    text = {"pdf": _pdf_payload, "docx": _docx_payload, "html": _html_payload}[form](data)
    if text is None:
        raise InputError("error.sheet.other", file=name)
    return unsealed(text, name)


def _html_payload(data: bytes) -> str | None:
    return parsed_page(data.decode("utf-8", "replace"))


def _pdf_payload(data: bytes) -> str | None:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        for index in range(document.count_attachments()):
            attachment = document.get_attachment(index)
            if attachment.get_name().rpartition("/")[2] == ATTACHMENT:
                return bytes(attachment.get_data()).decode("ascii", "replace")
    except pypdfium2.PdfiumError:
        return None
    return None


def _docx_part(data: bytes) -> tuple[str, str] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(DOCX_PART) as stream:
            return parsed_part(stream.read(MAX_PAYLOAD))
    except (KeyError, zipfile.BadZipFile, OSError, RuntimeError, zlib.error):
        return None


def _docx_payload(data: bytes) -> str | None:
    part = _docx_part(data)
    return part[1] if part else None


def _word_form(data: bytes) -> str:
    """Which of the Word formats it is."""
    part = _docx_part(data)
    return "docx" if part is None or part[0] != "docx-sheet" else "docx-sheet"


def _signature_problems(report: Report) -> list[Message]:
    signature = report.signature
    if signature is None:
        return []
    problems = []
    if signature.version_sha256 != report.version.sha256:
        problems.append(message("verify.text"))
    if signature.content_sha256 != content_hash(report):
        problems.append(message("verify.content"))
    if signature.key and not _proven(signature.key, signature.proof, signature.statement):
        problems.append(message("verify.key"))
    return problems


def _proven(key: str, proof: str, statement: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(proof), statement)
    except (InvalidSignature, ValueError):
        return False
    return True


def _visible_problems(given: list[str], expected: list[str]) -> list[Message]:
    """The first lines that the sheet shows otherwise than its embedded copy says."""
    if given == expected:
        return []
    pairs = [(a, b) for a, b in zip(given, expected, strict=False) if a != b]
    told = [message("verify.shown", shown=a[:120], expected=b[:120]) for a, b in pairs[:_SHOWN]]
    return told or [message("verify.length")]


def visible_lines(form: str, data: bytes) -> list[str]:
    """The words of a sheet as a reader sees them, a line each."""
    if form == "pdf":
        import pypdfium2

        document = pypdfium2.PdfDocument(data)
        pages = [page.get_textpage().get_text_bounded() for page in document]
        return [line for page in pages for line in page.splitlines()]
    if form == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [f"word/{part}.xml" for part in ("document", "comments")]
            parts = [archive.read(name).decode() for name in names if name in archive.namelist()]
        return [unescape(text) for part in parts for text in re.findall(r"<w:t(?: [^>]*)?>([^<]*)", part)]
    text = data.decode("utf-8", "replace")
    if form == "html":
        return [unescape(line) for line in re.sub(r"<[^>]*>", "\n", without_line(text)).splitlines() if line.strip()]
    return text.splitlines()

"""Is a sheet what was signed? Its embedded copy against its signature, its visible words against its embedded copy."""

from __future__ import annotations

import io
import zipfile

from workbench.domain.codec import plain
from workbench.domain.sheet_form import ATTACHMENT, DOCX_PART, MAX_PAYLOAD, ODT_PART, parsed_page, parsed_part
from workbench.errors import InputError
from workbench.exporters.appearance import BROKEN, unlike
from workbench.exporters.base import Wording
from workbench.exporters.json_sheet import signed_copy
from workbench.exporters.maker import maker
from workbench.exporters.registry import exporter
from workbench.exporters.report import Report
from workbench.exporters.said import unsaid
from workbench.exporters.seal import Sealed, content_hash, hashes, unsealed
from workbench.i18n import Catalogue, Message, message
from workbench.records import dataclass

_OFFICE = ("docx", "docx-sheet", "odt")


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found: the report inside, why the sheet is void (nothing when it stands), and what was not compared."""

    report: Report
    problems: tuple[Message, ...]
    notices: tuple[Message, ...] = ()

    @property
    def signed(self) -> bool:
        return self.report.signature is not None

    @property
    def valid(self) -> bool:
        return self.signed and not self.problems


def verify(data: bytes, name: str, catalogue: Catalogue) -> Verification:
    """Check a JSON, HTML, PDF, DOCX or ODT sheet against itself. A sheet that another version of the program made, and
    that this one would lay out otherwise, is compared by what it says. Raises InputError when it is no sheet of ours.
    """
    form = _form(data)
    sealed = _embedded(form, data, name)
    report, words = sealed.report, Wording(catalogue, sealed.language)
    problems = _signature_problems(sealed)
    again = exporter(form).render(report, words)
    told = unlike(form.partition("-")[0], data, again)
    if not told or sealed.made_by == maker(form):
        return Verification(report, (*problems, *told))
    notice = message("verify.layout" if sealed.made_by else "verify.layout_unknown", program=sealed.made_by)
    missing, more = unsaid(form, data, again, report, words)
    return Verification(report, (*problems, *missing), (notice, *more))


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
    """The id of its format."""
    if data.startswith(b"%PDF"):
        return "pdf"
    if data.startswith(b"PK"):
        part = _office_part(data)
        return part[0] if part and part[0] in _OFFICE else "docx"
    return "json" if data.lstrip()[:1] == b"{" else "html"


def _embedded(form: str, data: bytes, name: str) -> Sealed:
    if form == "json":
        return signed_copy(data, name)
    readers = {"pdf": _pdf_payload, "html": _html_payload}
    text = readers.get(form, _office_payload)(data)
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


def _office_part(data: bytes) -> tuple[str, str] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            part = next(name for name in (DOCX_PART, ODT_PART) if name in archive.namelist())
            with archive.open(part) as stream:
                return parsed_part(stream.read(MAX_PAYLOAD))
    except (StopIteration, *BROKEN):
        return None


def _office_payload(data: bytes) -> str | None:
    part = _office_part(data)
    return part[1] if part else None


def _signature_problems(sealed: Sealed) -> list[Message]:
    signature = sealed.report.signature
    if signature is None:
        return []
    problems = []
    if signature.version_sha256 != sealed.report.version.sha256:
        problems.append(message("verify.text"))
    if signature.content_sha256 not in hashes(sealed.content):
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

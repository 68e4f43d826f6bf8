"""Mail and saved pages in MIME form: .eml newsletters and .mht/.mhtml pages saved by a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import InputError
from workbench.i18n import message
from workbench.importers.base import USUAL, Choices, Draft
from workbench.importers.html_page import MAX_DEPTH, decoded, depth, draft_of_page
from workbench.importers.plain_text import draft_of, settled
from workbench.records import replace

if TYPE_CHECKING:  # 30 ms of imports that only a mail needs
    from email.message import EmailMessage, MIMEPart

_HEADERS = (b"from:", b"mime-version:", b"received:", b"return-path:", b"date:", b"subject:", b"message-id:")


class Mail:
    """The HTML part by article extraction, else the plain part; attachments are listed, never opened."""

    id = "mail"
    suffixes: tuple[str, ...] = (".eml", ".mht", ".mhtml")
    isolated = True

    def sniff(self, data: bytes) -> bool:
        head = data[:2048].lower()
        return (
            head.startswith(_HEADERS) and head.count(b":") > 2 and (b"mime-version:" in head or b"message-id:" in head)
        )

    def read(self, data: bytes, name: str, choices: Choices = USUAL) -> Draft:  # noqa: ARG002 - MIME knows its own
        from email import message_from_bytes, policy
        from email.message import EmailMessage

        try:
            parsed = message_from_bytes(data, policy=policy.default)
            assert isinstance(parsed, EmailMessage)
            html, plain = parsed.get_body(("html",)), parsed.get_body(("plain",))
            draft = _draft(html, plain, name)
            subject = " ".join(str(parsed["subject"] or parsed["snapshot-content-location"] or "").split())
        except InputError:
            raise
        except Exception as error:  # the email package raises many kinds on malformed input
            raise InputError("error.input.damaged", file=name, cause=str(error)) from error
        if _is_cut(parsed) and not any(remark.id == "remark.cut" for remark in draft.remarks):
            draft = replace(draft, remarks=(*draft.remarks, message("remark.cut")))
        if parsed["subject"] and not draft.title:
            draft = replace(draft, title=settled(subject), title_from="mail")
        if _is_saved_page(parsed):  # its other parts are pictures and styles, its date the hour of saving
            return draft
        attached = tuple(part.get_filename() or part.get_content_type() for part in parsed.iter_attachments())
        if attached:
            draft = replace(draft, remarks=(*draft.remarks, message("remark.attachments", names=attached)))
        return _dated(draft, parsed)


def _is_saved_page(parsed: EmailMessage) -> bool:
    """Whether a browser saved it rather than somebody sent it."""
    return bool(parsed["snapshot-content-location"]) or "<saved by " in str(parsed["from"] or "").lower()


def _is_cut(parsed: EmailMessage) -> bool:
    """Whether a part has no end: the mail or page was not received or saved whole."""
    from email.errors import CloseBoundaryNotFoundDefect

    return any(isinstance(defect, CloseBoundaryNotFoundDefect) for part in parsed.walk() for defect in part.defects)


def _draft(html: MIMEPart | None, plain: MIMEPart | None, name: str) -> Draft:
    if html is not None:
        data = html.get_payload(decode=True)
        assert isinstance(data, bytes)
        if depth(data) > MAX_DEPTH:
            raise InputError("error.input.deep", file=name, limit=MAX_DEPTH)
        try:  # browsers save pages without naming a charset, which is then the page's own
            return draft_of_page(decoded(data, html.get_content_charset()), name)
        except InputError:
            if plain is None:
                raise
    if plain is not None and plain.get_content().strip():
        return draft_of(plain.get_content(), name)
    raise InputError("error.input.empty", file=name)


def _dated(draft: Draft, parsed: EmailMessage) -> Draft:
    if draft.published is not None or not parsed["date"]:
        return draft
    from email.utils import parsedate_to_datetime

    try:
        return replace(draft, published=parsedate_to_datetime(str(parsed["date"])).date(), published_from="mail")
    except (ValueError, TypeError):
        return draft


IMPORTER = Mail()

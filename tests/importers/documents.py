"""The same short article as a file of each format, made here byte by byte (or by typst for PDF)."""

from __future__ import annotations

import io
import zipfile

TITLE = "Le port boucle son plan"
PARAGRAPHS = (
    "La société du port a versé 22 à 22,5\u00a0millions d’euros, selon deux personnes proches du dossier.",
    "Au total, 1\u202f200 personnes sont concernées par ce plan, qui doit durer de 12 à 24 mois dans toute la ville.",
)
BODY = "\n\n".join(PARAGRAPHS)

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def zipped(members: dict[str, str | bytes], first: str | None = None) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(members.items(), key=lambda item: item[0] != first):
            kind = zipfile.ZIP_STORED if name == first else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), content, kind)
    return stream.getvalue()


def docx(body: str | None = None, **extra: str | bytes) -> bytes:
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    if body is None:
        first = PARAGRAPHS[0].replace(
            "22 à 22,5\u00a0millions d’euros",
            "</w:t></w:r><w:commentRangeStart w:id='1'/><w:r><w:t>22 à 22,5\u00a0millions d’euros</w:t></w:r>"
            "<w:commentRangeEnd w:id='1'/><w:r><w:t xml:space='preserve'>",
        )
        body = (
            f"<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr>{run.format(TITLE)}</w:p>"
            f"<w:p>{run.format(first)}<w:r><w:footnoteReference w:id='2'/></w:r>"
            f"<w:del w:id='5'><w:r><w:delText> Supprimé.</w:delText></w:r></w:del></w:p>"
            f"<w:p><w:ins w:id='6'>{run.format(PARAGRAPHS[1][:20])}</w:ins>{run.format(PARAGRAPHS[1][20:])}</w:p>"
        )
    comments = f"<w:comments {_W}><w:comment w:id='1' w:author='A. M.'><w:p>{run.format('À confirmer')}</w:p></w:comment></w:comments>"
    notes = (
        f"<w:footnotes {_W}><w:footnote w:id='2'><w:p>{run.format('Rapport, p. 14')}</w:p></w:footnote></w:footnotes>"
    )
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/comments.xml": comments,
        "word/footnotes.xml": notes,
    }
    members.update(
        {
            name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"): value
            for name, value in extra.items()
        }
    )
    return zipped(members)


def odt(body: str | None = None) -> bytes:
    spaces = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    if body is None:
        note = "<office:annotation><dc:creator>A. M.</dc:creator><text:p>À confirmer</text:p></office:annotation>"
        first = PARAGRAPHS[0].replace(" d’euros", f" d’euros{note}")
        body = f"<text:h>{TITLE}</text:h><text:p>{first}</text:p><text:p>{PARAGRAPHS[1].replace(' ', '<text:s/>', 1)}</text:p>"
    content = f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    mime = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": mime, "content.xml": content, "META-INF/manifest.xml": "<m/>"}, first="mimetype")


def html() -> bytes:
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    return (
        "<!DOCTYPE html><html lang='fr'><head><meta charset='utf-8'><title>Le port – Courrier</title>"
        "<meta property='og:title' content='" + TITLE + "'>"
        "<meta property='article:published_time' content='2025-12-30T10:00:00+01:00'>"
        "<meta property='og:site_name' content='Le Courrier du Détroit'></head><body><nav><a href='/'>Accueil</a></nav>"
        f"<article><h1>{TITLE}</h1>{paragraphs}</article><script>alert(1)</script>"
        "<footer>Mentions légales</footer></body></html>"
    ).encode()


def rtf() -> bytes:
    def escaped(text: str) -> str:
        return "".join(character if ord(character) < 128 else f"\\u{ord(character)}?" for character in text)

    return ("{\\rtf1\\ansi " + "\\par ".join(escaped(text) for text in (TITLE, *PARAGRAPHS)) + "}").encode("ascii")


def markdown() -> bytes:
    return (
        f"---\ntitle: {TITLE}\ndate: 2025-12-30\n---\n\n{PARAGRAPHS[0]}\n\n**Au total**{PARAGRAPHS[1][8:]}\n".encode()
    )


def mail() -> bytes:
    from email.message import EmailMessage

    made = EmailMessage()
    made["Subject"], made["From"], made["Date"] = TITLE, "desk@example.org", "Tue, 30 Dec 2025 10:00:00 +0100"
    made["Message-ID"] = "<1@example.org>"
    made.set_content(BODY)
    made.add_attachment(b"x", maintype="application", subtype="pdf", filename="rapport.pdf")
    return made.as_bytes()


def web_archive() -> bytes:
    from email.message import EmailMessage

    made = EmailMessage()
    made["From"], made["Snapshot-Content-Location"], made["MIME-Version"] = (
        "<Saved by Blink>",
        "https://example.org/a",
        "1.0",
    )
    made["Date"], made["Message-ID"] = "Wed, 31 Dec 2025 10:00:00 -0000", "<2@example.org>"
    made.set_content(html().decode(), subtype="html")
    return made.as_bytes()


def pdf(pages: int = 1) -> bytes:
    import typst

    text = "\n\n".join(PARAGRAPHS)
    source = f"#set page(width: 11cm, height: 16cm)\n= {TITLE}\n\n{text}\n" + "#pagebreak()\nSuite du texte.\n" * (
        pages - 1
    )
    return typst.compile(source.encode(), format="pdf", timestamp=0)


def flat_odt() -> bytes:
    """The same in one XML file, as LibreOffice saves .fodt."""
    with zipfile.ZipFile(io.BytesIO(odt())) as archive:
        content = archive.read("content.xml").decode()
    kind = 'office:mimetype="application/vnd.oasis.opendocument.text"'
    flat = content.replace("<office:document-content ", f"<office:document {kind} ")
    flat = flat.replace("</office:document-content>", "</office:document>")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n\n{flat}'.encode()

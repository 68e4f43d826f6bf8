"""What word processors put on the clipboard: the text as its reader sees it."""

from __future__ import annotations

import pytest

from workbench.importers.pasted_html import IMPORTER


def read(html):
    draft = IMPORTER.read(html.encode(), "paste")
    return "\n\n".join(part for part in (draft.title, draft.body) if part)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>It costs <del>8</del><ins>7</ins> million euros.</p>", "It costs 7 million euros."),
        ("<p>Seen<span style='mso-hide:all'> not seen</span>.</p>", "Seen."),
        ("<p>Seen<span style='DISPLAY: none'> not seen</span>.</p>", "Seen."),
        (
            "<p>It costs 7 million<span><a class=msocomanchor href='#_msocom_1'>[JM1]</a></span>.</p>",
            "It costs 7 million.",
        ),
        (
            "<p>It costs 7 million.</p><div style='mso-element:comment-list'><p class=MsoCommentText>Sure?</p></div>",
            "It costs 7 million.",
        ),
        ("<p><?xml:namespace prefix = o ns = 'office' />Seen.<o:p></o:p></p>", "Seen."),
        ("<ul><li>One: 3 million</li><li>Two: 9 million</li></ul>", "One: 3 million\n\nTwo: 9 million"),
    ],
)
def test_only_what_a_reader_sees_is_text(html, text):
    assert read(html) == text

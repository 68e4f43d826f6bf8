"""Numbers stay whole where lines wrap."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextLayout

from workbench.ui.theme.fonts import MONO, SANS, SERIF, font
from workbench.ui.widgets.unbroken import of_the_same_length, unbroken

WRITTEN = "De 412 000 à 530 000 conteneurs, 22–22,5 M€ + 10 M€, soit 28,6 % ou 9 000 $ de 1 234 567 €"
WHOLE = ("412 000", "530 000 conteneurs", "22–22,5 M€", "10 M€", "28,6 %", "9 000 $", "1 234 567 €")


def lines(text, family, width):
    layout = QTextLayout(text, font(family))
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return [line.replace("\u00a0", " ").replace("\u2060", "").strip() for line in found]


@pytest.mark.parametrize("family", [SERIF, SANS, MONO])
def test_numbers_stay_whole_at_any_width(dressed, family):
    for width in range(170, 500, 7):
        told = lines(unbroken(WRITTEN), family, width)
        assert " ".join(told) == WRITTEN
        assert [number for number in WHOLE if not any(number in line for line in told)] == []


def test_without_it_they_do_not(dressed):
    assert not all(any(number in line for line in lines(WRITTEN, SERIF, 170)) for number in WHOLE)


@pytest.mark.parametrize("text", ["", "rien", "3 + 4 = 7", "a 1", "en 2024, puis"])
def test_other_text_is_as_it_was(text):
    assert unbroken(text) == text


@pytest.mark.parametrize("made", [unbroken, of_the_same_length])
def test_french_marks_stay_with_their_words(dressed, made):
    said = "Il parle d’une hausse « injuste » : vraiment ? Oui ; et « un pas » !"
    for width in range(90, 300, 7):
        told = lines(made(said), SERIF, width)
        assert " ".join(told) == said
        assert not [line for line in told if line[0] in "»:;?!" or line.endswith("«")]


def test_the_article_breaks_no_number_and_every_place_stays(window, desk):
    """« 2 | 500 mètres cubes » stood on two lines; a copy of the text has the spaces as they were written."""
    from workbench.desk.ops.articles import import_draft

    body = "Le bassin contient 2 500 mètres cubes, soit 40 % de moins : « un progrès ». " * 9
    desk.run(import_draft(desk.read_text(f"Un titre\n\n{body}")))
    window.context.open_article(desk.articles()[0].id)
    text, view = window.context.state.version.text, window.article
    told = of_the_same_length(text)
    assert len(told) == len(text)
    assert told.replace("\u00a0", " ") == text
    block = view.document().findBlockByNumber(1)
    view.document().documentLayout().documentSize()
    parts = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
    ends = [block.text()[part.textStart() : part.textStart() + part.textLength()].rstrip(" ")[-3:] for part in parts]
    assert not [end for end in ends if end.endswith((" 2", " 40", "«", "moins"))]
    start = text.index("2 500 mètres")
    view.select(start, start + 12)
    assert view.selected() == (start, start + 12)
    assert view.createMimeDataFromSelection().text() == "2 500 mètres"

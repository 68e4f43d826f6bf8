"""A new draft of the article: what became of the claims, and the changes of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from workbench.domain.articles import Version
from workbench.domain.claims import Answer
from workbench.ui.drafts.model import differences, page


def version(text, title=""):
    return Version(title=title, body=text, language="fr")


def test_the_changes_of_a_paragraph():
    before = version("Le port a versé 22 millions.\n\nRien de neuf.")
    after = version("Le port a versé 24 millions.\n\nRien de neuf.\n\nEncore une ligne.")
    assert list(differences(before, after)) == [
        [("same", "Le port a versé"), ("gone", "22"), ("added", "24"), ("same", "millions.")],
        [("same", "Rien de neuf.")],
        [("added", "Encore une ligne.")],
    ]


def test_a_changed_paragraph_is_compared_though_one_before_it_went():
    before = version("Le pont coûte cher.\n\nLe port a versé 22 millions.\n\nLe quai mesure 200 mètres.\n\nFin.")
    after = version("Le port a versé 24 millions.\n\nLe quai mesure 210 mètres.\n\nTout autre chose.\n\nFin.")
    assert list(differences(before, after)) == [
        [("gone", "Le pont coûte cher.")],
        [("same", "Le port a versé"), ("gone", "22"), ("added", "24"), ("same", "millions.")],
        [("same", "Le quai mesure"), ("gone", "200"), ("added", "210"), ("same", "mètres.")],
        [("added", "Tout autre chose.")],
        [("same", "Fin.")],
    ]


def test_a_long_text_all_rewritten_is_compared_at_once():
    before = version("\n\n".join(f"Paragraphe {number} de jadis, long assez." for number in range(400)))
    after = version("\n\n".join(f"Paragraphe {number} de demain, long assez." for number in range(400)))
    assert len(list(differences(before, after))) == 400


words = st.lists(st.sampled_from(["un", "deux", "trois", "quatre", "cinq"]), min_size=1, max_size=6).map(" ".join)
texts = st.lists(words, min_size=1, max_size=6).map("\n\n".join)


@given(texts, texts)
def test_both_texts_can_be_put_together_again(before, after):
    found = list(differences(version(before), version(after)))
    for own, other, text in (("gone", "added", before), ("added", "gone", after)):
        told = " ".join(piece for part in found for kind, piece in part if kind != other)
        assert told.split() == text.split(), own


def test_markup_in_the_text_stays_text():
    from workbench.ui.drafts.model import Comparison

    shown = page(Comparison(version("<b>un</b>"), version("<i>deux</i>"), ()), "1 < 2", "", "")
    assert "<b>" not in shown
    assert "&lt;i&gt;" in shown
    assert "1 &lt; 2" in shown


@pytest.fixture
def redrafted(window, qtbot):
    """The sample with one figure changed, one sentence gone and one added, pasted as a new draft."""
    context = window.context
    changed = next(claim for claim in context.claims if "22 %" in claim.anchor.quote)
    context.set_claim(changed.id)
    window.start("claim.answer_1")
    state = context.state
    body = state.version.body.replace("une hausse de 22 %", "une hausse de 29 %")
    body = body.replace(" Le port, fondé en 1926, fêtera alors ses 100 ans.", "")
    assert body != state.version.body
    QApplication.clipboard().setText(f"{state.version.title}\n\n{body}\n\nLa ville ajoute 3 millions d’euros.")
    with qtbot.waitSignal(context.article_opened, timeout=20_000):
        window.start("article.draft")
    qtbot.waitUntil(lambda: window.panels.draft.comparison is not None)
    return window


def test_a_new_draft_is_reported_and_walked_through(redrafted, press):
    view = redrafted.panels.draft
    kinds = {fate.kind for fate in view.comparison.fates}
    assert {"changed", "lost", "new"} <= kinds
    assert redrafted.panels.current == "draft"
    changed = next(fate for fate in view.comparison.fates if fate.kind == "changed")
    assert ("22 %" in changed.before, "29 %" in changed.after, changed.answer) == (True, True, Answer.CONFIRMED)
    view.rows.select_key(changed.claim)
    assert redrafted.context.claim_id == changed.claim
    redrafted.context.set_group("draft")
    assert redrafted.context.shown == view.comparison.touched


def test_the_text_is_compared(redrafted, press):
    redrafted.claims.setFocus()
    press("=")
    text = redrafted.page.browser.toPlainText()
    assert "22" in text
    assert "29" in text
    press("Esc")
    assert not redrafted.page.isVisible()


def test_another_article_has_no_comparison(redrafted):
    redrafted.context.close_article()
    assert redrafted.panels.draft.comparison is None


def test_undoing_the_draft_brings_the_text_back(redrafted, press):
    redrafted.claims.setFocus()
    press("Ctrl+Z")
    assert "22 %" in redrafted.context.state.version.body
    assert redrafted.context.state.version.number == 1


def test_the_walk_begins_at_the_first_claim_to_be_looked_at_again(redrafted):
    context, view = redrafted.context, redrafted.article
    fates = redrafted.panels.draft.comparison.fates
    first = next(fate.claim for fate in fates if fate.kind != "moved" and context.row_of(fate.claim) >= 0)
    assert context.claim_id == redrafted.panels.draft.rows.key() == first
    box = view.boxes(context.claim.anchor.start, context.claim.anchor.end)[0]
    assert 0 <= box.top() <= box.bottom() <= view.viewport().height()


def test_a_draft_that_changes_nothing_leaves_the_current_claim_in_view(window, qtbot):
    """The text went back to its top while the card stayed with the last claim."""
    context, view = window.context, window.article
    window.start("claim.last")
    last, version = context.claim_id, context.state.version
    QApplication.clipboard().setText(f"{version.title}\n\n{version.body.rstrip()}\n\nEnfin une ligne de plus.")
    window.start("article.draft")
    qtbot.waitUntil(lambda: context.state.version.number == 2, timeout=10_000)
    assert context.claim_id == last
    box = view.boxes(context.claim.anchor.start, context.claim.anchor.end)[0]
    assert 0 <= box.top() <= view.viewport().height()

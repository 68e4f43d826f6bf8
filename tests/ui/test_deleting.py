"""What is deleted says how it comes back."""

from __future__ import annotations


def test_a_deleted_card_is_told_with_the_key_that_brings_it_back(window, press):
    gone, count = window.context.claim, len(window.context.claims)
    press("Del")
    assert len(window.context.claims) == count - 1
    assert "Ctrl+Z" in window.status.text()
    assert gone.anchor.quote in window.status.text()
    press("Ctrl+Z")
    assert len(window.context.claims) == count


def test_a_deleted_article_too(window, press):
    title = window.context.state.version.title
    window.start("article.delete")
    assert window.context.state is None
    assert "Ctrl+Z" in window.status.text()
    assert title in window.status.text()
    press("Ctrl+Z")
    assert window.context.state.version.title == title

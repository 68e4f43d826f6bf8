"""The manual page of a rule in a language: its docstring in English, `resources/manual/<tag>.toml` in others."""

from __future__ import annotations

import re
from functools import cache

from workbench import resources

_HEADINGS = {"why": "Why it matters", "spares": "What is not reported", "source": "Source"}
"""How the paragraphs of a docstring begin; the first says the fault, any other says more."""
_INWARD = re.compile(r"(?:; |, beside | \()?consistency(?:\.md| catalogue)[^.;)]*(?:\.\d[^.;)]*)*\)?")
"""Where a rule stands in the makers' own catalogue, which readers do not have."""
PARTS = ("finds", "why", "spares", "more", "source")


def page(code: str, doc: str, tag: str) -> dict[str, str]:
    """The parts of a page by their names, in the order of PARTS; in English where there is none in the language."""
    told = _pages(tag).get(code) if tag != "en" else None
    parts = told or _of_docstring(doc)
    return {name: parts[name] for name in PARTS if parts.get(name)}


def languages() -> list[str]:
    """The languages besides English that have a manual."""
    return [name.removesuffix(".toml") for name in resources.listing("manual", ".toml")]


@cache
def _pages(tag: str) -> dict[str, dict[str, str]]:
    return resources.toml(f"manual/{tag}.toml") if tag in languages() else {}


def _of_docstring(doc: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for paragraph in doc.strip().split("\n\n"):
        text = " ".join(paragraph.split())
        name = next((name for name, heading in _HEADINGS.items() if text.startswith(f"{heading}: ")), "")
        if name:
            parts[name] = text.removeprefix(f"{_HEADINGS[name]}: ")
        else:
            parts["more" if "finds" in parts else "finds"] = text
    source = _INWARD.sub("", parts.pop("source", "")).strip(" .;,")
    return {**parts, "source": f"{source}."} if source else parts

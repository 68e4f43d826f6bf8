"""Choosers that are no wider than they must be."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox


def narrow(combo: QComboBox, letters: int) -> QComboBox:
    """Room for so many letters; the list that opens shows whole words."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(letters)
    return combo

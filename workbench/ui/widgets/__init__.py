"""Reusable pieces that know no Desk."""

"""A signature freezes what a sheet certifies."""

from __future__ import annotations

import datetime as dt

from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed what and when.

    `version_sha256` is that of the text, `content_sha256` that of the canonical form of the whole report
    (`exporters.seal`). `key` and `proof` are hexadecimal Ed25519 public key and signature over `content_sha256` and
    the other fields, empty when the checker has no key.
    """

    who: str
    when: dt.datetime
    version_sha256: str
    content_sha256: str
    key: str = ""
    proof: str = ""

    @property
    def statement(self) -> bytes:
        """The bytes that `proof` signs."""
        fields = (self.who, self.when.isoformat(), self.version_sha256, self.content_sha256, self.key)
        return "\x1f".join(fields).encode("utf-8", "surrogatepass")

    @property
    def fingerprint(self) -> str:
        """The key as people compare it: its first sixteen hexadecimal digits in fours."""
        return " ".join(self.key[at : at + 4] for at in range(0, min(len(self.key), 16), 4))

"""One Ed25519 key per checker, in a folder that the owner alone may read."""

from __future__ import annotations

import contextlib
import hashlib
import os
from dataclasses import replace
from pathlib import Path

from workbench.domain.signatures import Signature
from workbench.errors import DeskError


def keys_folder() -> Path:
    """Where a person's keys are: the platform's folder for configuration, not the desk, which others may share."""
    from platformdirs import user_config_path

    return user_config_path("factcheck-workbench", appauthor=False) / "keys"


def proved(signature: Signature, folder: Path) -> Signature:
    """The signature with the key of who signs, which is made with the first one, and its proof. Raises DeskError."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    path = _path(folder, signature.who)
    try:
        if not path.exists():
            _make(path)
        key = load_pem_private_key(path.read_bytes(), None)
    except (OSError, ValueError) as error:
        raise DeskError("error.sheet.key", file=str(path), cause=str(error)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise DeskError("error.sheet.key", file=str(path), cause=type(key).__name__)
    named = replace(signature, key=key.public_key().public_bytes_raw().hex())
    return replace(named, proof=key.sign(named.statement).hex())


def _path(folder: Path, who: str) -> Path:
    """A file name of any name: its plain letters for people, its digest so that no two share one."""
    plain = "".join(letter for letter in who.casefold() if letter.isascii() and letter.isalnum())[:24]
    digest = hashlib.sha256(who.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return folder / f"{plain or 'key'}-{digest}.pem"


def _make(path: Path) -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    content = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Readable by its owner alone from the first moment; a key that another program makes meanwhile is kept.
    with (
        contextlib.suppress(FileExistsError),
        os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream,
    ):
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())

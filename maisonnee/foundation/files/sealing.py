"""Contents that only a code opens, and passwords found again without being kept.

`seal_with_code` encrypts with a key drawn from a code that is written nowhere: neither the database nor the disk
lets anybody open the content. `derived_password` gives the same password for the same parts, from the installation's
key: nothing is stored, and another installation gives another password.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""Letters and digits that are not taken for one another when they are read aloud."""
CODE_LENGTH = 12
PASSWORD_LENGTH = 20
_SALT, _NONCE = 16, 12
_COST = 2**14


def new_code() -> str:
    """Return a code to give by another way than the link: « K7QM-2XPA-9DTF » (58 bits)."""
    return _grouped("".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH)))


def seal_with_code(content: bytes, code: str) -> bytes:
    """Return the content encrypted (AES-256-GCM) under a key drawn from a code (scrypt)."""
    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    return salt + nonce + AESGCM(_key(code, salt)).encrypt(nonce, content, None)


def open_with_code(sealed: bytes, code: str) -> bytes | None:
    """Return the content, or None when the code is not the right one."""
    salt, nonce, rest = sealed[:_SALT], sealed[_SALT : _SALT + _NONCE], sealed[_SALT + _NONCE :]
    try:
        return AESGCM(_key(code, salt)).decrypt(nonce, rest, None)
    except InvalidTag:
        return None


def derived_password(purpose: str, *parts: str) -> str:
    """Return the password of a purpose and its parts: « K7QM-2XPA-9DTF-… » (98 bits), always the same."""
    message = "\x1f".join((purpose, *parts)).encode()
    number = int.from_bytes(hmac.new(settings.FILES_KEY, message, hashlib.sha256).digest(), "big")
    letters = []
    for _ in range(PASSWORD_LENGTH):
        number, place = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[place])
    return _grouped("".join(letters))


def _key(code: str, salt: bytes) -> bytes:
    plain = "".join(letter for letter in code.upper() if letter in ALPHABET)
    return hashlib.scrypt(plain.encode(), salt=salt, n=_COST, r=8, p=1, dklen=32)


def _grouped(letters: str) -> str:
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))

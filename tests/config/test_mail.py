"""One address says where messages leave from."""

from __future__ import annotations

import pytest

from config import mail
from config.secrets import SecretUnusable


@pytest.mark.parametrize(
    ("address", "host", "port", "user", "password", "ssl", "tls"),
    [
        ("smtps://a%40b.fr:s%3Ac@mel.exemple.fr", "mel.exemple.fr", 465, "a@b.fr", "s:c", True, False),
        ("smtp+tls://x:y@mel.exemple.fr:2587", "mel.exemple.fr", 2587, "x", "y", False, True),
        ("smtp://localhost", "localhost", 25, "", "", False, False),
    ],
)
def test_an_address_is_read(
    address: str, host: str, port: int, user: str, password: str, ssl: bool, tls: bool
) -> None:
    found = mail.settings_of(address)
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == (host, port)
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == (user, password)
    assert (found["EMAIL_USE_SSL"], found["EMAIL_USE_TLS"]) == (ssl, tls)


@pytest.mark.parametrize("address", ["mel.exemple.fr", "https://mel.exemple.fr", "smtp://", "smtp://h:port"])
def test_another_address_is_refused_with_the_way_to_write_it(address: str) -> None:
    with pytest.raises(SecretUnusable, match="MAISONNEE_SMTP s’écrit"):
        mail.settings_of(address)

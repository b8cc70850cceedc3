"""An OpenID Connect provider on this machine: what Pro Santé Connect does, and what it must never get away with."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT = "maisonnee-essai"
SUBJECT = "f:550e8400:ANS20200101"


class Provider:
    """Hands out one code; `identity` and `person` override what it says of who signed in."""

    def __init__(self) -> None:
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.signing_key = self.key
        self.identity: dict[str, Any] = {}
        self.person: dict[str, Any] = {}
        self.asked: dict[str, str] = {}
        self.issuer = ""

    def authorize(self, address: str) -> str:
        """What the browser does there: return the code and keep what was asked."""
        self.asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        return "code-1"

    def id_token(self) -> str:
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": SUBJECT,
            "iat": now,
            "exp": now + 600,
            "nonce": self.asked.get("nonce"),
            **self.identity,
        }
        return jwt.encode(claims, self.signing_key, algorithm="RS256", headers={"kid": "one"})

    def answer(self, path: str, body: str) -> dict[str, Any] | None:
        if path.endswith("/.well-known/openid-configuration"):
            return {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/auth",
                "token_endpoint": f"{self.issuer}/token",
                "userinfo_endpoint": f"{self.issuer}/userinfo",
                "jwks_uri": f"{self.issuer}/certs",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            }
        if path.endswith("/certs"):
            public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
            return {"keys": [{**public, "kid": "one", "use": "sig", "alg": "RS256"}]}
        if path.endswith("/token"):
            return self._token({name: values[0] for name, values in parse_qs(body).items()})
        if path.endswith("/userinfo"):
            return {"sub": SUBJECT, "SubjectNameID": "810005173140", "given_name": "Nadia", **self.person}
        return None

    def _token(self, given: dict[str, str]) -> dict[str, Any]:
        digest = hashlib.sha256(given.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if challenge != self.asked.get("code_challenge") or self.asked.get("code_challenge_method") != "S256":
            return {"error": "invalid_grant"}
        return {
            "access_token": "token-1",
            "token_type": "Bearer",
            "expires_in": 60,
            "id_token": self.id_token(),
        }


@contextmanager
def running() -> Iterator[Provider]:
    """A provider listening on 127.0.0.1."""
    provider = Provider()

    class Handler(BaseHTTPRequestHandler):
        def _reply(self, body: str = "") -> None:
            found = provider.answer(urlsplit(self.path).path, body)
            self.send_response(404 if found is None else 400 if "error" in found else 200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(found).encode())

        def do_GET(self) -> None:
            self._reply()

        def do_POST(self) -> None:
            self._reply(self.rfile.read(int(self.headers.get("Content-Length", 0))).decode())

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        provider.issuer = f"http://127.0.0.1:{server.server_address[1]}/realms/essai"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield provider
        finally:
            server.shutdown()
            thread.join()

"""What a shopper really wrote, sealed until it is answered; only the key's owner can read it."""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken

from shop.errors import Unavailable
from shop.settings import derived


class Sealing:
    """Encrypts text with a key derived from the service's secret key."""

    def __init__(self, secret_key: str) -> None:
        self._fernet = Fernet(base64.urlsafe_b64encode(bytes.fromhex(derived(secret_key, "seal"))))
        self._digest_key = bytes.fromhex(derived(secret_key, "digest"))

    def seal(self, text: str) -> bytes:
        """The text, encrypted."""
        return self._fernet.encrypt(text.encode())

    def unseal(self, sealed: bytes) -> str:
        """The text again; raises Unavailable when it was sealed with another key."""
        try:
            return self._fernet.decrypt(sealed).decode()
        except InvalidToken as error:
            raise Unavailable("This text was sealed with another key.", "other_key") from error

    def digest(self, text: str) -> str:
        """A keyed fingerprint: equal texts have equal ones, and it tells nothing else."""
        return hmac.new(self._digest_key, text.encode(), hashlib.sha256).hexdigest()

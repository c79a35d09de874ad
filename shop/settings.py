"""The settings: environment variables `ZHANGGUI_*` or `.env`, with safe defaults."""

import hashlib
import os
import secrets
from functools import lru_cache
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """All settings of the service; `.env.example` lists them for people."""

    model_config = SettingsConfigDict(
        env_prefix="ZHANGGUI_", env_file=".env", extra="ignore", env_ignore_empty=True
    )

    host: str = "127.0.0.1"
    port: int = 8000
    var: Path = Path("var")
    database_url: str = ""
    valkey_url: str = ""
    secret_key: str = ""
    admin_password: str = ""
    agent_password: str = ""
    demo: bool = False
    bot_port: int = 5005
    bot_token: str = ""
    actions_port: int = 5055
    allowed_origins: list[str] = Field(default_factory=list)
    rate_limit: float = 10.0  # messages a second from one address
    answer_seconds: float = 20.0  # how long a shopper's request waits for the assistant

    def model_post_init(self, _context: object) -> None:
        self.var = self.var.absolute()
        self.database_url = self.database_url or f"sqlite:///{self.var / 'zhanggui.db'}"
        self.secret_key = self.secret_key or kept_secret(self.var / "secret_key")
        self.bot_token = self.bot_token or derived(self.secret_key, "bot")


@lru_cache
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()


def derived(secret_key: str, purpose: str) -> str:
    """A secret for one purpose, made from the one secret key."""
    return hashlib.sha256(f"{purpose}:{secret_key}".encode()).hexdigest()


def kept_secret(path: Path) -> str:
    """The secret in a file that only its owner may read; made at the first call."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(handle, "w") as file:
        secret = secrets.token_urlsafe(48)
        file.write(secret)
    return secret

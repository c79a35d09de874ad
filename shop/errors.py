"""What can go wrong, as one small tree; every edge renders it once.

ShopError
├── Unauthenticated   401  no identity, or one that does not verify
├── NotAllowed        403  known, but not permitted (role, owner, state of the order)
├── NotFound          404  does not exist, or belongs to somebody else
├── Conflict          409  the same id with other content; a state that has moved on
├── TooLarge          413
├── Invalid           422  well-formed, but makes no sense
├── TooMany           429  rate limit; carries the seconds to wait
└── Unavailable       503  something we depend on is down
"""


class ShopError(Exception):
    """The root. `detail` is one English sentence; `code` names the cause for translations."""

    status = 500

    def __init__(self, detail: str, code: str = "") -> None:
        super().__init__(detail)
        self.detail = detail
        self.code = code


class Unauthenticated(ShopError):
    status = 401


class NotAllowed(ShopError):
    status = 403


class NotFound(ShopError):
    status = 404


class Conflict(ShopError):
    status = 409


class TooLarge(ShopError):
    status = 413


class Invalid(ShopError):
    status = 422


class TooMany(ShopError):
    status = 429

    def __init__(self, detail: str, retry_after: float, code: str = "") -> None:
        super().__init__(detail, code)
        self.retry_after = retry_after


class Unavailable(ShopError):
    status = 503

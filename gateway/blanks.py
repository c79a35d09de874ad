"""`?category=&brand=` means no category and no brand: blank query parameters are left out."""

from urllib.parse import parse_qsl, urlencode

from starlette.types import ASGIApp, Receive, Scope, Send


class WithoutBlanks:
    """Drops blank query parameters before anything reads them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        query = scope.get("query_string", b"")
        if scope["type"] == "http" and (b"=&" in query or query.endswith(b"=")):
            given = parse_qsl(query.decode("latin-1"), keep_blank_values=False)
            scope = {**scope, "query_string": urlencode(given).encode("latin-1")}
        await self.app(scope, receive, send)

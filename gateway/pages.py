"""The built web pages: the demo shop at `/`, the console, the widget, and their assets."""

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse, HTMLResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from gateway.parts import Parts, PartsOf
from shop.errors import Unavailable

router = APIRouter(tags=["pages"], default_response_class=HTMLResponse, include_in_schema=False)
FRESH = {"Cache-Control": "no-cache"}


class Assets(StaticFiles):
    """Files whose names hold a hash of their content: a browser may keep them for good."""

    def __init__(self, folder: Path) -> None:
        super().__init__(directory=folder, check_dir=False)

    async def check_config(self) -> None:
        """Before the pages are built there is no folder: nothing is found, nothing fails."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        if response.status_code == 200:
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


@router.get("/")
@router.get("/products")
@router.get("/products/{_rest:path}")
@router.get("/orders")
@router.get("/orders/{_rest:path}")
async def shop(parts: PartsOf) -> Response:
    """The demo shop; which of its pages is the page's own matter."""
    return _page(parts, "index.html")


@router.get("/console")
@router.get("/console/{_rest:path}")
async def console(parts: PartsOf) -> Response:
    """The staff's console."""
    return _page(parts, "console/index.html")


@router.get("/widget.js")
async def widget(parts: PartsOf) -> Response:
    """The chat widget for any shop's page."""
    return _page(parts, "widget.js")


def _page(parts: Parts, name: str) -> Response:
    path = parts.settings.var / "web" / name
    if not path.is_file():
        raise Unavailable("The web pages are not built yet; `make run` builds them.")
    return FileResponse(path, headers=FRESH)

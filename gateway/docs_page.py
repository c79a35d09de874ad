"""`/docs`: every call of the API, read from `/openapi.json`, to look at and to try.

FastAPI's own page loads its parts from a third party; this one is served from here alone.
"""

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse, Response

router = APIRouter(include_in_schema=False)
FOLDER = Path(__file__).with_name("docs_page")


@router.get("/docs")
async def docs() -> Response:
    """The page."""
    return FileResponse(FOLDER / "index.html")


@router.get("/docs/docs.js")
async def script() -> Response:
    """What fills the page."""
    return FileResponse(FOLDER / "docs.js", media_type="text/javascript")


@router.get("/docs/docs.css")
async def style() -> Response:
    """How it looks."""
    return FileResponse(FOLDER / "docs.css", media_type="text/css")

"""What went wrong, rendered once and always in the same form: `{"error", "detail"}`."""

import logging
import math

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from shop.errors import ShopError, TooMany

log = logging.getLogger("gateway.problems")

NAMES = {
    400: "Invalid",
    401: "Unauthenticated",
    403: "NotAllowed",
    404: "NotFound",
    405: "MethodNotAllowed",
    409: "Conflict",
    413: "TooLarge",
    422: "Invalid",
    429: "TooMany",
    503: "Unavailable",
}
FAILED = "Something failed here; it has been noted."


class Problem(BaseModel):
    """The body of every answer that is not a success."""

    error: str
    detail: str


def problem(
    status: int, name: str, detail: str, headers: dict[str, str] | None = None
) -> JSONResponse:
    """A response that says what went wrong."""
    return JSONResponse({"error": name, "detail": detail}, status, headers)


def shop_problem(error: ShopError) -> JSONResponse:
    """A shop error as a response; subclasses are named by the class the contract knows."""
    headers: dict[str, str] = {}
    if isinstance(error, TooMany):
        headers["Retry-After"] = str(max(1, math.ceil(error.retry_after)))
    elif error.status == 503:
        log.warning("unavailable: %s (%s)", error.detail, error.code)
        headers["Retry-After"] = "2"
    elif error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return problem(error.status, NAMES.get(error.status, "Failed"), error.detail, headers)


def install(app: FastAPI) -> None:
    """Register the handlers; whatever escapes them all ends in `failed`."""
    app.exception_handler(ShopError)(_of_shop)
    app.exception_handler(RequestValidationError)(_of_validation)
    app.exception_handler(HTTPException)(_of_http)


def failed(error: Exception, request_id: str) -> JSONResponse:
    """An unexpected error: logged with the request's id, told without a trace."""
    log.error("request %s failed", request_id, exc_info=error)
    return problem(500, "Failed", FAILED)


def _of_shop(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, ShopError)
    return shop_problem(error)


def _of_validation(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    # The input itself is not repeated: it may hold personal data.
    place = ".".join(str(part) for part in first["loc"] if part != "body")
    text = f"{place}: {first['msg']}" if place else str(first["msg"])
    return problem(422, "Invalid", text)


def _of_http(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    name = NAMES.get(error.status_code, "Failed")
    headers = dict(error.headers or {})
    return problem(error.status_code, name, str(error.detail), headers)

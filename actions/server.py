"""The action server: rasa-sdk's own, on loopback, that tells nobody what went wrong inside."""

import json
import logging
import warnings
import zlib
from typing import Any

from rasa_sdk.endpoint import create_app
from rasa_sdk.executor import ActionExecutor
from sanic import Request, Sanic
from sanic.exceptions import SanicException
from sanic.response import HTTPResponse
from sanic.response import json as json_response

from actions.desk import Means
from actions.hearing.wording import knows
from actions.registry import actions
from actions.texts import sentences

HOST = "127.0.0.1"
log = logging.getLogger(__name__)


def app(means: Means) -> Sanic[Any, Any]:
    """The server with all actions; errors are answered in general words, without the request."""
    warnings.filterwarnings("ignore", category=DeprecationWarning, module=r"sanic.*")
    sentences()  # a slip in a text stops the start, not a shopper's turn
    knows("yes")  # the patterns take seconds to compile: no shopper waits for them
    executor = ActionExecutor()
    # Rasa 3.6 sends no domain to actions that need none, and does not know the SDK's status 449
    # that would ask for it.
    executor.update_and_return_domain = _domain
    for action in actions(means):
        executor.register_action(action)
    served: Sanic[Any, Any] = create_app(executor, cors_origins=[])
    # rasa-sdk's handler would send the request's body back: ours takes its place
    served.error_handler.cached_handlers.clear()
    served.error_handler.add(Exception, _failed)
    return served


def run(means: Means, port: int) -> None:
    """Serve until stopped; one process, loopback alone."""
    app(means).run(host=HOST, port=port, single_process=True, motd=False, access_log=False)


def _domain(payload: dict[str, Any], _action_name: str) -> dict[str, Any]:
    return payload.get("domain") or {}


def _failed(_request: Request, error: Exception) -> HTTPResponse:
    if isinstance(error, SanicException) and error.status_code < 500:
        return json_response({"error": "Invalid", "detail": "This is no call of an action."},
                             status=error.status_code)  # fmt: skip
    if isinstance(error, json.JSONDecodeError | zlib.error | KeyError | TypeError | ValueError):
        return json_response(
            {"error": "Invalid", "detail": "This is no call of an action."}, status=422
        )
    log.error("a call failed: %s", type(error).__name__)
    return json_response({"error": "Failed", "detail": "The action could not be run."}, status=500)

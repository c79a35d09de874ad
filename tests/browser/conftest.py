"""A headless Chromium with a Chinese font, and pages that may not talk to third parties."""

import os
from collections.abc import Iterator
from pathlib import Path

import noto_cjk_sans_otc
import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.browser import chromium
from tests.stack import Stack, generated

FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def with_fonts() -> dict[str, str]:
    """Settings for fontconfig: one CJK font that comes with the tests, whatever the machine has."""
    folder = Path(noto_cjk_sans_otc.__file__).parent
    file = generated() / "tests" / "fonts.conf"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(FONTS.format(folder=folder, cache=file.parent / "fontcache"))
    return {**os.environ, "FONTCONFIG_FILE": str(file)}


@pytest.fixture(scope="module")  # its event loop must be gone before other tests run their own
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=chromium.executable(), args=chromium.ARGUMENTS, env=with_fonts()
        )
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, stack: Stack) -> Iterator[Page]:
    """A fresh page; a request to any other address than the product's own fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="zh-CN")
    foreign: list[str] = []

    def guard(route: Route) -> None:
        if route.request.url.startswith((stack.url, "data:", "blob:")):
            route.continue_()
        else:
            foreign.append(route.request.url)
            route.abort()

    context.route("**/*", guard)
    opened = context.new_page()
    broken: list[str] = []
    opened.on("pageerror", lambda error: broken.append(str(error)))
    yield opened
    context.close()
    assert foreign == []
    assert broken == []


def picture(page: Page, name: str) -> Path:
    """Keep what the page shows under `var/reports/pages`."""
    path = generated() / "reports" / "pages" / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path)
    return path

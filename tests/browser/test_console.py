"""Staff in the console: sign in, read a conversation with its intents, take it over, hand back."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import picture
from tests.conversations.speaker import Speaker
from tests.stack import AGENT_PASSWORD, Stack

pytestmark = [pytest.mark.stack, pytest.mark.browser]


def sign_in(page: Page, stack: Stack, password: str = AGENT_PASSWORD) -> None:
    page.goto(f"{stack.url}/console")
    page.get_by_label("用户名").fill("agent")
    page.get_by_label("密码").fill(password)
    page.get_by_role("button", name="登录").click()


def test_a_wrong_password_is_refused_in_words(page: Page, stack: Stack) -> None:
    sign_in(page, stack, "wrong")
    expect(page.get_by_role("alert")).to_be_visible()


def test_an_agent_reads_takes_over_and_hands_back(page: Page, stack: Stack) -> None:
    shopper = Speaker(stack)
    shopper.says("新疆包邮吗")
    shopper.says("转人工")
    sign_in(page, stack)
    page.locator(".desk nav li button").first.click()
    expect(page.locator(".understood code").first).to_be_visible()
    picture(page, "console")
    page.get_by_role("button", name="接管").click()
    page.get_by_role("textbox", name="回复顾客").fill("您好，我来帮您看一下。")
    page.get_by_role("button", name="发送").click()
    expect(page.locator(".messages .agent")).to_be_visible()
    assert shopper.says("还在吗").status == "with_agent"
    page.get_by_role("button", name="交还机器人").click()
    expect(page.get_by_role("button", name="接管")).to_be_visible()
    assert shopper.says("你好").status == "answered"

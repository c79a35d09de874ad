"""A shopper on the demo shop's page: looks around, chats, gets cards, comes back later."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import picture
from tests.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.browser]
ANSWER_MS = 20_000


def open_chat(page: Page) -> None:
    page.get_by_role("button", name="打开客服对话").click()


def say(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="输入消息").fill(text)
    page.get_by_role("textbox", name="输入消息").press("Enter")


def sign_in(page: Page, stack: Stack, which: int) -> None:
    customers = stack.client.get("/api/demo/customers").json()
    customer_id = customers[which]["customer_id"]
    page.get_by_role("combobox").select_option(customer_id)
    expect(page.locator("zhanggui-chat")).to_have_attribute("owner", customer_id)


def test_a_guest_looks_around_and_gets_product_cards(page: Page, stack: Stack) -> None:
    page.goto(stack.url)
    expect(page.locator(".grid li").first).to_be_visible()
    open_chat(page)
    say(page, "有没有三千以内的手机")
    expect(page.locator(".product").first).to_be_visible(timeout=ANSWER_MS)
    expect(page.locator(".product img").first).to_have_js_property("complete", True)
    picture(page, "guest-products")


def test_a_customer_gets_an_order_card(page: Page, stack: Stack) -> None:
    page.goto(stack.url)
    sign_in(page, stack, 0)
    open_chat(page)
    page.get_by_role("button", name="查物流").click()
    chosen = page.locator(".buttons button").or_(page.locator(".card.order"))
    expect(chosen.first).to_be_visible(timeout=ANSWER_MS)
    if page.locator(".card.order").count() == 0:
        page.locator(".buttons button").first.click()
    expect(page.locator(".card.order").first).to_be_visible(timeout=ANSWER_MS)
    picture(page, "customer-order")


def test_words_on_their_way_while_signing_in_are_said_as_the_customer(
    page: Page, stack: Stack
) -> None:
    page.goto(stack.url)
    open_chat(page)
    page.evaluate("document.querySelector('zhanggui-chat').conversation.send = async () => {}")
    say(page, "查物流")
    expect(page.locator(".bubble.customer", has_text="查物流")).to_be_visible()
    sign_in(page, stack, 0)
    expect(page.locator(".entry.assistant").first).to_be_visible(timeout=ANSWER_MS)


def test_the_conversation_is_still_there_after_a_reload(page: Page, stack: Stack) -> None:
    page.goto(stack.url)
    open_chat(page)
    say(page, "你好")
    expect(page.locator(".entry.assistant").first).to_be_visible(timeout=ANSWER_MS)
    page.reload()
    open_chat(page)
    expect(page.locator(".bubble.customer", has_text="你好")).to_be_visible()


def test_words_of_the_shopper_are_text_and_never_markup(page: Page, stack: Stack) -> None:
    page.goto(stack.url)
    open_chat(page)
    say(page, "<img src=x onerror=alert(1)>")
    expect(page.locator(".bubble.customer", has_text="<img")).to_be_visible()
    expect(page.locator(".bubble img")).to_have_count(0)


def test_orders_and_products_have_pages_of_their_own(page: Page, stack: Stack) -> None:
    page.goto(stack.url)
    sign_in(page, stack, 1)
    page.get_by_role("button", name="我的订单").click()
    expect(page.locator(".orders li").first).to_be_visible()
    picture(page, "orders")
    page.get_by_role("button", name="全部商品").click()
    page.locator(".grid a").first.click()
    expect(page.locator(".one h1")).to_be_visible()
    picture(page, "product")


def test_the_page_speaks_english_too(page: Page, stack: Stack) -> None:
    page.goto(stack.url)
    page.get_by_role("button", name="English").click()
    page.get_by_role("button", name="Open the chat").click()
    page.get_by_role("textbox", name="Type a message").fill("any phones under 3000 yuan?")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".product").first).to_be_visible(timeout=ANSWER_MS)
    picture(page, "english")


def test_every_button_of_the_last_answer_works(page: Page, stack: Stack) -> None:
    page.goto(stack.url)
    sign_in(page, stack, 2)
    open_chat(page)
    say(page, "有什么优惠")
    claims = page.locator(".buttons button", has_text="领取")
    expect(claims.nth(1)).to_be_visible(timeout=ANSWER_MS)
    claims.first.click()
    confirm = page.locator(".buttons button", has_text="确认")
    expect(confirm.last).to_be_enabled(timeout=ANSWER_MS)
    expect(claims.first).to_be_disabled()


def test_an_order_is_paid_over_the_link_of_the_chat(page: Page, stack: Stack) -> None:
    page.goto(stack.url)
    sign_in(page, stack, 4)
    open_chat(page)
    say(page, "没付钱的扫地机在哪付")
    link = page.locator(".bubble.assistant a").last
    expect(link).to_be_visible(timeout=ANSWER_MS)
    link.click()
    expect(page).to_have_url(re.compile(r"/orders/DD\d+$"))
    due = page.get_by_role("button", name="付款", exact=True)
    expect(due).to_have_count(1)
    due.click()
    expect(due).to_have_count(0)
    picture(page, "paid-order")

"""An invoice's name, beside the address to which it is sent."""

import pytest

from actions.business.titles import email_in, person_in, title_in


@pytest.mark.parametrize(
    "text",
    [
        "开个发票 抬头周建业 邮箱zjy88@163.com",
        "开个发票 抬头周建业 发到 zjy88@163.com",
        "发到zjy88@163.com 抬头周建业",
        "抬头写周建业个人的 发票发我邮箱 zjy88@163.com 谢谢",
    ],
)
def test_the_mailbox_is_no_part_of_the_name(text: str) -> None:
    assert title_in(text) == "周建业" and email_in(text) == "zjy88@163.com"


def test_a_person_is_heard_before_it() -> None:
    assert person_in("个人抬头周建业 发票发到 zjy88@163.com") == "周建业"


def test_a_company_stays_as_it_is() -> None:
    said = "抬头西安云帆科技有限公司 发到zjy88@163.com"
    assert title_in(said) == "西安云帆科技有限公司"

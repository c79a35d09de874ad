"""Who waits for a person and would rather speak to the assistant again."""

import pytest

from gateway.leaving_queue import leaves_queue
from tests.gateway.running import Gateway
from tests.gateway.stub_assistant import StubAssistant, answer
from tests.gateway.test_hand_over import asks_for_a_person


@pytest.mark.parametrize(
    "text",
    ["算了不等了 少发那个登记上就行 编号多少来着", "没人理我 不等了 帮我查下积分",
     "不等了 万一明天没人在家 能放驿站不", "不等了 那我这单有发票没", "不排了 可不可以换个颜色",
     "不等人工了", "算了先不找人 你先告诉我这椅子能不能退", "没人吗 不等了 你来",
     "等了好久都没人 不等了 你直接给我报修吧",
     "算了不等了,你直接告诉我退的是原路返回吗", "算了不用人工了 你直接告诉我到哪一步了",
     "我说不用真人了 机器人你查下退款进度就行",
     "半天没人接 我不想等了 帮我换一台", "取消转人工",
     "never mind the agent, tell me is it in stock", "i don't want to wait, forget the human",
     "you can just tell me", "哎不用转 就是随口抱怨下", "没事 不用转了 我那口红啥时候发",
     "never mind, you'll do. where's my lipstick?", "no need to transfer me", "never mind",
     "actually forget it, just tell me when it ships",
     "算了不用了", "算了", "哎 不用了 谢谢", "等太久了 不等人工了", "算了 你先帮我看看推车",
     "照旧退", "算了 照旧退吧", "就照常换", "just return it then", "ok just cancel it anyway",
     "不用了 你直接跟我说猫粮啥时候到", "好 回来吧 不用了", "你回来吧",
     "no need, you can help. the wheel squeaks"],
)  # fmt: skip
def test_the_queue_is_left(text: str) -> None:
    assert leaves_queue(text)


@pytest.mark.parametrize(
    "text",
    ["还要等多久", "人呢", "前面还有几个人", "客服在吗", "我的快递不见了", "快递员不接电话",
     "别催了 我知道要排很久",
     "how long do i have to wait", "are you a human", "my number is 13812345678"],
)  # fmt: skip
def test_who_only_asks_stays_in_it(text: str) -> None:
    assert not leaves_queue(text)


def test_the_assistant_answers_again_until_an_agent_has_it(
    gateway: Gateway, stub: StubAssistant
) -> None:
    asks_for_a_person(gateway, stub)
    talk = gateway.talk()
    talk.says("转人工", "ask")
    stub.script = lambda turn: (200, answer({"kind": "text", "text": "我接着办"}))
    assert talk.says("人呢")["replies"] == []
    assert talk.says("不等人工了", "leave")["replies"][0]["text"] == "我接着办"
    assert talk.says("不等人工了", "leave")["status"] == "answered"
    asks_for_a_person(gateway, stub)
    talk.says("还是转人工")
    gateway.console("take-over", talk)
    assert talk.says("不等人工了")["status"] == "with_agent"


@pytest.mark.parametrize(
    "text",
    ["上门安装一直没人来 我不等了", "师傅没人来，不等了 我要投诉", "没人送我不等了",
     "快递员电话不接，怎么办", "你告诉我还要等多久", "你帮我催一下客服", "不用人工就能退吗",
     "那个快递我不等了 要退款", "不等了 快递要是再不来能退不", "不等了 没意思",
     "不等了 快递一直不来 给我查查", "算了不等了 帮我退款吧",
     "快递没人送 不等了 退了吧", "没人理我 要等多久",
     "can you tell me how long the queue is", "could you help me get my money back",
     "口红那单算了", "那单不用了 退款", "算了退款吧",
     "照旧退不了啊", "地址照旧", "客服什么时候回来", "钱回来了吗",
     "why can't i just return it then",
     "怎么还不转", "运单号转发给我", "what will you do about it", "are you sure you can help?",
     "never mind the delay, is anyone there",
     "i don't want a bot, human please", "please don't leave me waiting"],
)  # fmt: skip
def test_words_of_something_else_leave_it_not(text: str) -> None:
    assert not leaves_queue(text)

"""音质哪个好, 哪个软一点: what is asked of two goods and neither is described with."""

import re
from collections.abc import Iterator

from actions.desk import Desk
from actions.goods.attributes import attribute_of, attributes_in
from actions.goods.better_of_two import told_by_question
from actions.goods.leaning import measure_meant
from actions.hearing.matters import OF_THE_SHOP, asks_for
from actions.hearing.meanings import lacking, meanings_in
from actions.hearing.wording import says, simplified
from actions.hearing.words import listed
from actions.reference.bought import KINDS
from actions.turn import nameless
from shop.products import Product

_QUALITY = re.compile(
    r"(?:比(?:一?比|较)?|对比|谁的?|哪[个款支](?:的)?)?(?P<what>(?![这那哪它他])[\u4e00-\u9fff]{2,4}?(?<![个款支台的比]))(?:上|方面|表现)?"
    r"(?:哪[个款支台]|谁|边个)(?:更|比较|最|会)?(?:好|强|高|大|久|长|轻|快|棒|厉害)"
    r"|(?:哪[个款支台把]|谁)(?P<done>[\u4e00-\u9fff]{1,3}得(?:更|比较)?[^，,。？?\s吗呢啊呀]{1,3}?)"
    r"(?:一?[点些]|[吗呢啊呀，,。？?\s]|$)"
    r"|\bwhich\b(?: one| of \w+(?: two)?)?(?: is| are)? "
    r"(?P<does>(?:[a-z]+s )?(?:[a-z]{3,}er|better|more [a-z]+))\b"
    r"|\b(?:better|best|stronger) (?P<english>(?!than\b)[a-z]+(?: [a-z]+)?)\s*\??$",
    re.IGNORECASE,
)
_LIKE = re.compile(
    r"(?:哪[个款支台把条件种]|谁)(?:更|比较|会|能)*(?P<what>[\u4e00-\u9fff]{2,4}?)(?:一?[点些])?"
    r"(?=[吗呢啊呀，,。？?\s]|$)"
)
_CAN = re.compile(  # 这两个都能自动洗拖布吗
    r"(?:都|[两俩][个款台部]?)(?:都|是不是)?(?:能不能|可不可以|能够?|可以|会|支持|带)"
    r"(?P<what>[\u4e00-\u9fff]{2,8}?)(?:功能)?(?=[吗么嘛不？?]|$)"
    r"|\b(?:can|do) (?:both|they|these|those)(?: of them| two)? "
    r"(?P<does>[a-z]+(?: [a-z-]+){0,4})(?=\?|$)",
    re.IGNORECASE,
)
_RULED = re.compile(  # what the versions and the rules of the shop tell
    r"[退换付发送寄买赠]|保修|质保|花呗|分期|支付|发票|包邮|有货|现货|便宜|优惠|券|积分|打折|价|安装|[色码寸]$"
    r"|\b(?:come|return\w*|refund\w*|exchange\w*|deliver\w*|ship\w*|arrive|pay|paid|warranty|stock|"
    r"buy|bought|order\w*|install\w*|invoice\w*|discount\w*|coupons?|cost|cheap\w*|available|colou?rs?|sizes?)\b",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"[好买选推便划值性适合贵强多少新优耐]?[好更用的买]$|便宜|划算|实惠|值|推荐|合适|适合|性价比|靠谱|优惠|[喜爱]"
    r"|[是有要没不最]|建议|比较"
)
_DEGREE = re.compile("(?:一?[点些]|一)$")  # 哪个好点
_PLAIN = re.compile(r"^(?:is )?(?:better|cheaper|dearer|newer|either)$|值得", re.IGNORECASE)


def not_told(desk: Desk, left: Product, right: Product, key: str = "compare.not_told") -> str:
    """That the data says nothing of it; empty when nothing such is asked."""
    if says("which_of_two", desk.turn.text) and (untold := _untold(desk, left, right)):
        return desk.say(key, attribute=untold)
    text = simplified(nameless(desk.turn, KINDS))
    match = _QUALITY.search(text)
    said = [*(str(each.value) for each in desk.turn.all("attribute"))]
    said += [*lacking(text, left), *(next((one for one in match.groups() if one), "")
             for match in [match] if match)]  # fmt: skip
    said = [one for one in said if not _PLAIN.search(one)]
    known = [name for name in said if any(attribute_of(each, name) or attributes_in(name, each)
             for each in (left, right))]  # fmt: skip
    told = next((name for name in said if name), "") if not known else ""
    told = "" if told and _names_goods(told, left, right) else told
    every = [one for one in (told, *_likes(desk, text, left, right)) if one]
    names = [desk.term(one) or one for one in dict.fromkeys(every)]
    return desk.say(key, attribute=listed(names, desk.language)) if names else ""


def _likes(desk: Desk, text: str, *goods: Product) -> list[str]:
    """好消化 of 哪个好消化, 省水: what no word of the data and no measure stands for."""
    told = [desk.turn.text[one.start : one.end] for one in desk.turn.all("attribute")
            if one.start is not None]  # fmt: skip
    values = [part for one in goods for pair in one.attributes.items() for part in pair]
    found = [match["what"] for match in _LIKE.finditer(text)]
    found += [] if _of_the_shop(desk) else [*_abilities(text)]
    return [one for one in found
            if not _GENERAL.search(_DEGREE.sub("", one)) and measure_meant(one) is None
            and not next(iter(meanings_in(one)), None)
            and not any(part in one or one in part for part in (*told, *values))]  # fmt: skip


def _abilities(text: str) -> Iterator[str]:
    """自动洗拖布 of 这两个都能自动洗拖布吗, if neither versions nor rules tell it."""
    said = (match["what"] or match["does"] for match in _CAN.finditer(text))
    return (one for one in said if not _RULED.search(one))


def _of_the_shop(desk: Desk) -> bool:
    """这两个都能开发票吗: a matter of the rules, or of the version."""
    turn = desk.turn
    version = turn.first("color") or turn.first("size")
    return bool(version) or any(asks_for(one, turn.text) for one in OF_THE_SHOP)


def _untold(desk: Desk, left: Product, right: Product) -> str:
    """软硬 of 哪个软一点: what the words mean and neither is described with; empty when told."""
    meant = [*meanings_in(nameless(desk.turn, KINDS))]
    told = [one for one in meant if one.of(left) or one.of(right)]
    if told or told_by_question(desk, left, right):
        return ""
    names = dict.fromkeys(one.names[0] for one in meant)
    return listed([desk.term(one) or one for one in names], desk.language)


def _names_goods(said: str, *goods: Product) -> bool:
    """Whether it is a word of their names or kind, no quality."""
    parts = [part for one in goods for part in (one.name, one.category, one.brand)]
    if says("points_only", said):
        return True  # 和它比, 第二个比
    return any(said in part or part in said for part in parts)

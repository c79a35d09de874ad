"""The part of a message that says what is wanted: without greetings, thanks and pasted order cards.

好的，运费是我先付吗 asks about a fee, and 咨询订单号:8812 商品ID:326 能换吗 about an exchange; what
stands around the request would outweigh it in a bag of words. A message of nothing but such parts
is left as it is.
"""

from __future__ import annotations

import re

_GAP = r"[\s,，。.!！~～、;；:：?？]+"
_POLITE = (
    r"(?:(?:你|您)好[呀啊哈]?|亲+|在[吗么嘛]|客服|老板|掌柜的?|嗨|哈喽|打扰一下|不好意思|请问(?:一下|下)?|"
    r"麻烦(?:问)?(?:一下|下)|谢谢(?:你|您|了|啦)?|多谢|辛苦了|哦+|噢+|喔+|啊|哎|唉|"
    r"hi(?: there)?|hello|hey|thanks|thank you|excuse me|sorry|oh|well|um+)"
)
_YES = (
    r"(?:嗯+|恩+|好+的?|好吧|好滴|行|可以|是的?|对的?|没错|知道了|明白了?|了解|收到|"
    r"ok|okay|yes|yeah|sure)"
)
_LEADS = re.compile(rf"(?:{_POLITE}{_GAP})+")
_YES_LEADS = re.compile(rf"(?:(?:{_POLITE}|{_YES}){_GAP})+")
_THANKS = re.compile(
    rf"(?:{_GAP}|(?<=[\u4e00-\u9fff]))"
    r"(?:谢谢(?:你|您|了|啦|亲)?|多谢|辛苦了|麻烦(?:你|您)?了|thanks|thank you)"
    rf"{_GAP[:-1]}*$"
)
_ASKS = re.compile(
    r"吗|么|呢|嘛|怎|什么|啥|多少|多久|几|哪|谁|为何|是不是|能不能|可不可以|有没有|要不要|[?？]|"
    r"(?<![a-z])(?:what|how|when|where|which|who|why|can|could|do|does|did|is|are|will)(?![a-z])"
)
_SOCIAL = re.compile(rf"(?:(?:{_POLITE}|{_YES})(?:{_GAP}|$))*")
_CARD = re.compile(
    r"\[?(?:咨询)?订单(?:编)?号[:：]\s*[0-9a-z]{6,20}[,，]?|商品(?:id|编号)[:：]\s*\d+|"
    r"订单金额[:：]\s*[\d.]+[,，]?|下单时间[:：]\s*[\d\-: ]+\d\]?|请选择咨询(?:订单|商品)"
)
_LETTER = re.compile(r"[\u4e00-\u9fff]|[a-z]+")
_FEWEST = 3  # letters, or words in Latin letters


def gist(text: str) -> str:
    """What a normalised message wants; the message itself when nothing is left around it."""
    bare = _longer(_CARD.sub(" ", text).strip(" ,，[]"), text, 2)
    bare = _without_lead(bare)
    return _longer(_THANKS.sub("", bare), bare, _FEWEST)


def _without_lead(text: str) -> str:
    """A yes is taken away before a question only: 好的，那就退吧 is an answer."""
    match = _YES_LEADS.match(text)
    if match is not None and _ASKS.search(text, match.end()):
        return _longer(text[match.end() :], text, _FEWEST)
    match = _LEADS.match(text)
    return _longer(text[match.end() :], text, _FEWEST) if match is not None else text


def _longer(part: str, whole: str, fewest: int) -> str:
    says = len(_LETTER.findall(part)) >= fewest and not _SOCIAL.fullmatch(part)
    return part if says else whole

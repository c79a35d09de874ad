"""What was told put right in the shopper's own words: drop the 'X' part; just: Y; 就写：Y."""

import re

from actions.hearing.receivers import PHONE
from actions.hearing.wording import simplified
from shop.masking import mask

_OPEN, _CLOSE = "['\"“‘「『]", "['\"”’」』]"
_ENOUGH = r"(?:(?:就行|就好|就可以|即可|就够)了?(?:[，,。.!！\s]+.*)?|吧)?[。.!！]*$"
_MATTER = r"(?:fault|reason|problem|issue|description|text|complaint|wording)"
_INSTEAD = (
    re.compile(  # 原因写错了吧 我就是不想要了
        r"(?:原因|理由)[^，,。?？]{0,4}(?:错|不对)[^?？]*[，,。！!\s](?:我|其实|单纯|只|就)*(?:是因为|是)"
        r"(?P<said>[^，,。?？]{2,}?)(?:而已|罢了|啊|呀)?[。.!！]*$"
    ),
    re.compile(  # the reason is wrong, i just don't want it
        rf"\b{_MATTER}\b[^,.;?]{{0,12}}\b(?:wrong|incorrect|not right|mistake)\b[^?]*?[,.;]\s*"
        r"(?:(?:i|it|its|it's) )?(?:just|simply|only) (?P<said>[^?]{4,}?)[\s.!]*$",
        re.IGNORECASE,
    ),
    re.compile(  # 问题不是这个 是进水口漏水
        r"(?:原因|理由|问题|故障|毛病)(?:描述)?(?:不是|不对|写错了|[写填]的不对)(?:这个|那个|这样|那样|这|那)?"
        r"[，,\s]*(?:而是|其实是|应该是|是)(?P<said>[^?？]{2,}?)(?:就行|就好|吧)?[。.!！]*$"
    ),
    re.compile(  # 原因写错了 不是过敏 是选错型号
        r"(?:原因|理由|[写说填]错)[^。?？]*?不是(?:因为)?[^，,。\s]{1,10}[，,\s]+(?:而|其实|应该)?是(?:因为)?"
        r"(?P<said>[^?？]{2,}?)(?:就行|就好|吧)?[。.!！]*$"
    ),
    re.compile(
        rf"\b{_MATTER}\b[^?]*?\bnot [^,.;?]{{2,30}}[,.;]? *(?:but |it(?:.s| is| was) |its )+"
        r"(?P<said>[^?]{3,}?)[\s.!]*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:{_MATTER} (?:should|must|needs to|has to)(?: say| read| be| state)+"
        r"|(?:it|that) (?:should|must|needs to|has to) (?:say|read|state))"
        rf"(?: that)?\s*[:：]?\s*{_OPEN}?(?P<said>[^'\"”]{{3,}}?){_CLOSE}?[\s.!]*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^\W*(?:no |the |my |actually |well |ok )*{_MATTER} is(?: that)?\s+(?P<said>[^?]{{3,}}?)"
        r"[\s,.;]+(?:and |so |please |pls )*(?:put|write|note|use|say) (?:that|it|this)"
        r"(?: down| in| instead)?(?: please| pls)?\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:just|simply|only|should (?:be|say|read)|make it|start over|write|is just)"
        rf"\s*[:：]\s*{_OPEN}?(?P<said>[^'\"”]+?){_CLOSE}?\s*"
        r"(?:[,.;]\s*(?:that'?s (?:it|all)|fix that|pls|please|thanks).*)?$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:is|be|say|says|write|just)\b[^'\"“]{{0,12}}{_OPEN}(?P<said>[^'\"”]{{3,}}){_CLOSE}",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:就|只|只要|改|直接|重新)(?:写|成|为|说|填)(?:成|为|上|个)*[:：,，\s]*"
        rf"{_OPEN}?(?P<said>[^”」』\"]{{2,}}?){_CLOSE}?{_ENOUGH}"
    ),
    re.compile(
        r"(?:原因|理由|问题|故障|内容|描述)(?:描述|说明)?(?:那里?|那栏|那儿|这里?|一栏|上|里)?"
        r"(?:就|应该|得|帮我|给我|麻烦|请)*"
        r"(?:写成?|改成?为?|换成|是|填)(?!错)[:：,，\s]*(?P<said>[^\"?？]{2,}?)" + _ENOUGH
    ),
)
_WRITTEN = tuple(  # 写成 压缩机嗡嗡响, change it to: it hums at night
    re.compile(each, re.IGNORECASE)
    for each in (
        r"^(?:不(?:是|对)?|就|那|帮我|给我|请|直接|麻烦|还是|你|[，,。\s])*(?:改|换|写|填|记|登记)"
        r"(?:写|成|为|上|个)*[:：，,\s]*(?P<said>[^?？]{2,}?)(?:就行|就好|吧|即可)?[。.!！]*$",
        r"^\W*(?:(?:no|please|pls|just|ok|then)\W+)*(?:change (?:it|that) to|make it|put|write|say)"
        r"(?: down)?(?: that)?[\s:]+(?P<said>[^?]{4,}?)[\s.!]*$",
    )
)
_DROPPED = re.compile(
    r"(?:drop|remove|delete|leave out|without|take out|去掉|删掉|删了|不要)\s*(?:the\s+|那个|那句)*"
    rf"{_OPEN}(?P<said>[^'\"”」』]*(?:'[a-z][^'\"”」』]*)?){_CLOSE}",
    re.IGNORECASE,
)
_DENIED = re.compile(  # 别写那个, not that: what it was before
    r"[，,。;；\s]+(?:(?:而?不是|别写|不要写|不用写|别填|不写)(?:了|的|那个|这个|刚才的?|[\u4e00-\u9fff]{1,4})?"
    r"|(?:and )?(?:not|instead of|rather than) (?:that|this|it|the \w+(?: \w+)?|what \w+ \w+)"
    r"(?: one)?)[\s。.!！]*$",
    re.IGNORECASE,
)
_SOUND = re.compile(r"(?<=[\u4e00-\u9fff])(?:吧|就行|就好)[，,\s]+")  # 写成快递慢吧 走了两天
_EDGES = " ，,；;。.：:"


def restated(text: str, before: str) -> str | None:
    """What is to stand instead, masked; None when the text puts nothing right.

    电话改成138… puts a phone right, and no reason.
    """
    if (dropped := _DROPPED.search(text)) is not None:
        left = before.replace(dropped.group("said").strip(), "").strip(_EDGES)
        return left if left and left != before else None
    plain = _DENIED.sub("", text)
    easy = simplified(plain)
    found = next((match for one in _INSTEAD if (match := one.search(easy))), None)
    said = plain[slice(*found.span("said"))].strip(_EDGES) if found else ""
    return mask(said) if len(said) > 1 and not PHONE.match(said) else None


def written(text: str) -> str | None:
    """What is to be written instead, masked, when nothing says of what; it may be a day as well."""
    found = next((match for one in _WRITTEN if (match := one.search(text))), None)
    said = _SOUND.sub("，", found.group("said")).strip(_EDGES) if found else ""
    return mask(said) if len(said) > 1 and not PHONE.match(said) else None

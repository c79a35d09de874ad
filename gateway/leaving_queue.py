"""Whether somebody who waits for a person would rather speak to the assistant again.

The words must name the person or the queue, or be nothing but a no to the waiting: whoever speaks
of a courier that does not come stays where he is.
"""

import re

_PERSON = r"(?:人工|真人|客服|人|队)"
_NO = r"(?:不|别|甭|勿|先别|先不)(?:想|要|用|必|再|去|急着)*(?:给我|帮我)*"
# it is the parcel that is not waited for
_AWAY = r"(?:快递|包裹|物流|[发到送]货|派送|没到|不到|退|取消|不要|师傅|安装|上门|维修|投诉)"
_CHINESE = re.compile(
    rf"{_NO}(?:等|转|找|叫|接|排){_PERSON}|取消(?:转|排队?)?人工|退出排队"
    r"|不(?:用|要|需要|想要)(?:了)?(?:人工|真人|客服)(?:了|吧|啦|也行|也可以)(?!吗)"
    r"|^(?:算了|那|好吧|没人[吗啊]?|我|[，,\s])*不(?:等|转|排)了[吧啊呀哈。.!！~\s]*$"
    r"|^(?:算了|那|好吧|没人[^，,。\s]{0,4}|我|[，,\s])*不(?:等|排)了[吧啊呀哈，,。.!！~\s]+"
    rf"(?!.*{_AWAY})"
    r".*(?:登记|编号|多少|怎么|什么|查|告诉|帮我|给我|吗|能不能|可不可以|是不是"
    r"|(?:能|可以|会|有|要|行|是)[^，,。]{0,10}[不没么呢][啊呀]*[?？。\s]*$)"
    r"|^(?:算了|那|好吧|我|[，,\s])*不(?:等|排)了[吧啊呀哈，,。.!！~\s]*(?:那|还是)*"
    r"你(?:就|直接|先|还是|自己)*(?:告诉|跟我|和我|说|讲|帮|给|来|办)"
    r"|^(?!.*(?:快递|包裹|物流|派送|送货|师傅|安装|上门|维修|投诉|没人送)).*没(?:有)?人[^，,。\s]{0,4}[，,。\s]*"
    r"(?:那|我|算了|[，,\s])*不(?:想)?(?:等|排)了"
    r"|(?:^|[，,。\s])(?:还是|就)?(?:你|机器人)来(?:办|说|答)?(?:吧|就行)?[。.!！\s]*$"
    r"|(?:我)?(?:跟|和|问|找)你(?:说|聊|讲)?就(?:行|好|可以)"
    r"|^(?:好|那|算了|不用了|还是|你|掌柜|机器人|[，,。\s])*回来吧?[，,。\s]*"
    r"(?:不用(?:人工|转|等|他们)?了?)?[吧啊哈。.!！~\s]*$"
    r"|(?:^|[，,。.!！\s哎唉诶额])(?:不(?:用|要|必|需要)|别)(?:再|给我|帮我)*转(?:接|过去)?"
    r"[了吧啦哈啊]*(?=[，,。.!！~\s]|$)"
    r"|^(?:算了|那|[，,\s])*不用了[吧啊哈，,。.!！~\s]*(?:那|还是)*"
    r"你(?:就|直接|先|还是|自己)*(?:告诉|跟我|和我|说|讲|帮|给|来|办)"
    r"|^(?:那|那就|就|还是|好吧|哎|唉|嗯|我|[，,\s])*(?:算了|不用(?:麻烦)?了|不必了)"
    r"(?:吧|啊|[，,\s])*(?:(?:算了|不用|不必|不要|不麻烦)(?:了|吧|啊)*[，,\s]*)*(?:谢谢)?[。.!！~\s]*$"
    r"|^(?:那|哎|唉|嗯|好吧|[，,\s])*算了(?:吧|啊)*[，,。.!！~\s]*(?:那|还是)*"
    r"你(?:就|直接|先|还是|自己)*(?:告诉|跟我|和我|帮|给我?(?:看|查|办|说))"
    r"|^(?:算了|不用了?|那|就|哎|还是|你|给我|[，,\s])*照(?:旧|样|常)(?:给我|帮我)?"
    r"(?:退|换|修|取消|催|办)[货款掉了吧呗啊。.!！~\s]*$"
)
_SOMEBODY = (
    r"(?:(?:the|an?|any|that|this) )*(?:human |live |real )?(?:agent|human|person|staff|queue)"
)
_ENGLISH = re.compile(
    r"\b(?:never ?mind|forget(?: about)?|no need for|(?:not|stop) waiting for|cancel|leave)"
    rf" {_SOMEBODY}\b|\bdon.?t (?:need|want) {_SOMEBODY}\b(?! to\b)"
    r"|\b(?:i.?ll|let me) (?:rather )?(?:talk|chat|go on)"
    r" (?:to|with) (?:you|the (?:bot|assistant))\b"
    r"|\byou can just (?:tell|answer|help) me\b"
    r"|\byou(?:.?ll| will| can) do(?: (?:it|fine|too|just fine))?(?=\W*$|[,.!])"
    r"|\b(?:don.?t|do not|no need to) (?:transfer|connect|hand|pass) me\b"
    r"|^\W*(?:(?:no need|no thanks?|it.?s ok(?:ay)?|that.?s ok(?:ay)?|ok(?:ay)?|actually)\W+)*"
    r"you can (?:just )?(?:help|tell|answer|handle|do|sort)\b(?![^?]*\?\s*$)"
    r"|\bno (?:human|person|agent) (?:needed|required|necessary)\b"
    r"|^\W*(?:(?:oh|ok|no|actually|well|fine|nah|then)\W+)*"
    r"just (?:return|refund|exchange|repair|cancel) (?:it|them|that) (?:then|anyway)\W*$"
    r"|^\W*(?:(?:oh|ok|no|actually|well)\W+)*(?:never ?mind|forget (?:it|that))\s*(?:[,.!;]|$)",
    re.IGNORECASE,
)


def leaves_queue(text: str) -> bool:
    """不等人工了 你来说: true; a question how long it takes is not."""
    return bool(_CHINESE.search(text) or _ENGLISH.search(text))

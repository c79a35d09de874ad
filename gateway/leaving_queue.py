"""Whether somebody who waits for a person would rather speak to the assistant again."""

import re

_PERSON = r"(?:人工|真人|客服|人)"
_CHINESE = re.compile(
    rf"(?:不|别|甭|勿|先别|先不)(?:想|要|用|必|再|去|急着)*(?:给我|帮我)*(?:等|转|找|叫|接|排)"
    rf"(?:(?:{_PERSON}|队)+|了|(?=[，,。.!！\s]|$))"
    r"|取消(?:转|排队?)?人工|退出排队|没人(?:吗|理)[^。]{0,6}(?:你来|不等|机器人)"
    r"|(?:还是|就)?(?:你|机器人|小助手|掌柜)(?:来(?:办|说|答|吧|$)|先?(?:告诉|回答|帮)我|跟我说)"
    r"|(?:我)?(?:跟|和|问|找)你(?:说|聊|讲)?就(?:行|好|可以)"
)
_ENGLISH = re.compile(
    r"\b(?:never ?mind|forget|cancel|no need for|don.?t (?:need|want)|not waiting for|stop waiting"
    r"(?: for)?|leave)\b.{0,14}\b(?:agent|human|person|queue|staff|transfer|waiting)\b"
    r"|\b(?:i.?ll|let me|can i)\b.{0,12}\b(?:talk|chat|go on|continue)\b"
    r".{0,8}\b(?:you|the (?:bot|assistant))\b"
    r"|\b(?:you|the (?:bot|assistant)) (?:can )?(?:just )?(?:tell|answer|help) me\b",
    re.IGNORECASE,
)


def leaves_queue(text: str) -> bool:
    """不等人工了 你来说: true; a question how long it takes is not."""
    return bool(_CHINESE.search(text) or _ENGLISH.search(text))

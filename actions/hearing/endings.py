"""How a number is said to end: 尾号是0089, 最后一位是9, it ends in 0089."""

import re

from actions.hearing.wording import simplified

_ENDING = re.compile(
    r"(?:最后|末尾|末位|尾号|尾数|结尾|[后末](?=[一两二三四1-4]位))"
    r"(?:面|那|[一两二三四1-4]?[个位]|[一两二三四1-4]位数?)*(?:数字|字母)?"
    r"(?:不对|有误|(?:我)?[打写输填弄搞说记看]错了?|错了)?[，,、\s]*"
    r"(?:应该|其实)?(?:是|为|改成)(?:个)?\s*"
    r"(?P<tail>[0-9A-Za-z]{1,4})(?![0-9A-Za-z]|\s*[号室楼层栋幢座单期折天])"
    r"|\b(?:(?:last|final) (?:digits?|letters?|characters?|one|four|4)?(?: digits)?\s*"
    r"(?:(?:is|was) (?:wrong|a typo)[,.;\s]*(?:it|that)?\s*)?(?:is|are|.s|should be)"
    r"|(?:it |should )ends? (?:in|with))\s*"
    r"(?P<en>[0-9A-Za-z]{1,4})\b(?! (?:is|are)\b)",
    re.IGNORECASE,
)


def ending_said(text: str) -> str:
    """The last digits or letters as they are said to be; empty when none are."""
    match = _ENDING.search(simplified(text))
    return (match["tail"] or match["en"]) if match else ""

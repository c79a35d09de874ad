"""Whose name stands on an invoice, and which tax number: out of a sentence."""

import re

from actions.desk import Desk
from actions.hearing.endings import ending_said
from actions.hearing.letters_mended import letter_mended
from actions.hearing.surnames import SURNAMES
from actions.hearing.tax_numbers import of_odd_length
from actions.hearing.wording import agrees, as_typed, asks, leaving_out, refuses, says, simplified
from actions.turn import Entity, Turn

_TAX_NO = re.compile(
    r"(?<![0-9A-Z])([0-9A-Z]{15}|[0-9A-Z]{18}|[0-9A-Z]{20})(?![0-9A-Z])", re.IGNORECASE
)
_KIND = re.compile("(?:电子|纸质)(?:版|的)?(?=(?:普通|专用|增值税)?(?:发票|普票|专票|票))")
_PAYS_BACK = re.compile(
    r"(?:报销|(?:单位|公司|工会|学校|基金|部门)报)(?:的|了|啊|呀)?$"
)  # 单位工会报
_NO_PERSON = (
    r"(?!谢[谢了啦]|高[兴级]|安[全排卓装]|任[何意]|金[色额]|宁可|方便|马上|金额|何时|关于|常[用规]"
    r"|周[末一二三四五六日]|黄色|白色|项目|严格)"
)
_NAME = rf"{_NO_PERSON}([{SURNAMES}][\u4e00-\u9fff·]{{1,2}}?)"
_BY_NAME = re.compile(  # 我自己名字汪海燕, 就王艳两个字, 普票 黄语嫣, my name 王颖
    r"我(?:自己|本人)?的?(?:名字|姓名|大名|真名)(?:叫|是|写|就|[，,：:\s])*"
    rf"{_NAME}(?:的|吧|啊|谢谢)*(?=$|[，,。\s])"
    rf"|{_NAME}(?:这|那)?[两二三四]个字"
    rf"|[两二三四]个字(?:就|是|叫|[，,：:\s])*{_NAME}(?:吧|啊|谢谢)*\s*$"
    r"|(?:普票|普通(?:发票|票|的)?|电子(?:发票|普票|票)|个人票?)(?:的|吧)?[，,\s]+"
    rf"{_NAME}(?:吧|啊|谢谢)*\s*$"
    rf"|抬头(?:名)?(?:就|要|改|请)*(?:是|写|为|叫|用|填|成|:|：|\s)*(?!个人|公司){_NAME}"
    r"(?:的名字|个人的?|吧|啊|谢谢|就行|\s)*(?=$|[，,。])"
    r"|(?i:\b(?:name|title)\b)[^.?!\u4e00-\u9fff]{0,24}?([\u4e00-\u9fff·]{2,4})(?![\u4e00-\u9fff])"
)
_PERSON = re.compile(
    r"(?:个人|抬头)[抬头是为写：:，,\s]*(?:个人)?[，,：:\s]+(?:就?[写叫填用是])?"
    r"([\u4e00-\u9fff·]{2,4})\s*$"
    r"|个人(?:的)?(?:抬头|名字|姓名|名义|名)(?:是|写|叫|为|开|：|:|，|,|\s)*"
    r"(?!就行|就好|可以|即可|发票|普票|电子|谢谢)([\u4e00-\u9fff·]{2,4}?)(?:吧|谢谢)?\s*$"
    rf"|个人[^，,。]{{0,6}}[，,\s](?:[^，,。]{{0,10}}[，,\s])?(?:叫|是|写)?"
    rf"(?!谢谢|高兴|安全|方便)([{SURNAMES}][\u4e00-\u9fff·]{{1,2}})(?:吧|谢谢)?\s*$"
    r"|(?i:personal|individual|private)(?:\W+(?i:name|title))?(?:\W+(?i:is|of|for|as))?\W+"
    r"(?!(?i:the|title|invoice|name|my|tax|it)\b)([A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3})"
    r"|(?i:\bmy (?:own )?name(?: is)?|\bname|\btitle)(?i:\s*(?:is|:))?\s+"
    r"(?!(?i:the|title|invoice|name|my|tax|it|of)\b)"
    r"([A-Z][\w'’-]+(?:[ \t]+[A-Z][\w'’-]+){1,3})(?!\w)"
)
_NAME_ALONE = re.compile(rf"^[{SURNAMES}][\u4e00-\u9fff·]{{1,2}}$")
SAID_BEFORE = 14  # letters before a number that tell what it is
_TAX_SHAPE = re.compile(r"[159ANY][0-9A-Z]\d{6}[0-9A-Z]{10}$")  # a company's code, never our own
_TAX_WORD = re.compile(
    r"[，,；;\s]*(纳税人)?(识别号|税号|tax (no|number|id)\.?)[是为:：\s]*", re.IGNORECASE
)
_LINE = re.compile(r"0\d{9,11}")  # of a telephone with its area code
_NUMBER_OF = re.compile(
    r"(?:电话|座机|固话|手机|账号|帐号|账户|卡号|(?:银|支|分)行|开户行[^，,。]{0,12}"
    r"|\b(?:phone|tel(?:ephone)?|account|bank|iban|card)(?: (?:no|number|nr))?)[是为:：.\s]*$",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_MAILED = re.compile(  # 发到 a@b.com, which is no part of the name before it
    r"[\s,，。;；]*(?:发票|请|麻烦|帮我|然后|再|and |then |please |the invoice )*"
    r"(?:发|寄|传|送|send|e-?mail)?(?:到|给|去|至|我的?|个| it| this| to)*\s*"
    r"(?:my )?(?:电子)?(?:邮箱|邮件|信箱|e-?mail|mailbox)?(?:地址| address)?"
    rf"(?:就|是|为|：|:|is|\s)*{_EMAIL.pattern}(?:吧|就行|谢谢)*",
    re.IGNORECASE | re.ASCII,
)
_FILLER = (  # in small letters: Now Foods is a company
    r"(?-i:actually|instead|rather|please|pls|plz|now|then|though|tho|thanks|again|after all)\b"
)
_TITLE = re.compile(
    r"(?:(?:公司|单位|发票|企业)?(?:抬头|名称|名字)|公司名|单位|\btitle|"
    r"\bcompany(?! one\b| invoice\b| title\b)(?: name)?)"
    r"\s*(?:写错了|弄错了|搞错了|打错了|错了|不对|有误|[少多漏](?:打|写|填|输)?了?[一两几]?个?字"
    r"|\bis wrong)?[，,\s]*"
    rf"(?:{_FILLER}[，,:\s]*)*"
    r"(?:应该|要|it(?: is|'s| should be)|(?:should|must) be|needs to be|to be)?\s*"
    r"(?:(?:is )?(?:called|named)\s+)?"
    r"(?:是|为|:|：|is\b|写|改成|改为|换成)?\s*"
    r"(?:(?:公司|单位|企业)(?:的|抬头)?[，,：:\s]+(?:叫|是|名称是?)?\s*)?"
    r"([^,，。;；\s](?:[^,，。;；\n.]|\.(?!\s+[A-Z])){1,60})",
    re.IGNORECASE,
)
_NAMED = re.compile(r"抬头|名称|公司名|\btitle\b|\bcompany name\b", re.IGNORECASE)
_COMPANY = re.compile(
    r"([\u4e00-\u9fffA-Za-z0-9（）()·]{2,40}"
    r"(?:公司|集团|工作室|事务所|商行|经营部|合作社|研究院|大学|学校|医院|银行|酒店))(?![的名抬发])"
    r"|\b((?:[A-Z][\w&.'-]*,?\s+(?:&\s+)?){1,6}(?:Co\.?,?\s*Ltd|Ltd|Inc|LLC|GmbH|Corp|Company|Limited|Co)\b\.?)"
)
_POINTED = re.compile(  # 走公司, 那个公司, 我们公司: a company that is not called by its name
    r"(?:[走给写填按报找去在我你您咱们]|那个?|这个?|哪个?|同一个?|[那这哪一]家|原来的?|刚才的?|之前的?"
    r"|上面的?|(?<!通)用|(?<![有无])是)(?:公司|集团|单位|学校|医院|银行|酒店)$"
)
_UNNAMED = re.compile(
    r"^(要|就)?(开|要|用|写)?(给)?(公司|单位|企业)(的|抬头|发票|名)*[吧啊呀]*$"
    rf"|^(?:(?:ok|yes|no|and|make it|put it|use|under|in|to|for|on|with)\b[,\s]*)*"
    rf"(?:(?:the|my|our) )?company(?:'s)?(?: name| one)?(?:[,\s]*{_FILLER})*[.!]?$",
    re.I,
)
_NO_NAME = re.compile(
    rf"{_UNNAMED.pattern}|^(?:不是[这那]|个人|私人|就|的|吧|可以|行|好|不对|错"
    r"|不变|不改|不动|没变|没错|照旧|照原|一样|同上|还是(?:原来|之前|刚才|那个))(?![\u4e00-\u9fff]{{4}})|^(?:personal|myself|ok)\b"
    rf"|^(?:{_FILLER}[,\s]*)+(?:$|[.!?])|^(?:not (?:me|my)|for (?:it|me|this))\b",
    re.I,
)
_UNSAID = re.compile(
    r"^(?:没有?|去掉|前面|后面|[多少漏](?:了|打|写|填|输)|不要)"
    r"|^我?(?:自己|本人)?的?(?:名字|姓名|大名|本名)(?:吧|就行|就好|可以|的|啊)*[。.!！\s]*$"
    r"|^(?:我|不是|就是|都|[，,\s])*(?:刚才?|刚刚|之前|前面|上面|早就?|已经)(?:都|就|已经)?"
    r"(?:跟你|给你)?(?:说|给|发|填|写|讲)(?:了|过)"
)
_LEADING = re.compile(
    r"^(?:.*?(?:开给|开成|开个|开一张|抬头|改成|改为|写|就是|是|专票|普票|发票))?[是为：:\s]*"
)


_GENERIC = re.compile(
    r"^(?:我们?|用|给|就|是|叫|开|写|的)*(?:公司|单位|企业)(?:的)?(?:名称?|名字|抬头|全称)?(?:叫做?|是|为|[:：\s])*"
    r"(?=[\u4e00-\u9fff（(]{4,}(?:公司|集团|工作室|事务所|商行|经营部|合作社|研究院|大学|学校|医院|银行|酒店))"
)
_WITHOUT = re.compile(
    r"(?:没有?|去掉|不要|删掉?|多(?:了|写了)|不用)(?:前面|开头|后面|最前面)?(?:的|那|这)*(?:个|两个)?[“「\"']?"
    r"(?P<word>[\u4e00-\u9fffA-Za-z]{1,8}?)[”」\"']?(?:这|那)?[一两二三四五六\d]?个?字"
)


def tax_number_in(text: str) -> str | None:
    """A tax number: 15, 18 or 20 letters and digits."""
    match = _TAX_NO.search(_EMAIL.sub(" ", text))
    return match.group(1).upper() if match else None


def tax_number_mended(number: str, text: str) -> str | None:
    """税号最后一位是9 不是8: the number with what is said of its letters; None when nothing is."""
    tail = ending_said(text).upper()
    if not tail:
        return letter_mended(number, text)
    if len(tail) > len(number) or number.endswith(tail):
        return None
    return number[: -len(tail)] + tail


def email_in(text: str) -> str | None:
    """Where the invoice is to be sent."""
    match = _EMAIL.search(text)
    return match.group(0) if match else None


def person_in(text: str) -> str | None:
    """The person named after 个人, or as a person is: 就王艳两个字."""
    plain = _unmailed(simplified(text))
    match = _BY_NAME.search(plain) or _PERSON.search(plain)
    name = next(filter(None, match.groups()), "") if match else ""
    own = says("own_name", name)  # 个人 写我名字
    return as_typed(name, text) if name and not own else None


def of_person(title: str) -> bool:
    """周静怡: a person's name, who has no tax number."""
    return bool(_NAME_ALONE.match(simplified(title)))


def title_in(text: str) -> str | None:
    """The name given as one, or that of a company, wherever it stands in the text."""
    plain = _unmailed(simplified(text))
    match = None if _COMPANY.search(plain) else _BY_NAME.search(plain)
    found = next(filter(None, match.groups())) if match else _title_in(plain)
    found = None if found and _PAYS_BACK.search(found) else found
    return as_typed(_GENERIC.sub("", found), text) if found else None


def untitled(desk: Desk) -> Desk:
    """电子发票 抬头 苏州云栖科技有限公司: without what an invoice is called, and whose it is.

    Neither calls goods: a book of 电子工业出版社 is not meant.
    """
    text = _KIND.sub(lambda one: " " * len(one.group()), desk.turn.text)
    title = title_in(text) if says("title_words", text) or says("topic_invoice", text) else None
    text = text.replace(title, " " * len(title)) if title else text
    return desk if text == desk.turn.text else desk.turned(text=text)


def _unmailed(text: str) -> str:
    """As long as the text, blank where it says to which e-mail address the invoice goes."""
    return _MAILED.sub(lambda one: " " * len(one.group()), text)


def title_mended(title: str, text: str) -> str | None:
    """没有前面公司两个字: the title without the word it should not have; None when none is said."""
    match = _WITHOUT.search(simplified(text))
    word = match["word"] if match else ""
    left = title.replace(word, "", 1) if word else title
    return left if left and left != title else None


def _title_in(text: str) -> str | None:
    plain = _plain(text)
    named = [match.start() for match in _NAMED.finditer(plain)]  # 抬头 said last is what counts
    match = _TITLE.search(plain, named[-1]) if named else None
    match = match or _TITLE.search(plain)
    company = _COMPANY.search(plain, match.start(1)) if match else None
    if match and company and company.start() < match.end(1) and not _unnamed(company):
        return _LEADING.sub("", company.group(0)).strip()
    if match and not (_names_none(match.group(1)) or asks(match.group(1))):
        return match.group(1).strip(" 是为:：吧啊呀")
    if asks(plain):
        return None
    match = next((one for one in _COMPANY.finditer(plain) if not _unnamed(one)), None)
    name = _LEADING.sub("", match.group(0)).strip() if match else ""
    return name if name and not _names_none(name) else None


def _unnamed(company: re.Match[str]) -> bool:
    """新买的华为能走公司 of 能走公司报销不: words that end in a company and name none."""
    return bool(_POINTED.search(company.group(0)))


def _names_none(said: str) -> bool:
    same = says("same_title", said) or _POINTED.search(said.strip(" 吧啊呀"))
    return bool(_NO_NAME.match(said) or _UNSAID.match(said) or same)


def bare_title(text: str) -> str:
    """What is left of an answer to the question for the name; empty for a yes, a no, a question."""
    if says("same_title", text):
        return ""
    bare = leaving_out("said_already", _plain(text)).strip(" ,，。:：")
    if (named := _TITLE.search(bare)) and _UNSAID.match(named.group(1)):
        return ""  # 抬头之前给过了
    bare = as_typed(bare.rstrip("啊呀哈哦呢"), text)
    kind = bool(bare) and not leaving_out("invoice_kind_alone", bare)  # ordinary, said once more
    said = bare and not (agrees(bare) or refuses(bare) or asks(bare) or _UNNAMED.match(bare))
    return bare if said and not kind else ""


def _plain(text: str) -> str:
    """Without tax number, be it one or none by its length, and e-mail address."""
    odd = of_odd_length(text)
    text = re.sub(re.escape(odd), " ", text, flags=re.IGNORECASE) if odd else text
    bare = _TAX_WORD.sub(" ", _TAX_NO.sub(" ", _EMAIL.sub(" ", text)))
    return bare.strip()


def is_tax_number(text: str, found: Entity) -> bool:
    """税号91310000MA1K35XY7T looks like an order's number and is none."""
    before = text[: found.start or 0][-SAID_BEFORE:]
    return says("tax_number", before) or bool(_TAX_SHAPE.match(str(found.value).strip().upper()))


def _is_other_number(text: str, found: Entity) -> bool:
    """电话01088886666, 开户行… 6222020200001111: of a line or an account, and no order's."""
    number, before = str(found.value).strip(), text[: found.start or 0][-SAID_BEFORE:]
    return number.isdigit() and bool(_NUMBER_OF.search(before) or _LINE.fullmatch(number))


def number_said(turn: Turn) -> str | None:
    """The number of an order that is said; a tax number, which may look like one, is none."""
    other = (is_tax_number, _is_other_number)
    found = (
        each for each in turn.all("order_no") if not any(one(turn.text, each) for one in other)
    )
    number = next(found, None)
    return str(number.value).strip().upper() if number else None

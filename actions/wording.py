"""How people say things that no intent carries: yes, never mind, the other one, cheaper, why.

Patterns over the raw text, Chinese and English together. Each is used only where the
conversation makes its meaning plain.
"""

import re

__all__ = [
    "agrees",
    "asks",
    "corrects",
    "gives_up",
    "language_of",
    "refuses",
    "says",
    "without",
]

_CJK = re.compile(r"[\u3400-\u9fff]")
_ENGLISH = re.compile(
    r"\b(the|an?|is|are|am|i|i'm|i'd|my|me|you|your|it|its|this|that|these|please|yes|yeah|no|not|"
    r"ok|okay|sure|hi|hello|hey|thanks?|thank|how|what|when|where|which|why|who|can|could|do|does|"
    r"don'?t|want|need|show|order|cancel|return|refund|buy|first|second|third|last|one|for|with|"
    r"to|of|in|on|never|mind|help|cheaper|another|too|have|any|under|below|about|it's|bye|stop)\b",
    re.IGNORECASE,
)
_TAIL = r"[的吧啊呀哦呢了噢哈嘛喔~～。.!！,，\s]*"
_AGREES = re.compile(
    r"^(嗯+|恩+|是|是的|对|对的|对对+|好|好的?呀?|行|行的|可以|可以的|确认|确定|没错|没问题|就这样|"
    r"要|要的|需要|同意|办吧|麻烦了|请(确认|办理|继续)|继续|帮我(办|下|取消|退|换|改|加|提交)?|"
    r"就(这|它)个?|就它|ok|okay|okey|yes|yep|yeah|ya|sure|confirm(ed)?|correct|right|go ahead|"
    r"please( do)?|do it|yes,? please|of course|fine|sounds good|that's (right|fine)|continue|y)"
    + _TAIL
    + r"$",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    r"^(不|不是|不是的|不对|不用|不要|不必|不需要|不了|不行|不可以|别|取消|算了|先不|先不要|再想想|"
    r"我再(想想|看看|考虑)|考虑一下|no+|nope|nah|no,? thanks?( you)?|not now|not yet|don'?t|"
    r"cancel|never ?mind|forget it|wait|let me think|n)" + _TAIL + r"$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"[?？]|吗|么[。!！\s]*$|呢[。!！\s]*$|怎么|怎样|如何|什么|多少|多久|几天|几点|哪|为啥|为什么|"
    r"能不能|可不可以|是不是|是否|有没有|要不要|"
    r"^\s*(what|how|when|where|which|why|who|can|could|do|does|did|is|are|will|would|should)\b",
    re.IGNORECASE,
)
_PATTERNS: dict[str, str] = {
    "give_up": r"算了|不用了|不需要了|不(退|换|改|取消|修|装|投诉|买|开|要开|弄|办|领)了|先不(退|换|改|取消|修|"
    r"装|投诉|买|开|弄|办|用|了)|别(退|换|改|取消|弄|办)了|不想(退|换|改|取消|投诉|修)了?|never ?mind|"
    r"forget (it|about)|don'?t bother|leave it|stop (this|it)|changed my mind|no longer want to",
    "correct": r"不对|不是这|不是那|另一(单|个|笔)|另外(一|那)|别的(订单|单)|换成|改成|改为|错了|搞错|说错|"
    r"弄错|wrong|not (that|this) (one|order)|other (one|order)|another order|change (it )?to|instead|"
    r"i meant",
    "cheaper": r"便宜|太贵|贵了|好贵|有点贵|偏贵|降一?点|低一?点|实惠|平价|超(出)?预算|cheap|too expensive|"
    r"pricey|less expensive|lower price|over (my )?budget|too much money|affordable",
    "dearer": r"贵一?点|贵些|高端|高档|好一?点的|更好的|旗舰|more expensive|higher[- ]end|premium|better one",
    "another": r"换一|换个|换几|换别|其他|其它|别的|还有(别的|其他|其它|更多)?[吗么嘛没]|另外|再(来|推荐|看|给|换)|"
    r"不喜欢|不满意|others?\b|another|something else|more options|different|any more|else",
    "basket": r"购物车|购物篮|\b(cart|basket)\b",
    "add": r"加(入|到|进|个|一)?.{0,4}(购物车|购物篮)|加购|放(进|入|到).{0,4}(购物车|购物篮)|"
    r"(add|put).{0,30}(cart|basket)",
    "remove": r"(删|移除|移出|去掉|拿掉|不要).{0,12}(购物车|购物篮)|(购物车|购物篮).{0,12}(删|移除|去掉|拿掉|清空)|"
    r"清空(购物车|购物篮)|(remove|delete|empty|clear).{0,30}(cart|basket)",
    "checkout": r"下单|结算|结账|买单|提交订单|立即购买|直接买|就买(它|这)|就要(它|这)|check ?out|"
    r"place (the |an |my |this )?order|buy (it|this|them)( now)?\b|i'?ll take (it|this|the)",
    "why": r"为(什么|啥|何).{0,6}(推荐|推|给我|送我|有这|能领|看到)|凭什么|怎么(会|就)?(推荐|想到推)|推荐(的)?理由|"
    r"why.{0,24}(recommend|suggest|show|coupon|offer|give|this|these)",
    "impersonal": r"(不要|别|不想|停止|关闭|关掉|取消|拒绝|退出).{0,6}(个性化|根据我|按我的|用我的|收集我)|"
    r"(no|stop|without|turn off|disable|don'?t).{0,20}(personali[sz]|my (data|history))",
    "personal": r"(恢复|打开|开启|重新|启用).{0,4}个性化|(turn on|enable|resume).{0,12}personali[sz]",
    "erase": r"(删除|清除|清空|抹掉|删掉|注销).{0,8}(聊天|对话|记录|个人信息|数据|隐私)|"
    r"(delete|erase|remove|clear).{0,20}(chat|conversation|history|my data|personal)",
    "bot_blame": r"(机器人|智能客服|人工智能|AI|你|bot).{0,6}(垃圾|没用|傻|笨|蠢|智障|听不懂|什么都不懂|答非所问)|"
    r"答非所问|听不懂人话|鸡同鸭讲|人工智障|(stupid|useless|dumb|terrible) (bot|robot|assistant|machine)|"
    r"you('re| are) (useless|stupid|not helping)|you (don'?t|do not) understand",
    "angry": r"气死|火大|太过分|欺骗|骗子|骗人|无语|受够|垃圾|坑人|12315|消协|起诉|曝光|滚|furious|scam|"
    r"ridiculous|outrageous|fed up|lawyer",
    "both": r"这两|两个|两款|这几|它们|哪个好|哪款好|the two|both|these|them|first two|which (one )?is better",
    "this": r"这个|这款|这件|这台|这双|这部|这只|这条|这套|这瓶|这本|它|刚才|刚刚|上面|那个|那款|"
    r"\b(it|this|that)\b",
    "person_offer": r"转人工|人工|真人|human|agent|person",
    "big_fault": r"坏|碎|裂|质量|瑕疵|破|损|漏|不能用|用不了|有问题|开不了机|broken|faulty|defect|damag|crack",
}
_COMPILED = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _PATTERNS.items()}
_NOT = r"(?:不要|不喜欢|不想要|不考虑|除了|别给我|别推|除开|讨厌|not|no|without|except|anything but|don'?t (?:want|like))"


def language_of(text: str) -> str | None:
    """zh or en when the text shows it, else None ('iPhone 15' is said in both)."""
    if _CJK.search(text):
        return "zh"
    return "en" if _ENGLISH.search(text) else None


def says(name: str, text: str) -> bool:
    """Whether the text holds the named pattern."""
    return bool(_COMPILED[name].search(text))


def agrees(text: str) -> bool:
    """A bare yes, and nothing else."""
    return bool(_AGREES.match(text.strip()))


def refuses(text: str) -> bool:
    """A bare no, and nothing else."""
    return bool(_REFUSES.match(text.strip()))


def asks(text: str) -> bool:
    """Whether it is worded as a question."""
    return bool(_ASKS.search(text))


def corrects(text: str) -> bool:
    return says("correct", text)


def gives_up(text: str) -> bool:
    """Whether the shopper drops the matter (算了), with at most a few words around it."""
    return says("give_up", text) and len(text) <= 24


def without(text: str, word: str) -> bool:
    """Whether the word is named to be left out: 不要苹果的, anything but Apple."""
    return bool(re.search(_NOT + r"\s*(?:the |any )?" + re.escape(word), text, re.IGNORECASE))

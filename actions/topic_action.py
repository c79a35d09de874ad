"""The base of every action: who speaks, one transaction, errors to sentences, slots back."""

import asyncio
import logging
import traceback
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, ClassVar

from rasa_sdk import Action
from rasa_sdk.events import SlotSet

from actions import replies, texts
from actions.after_sales.exchange_changed import version_put_right
from actions.answer import Answer, Reply
from actions.basket.beside_order import beside_order
from actions.basket.placing import placed
from actions.basket.putting_back import lines_before, with_way_back
from actions.business.another_matter import another_matter, matters_beside
from actions.business.asked_instead import asked_instead, bought_instead
from actions.business.belonging import continues
from actions.business.progress import (
    about_it,
    go_on,
    handed_on,
    reminded,
    turned_down,
)
from actions.business.refusing_first import declined_first
from actions.business.repeating import unrepeated
from actions.business.requests import divided
from actions.business.scripts import written
from actions.business.suspended import taken_up
from actions.business.switching import switched
from actions.costs.arrival_asked import with_days
from actions.costs.claim_left import with_claim_left
from actions.desk import Desk, Means
from actions.goods.described_shown import wished_otherwise
from actions.goods.looking_after_no import looking_after_no
from actions.goods.parts import as_part
from actions.hearing.wording import says
from actions.memory import changes
from actions.orders.address_talk import part_taken_back
from actions.reference.english_names import with_english_names
from actions.reference.looked_since import noticing
from actions.road.agreeing import after_yes, agreed_first
from actions.road.as_meant import as_meant
from actions.road.asides import aside
from actions.road.chosen_first import chosen_first
from actions.road.claim_beside import claim_beside
from actions.road.heard_first import heard_first, heard_whole
from actions.road.inquiring import inquired
from actions.road.left_over import with_left_over
from actions.road.no_person import wait_asked
from actions.road.one_prompt import joined, said_once
from actions.road.person_offered import with_person_offer
from actions.road.plainly_agreed import plainly_agreed
from actions.road.second import afterwards, as_offered, offered_and_more, with_offer, with_second
from actions.road.settled_first import holding, settled_first, without_kept
from actions.road.together import next_goods
from actions.road.topic_meant import topic_meant
from actions.road.version_beside import version_beside, with_version_told
from actions.talk.feedback import wished
from actions.talk.sympathy import comforted
from actions.talk.upset import soothed
from actions.turn import Turn, turn_of
from shop.errors import ShopError, Unauthenticated

log = logging.getLogger(__name__)
PERSON = "human_agent"


class TopicAction(Action):  # type: ignore[misc]  # rasa_sdk is untyped
    """Answers one intent. Subclasses say which, and write `answer`."""

    intent: ClassVar[str]
    counts_misses: ClassVar[bool] = False

    def __init__(self, means: Means) -> None:
        self.means = means

    def name(self) -> str:
        return f"action_{self.intent}"

    @abstractmethod
    def answer(self, desk: Desk) -> Answer:
        """The answer to a message of this intent that opens a topic."""

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        given, slots = await asyncio.to_thread(self.handle, tracker, datetime.now(UTC))
        for reply in given:
            dispatcher.utter_message(json_message=dict(reply))
        return [SlotSet(name, value) for name, value in slots.items()]

    def handle(self, tracker: Any, now: datetime) -> tuple[Sequence[Reply], dict[str, Any]]:
        """The replies to the tracker's last message, and the slots that change."""
        try:
            turn = turn_of(tracker, self.means.secret, now)
        except Unauthenticated as error:
            log.warning("a turn was refused: %s", error.code)
            return [_unknown_speaker(tracker)], {}
        answer = unrepeated(self._answered(turn), turn, lambda key: _say(turn, key))
        return written(answer, turn), changes(tracker.slots, answer.memory)

    def _answered(self, turn: Turn) -> Answer:
        try:
            with self.means.database.transaction() as tx:
                desk = with_version_told(Desk(turn, tx, self.means))
                told = with_claim_left(desk, taken_up(desk, self._turned(desk)))
                told = with_person_offer(desk, told)
                return with_english_names(desk, said_once(told))
        except ShopError as error:
            log.info("%s answered %s", self.name(), error.code or type(error).__name__)
            return Answer((_refusal(turn, error),), turn.memory.idle())
        except Exception as error:
            self._log(turn, error)
            person = replies.button(_say(turn, "general.person_button"), "human_agent")
            return Answer((replies.text(_say(turn, "errors.broken"), [person]),), turn.memory)

    def _opened(self, desk: Desk, *, turned: bool = False) -> Answer:
        """The answer to a message that opens a topic, and what should follow it."""
        if (other_one := switched(desk)) is not None:
            desk = desk.turned(intent=other_one)
            begun: Answer = self.means.topics[other_one].answer(desk)
            return reminded(desk, begun)
        if not turned and (down := turned_down(desk)) is not None:
            other = self._opened(handed_on(desk, down), turned=True)
            return Answer((*down.replies, *other.replies), other.memory)
        topic = self.means.topics.get(topic_meant(desk), self)
        answer: Answer = topic.answer(desk)
        return reminded(desk, answer)

    def _log(self, turn: Turn, error: Exception) -> None:
        # the place and the kind only: an error's message may quote what the shopper wrote
        where = "".join(traceback.format_tb(error.__traceback__))
        kind = type(error).__name__
        log.error("%s failed at %s: %s\n%s", self.name(), turn.message_id, kind, where)

    def _turned(self, desk: Desk) -> Answer:
        kept = desk = as_meant(desk)
        if desk.memory.task and says("to_person", desk.turn.text):
            return wait_asked(desk) or agreed_first(desk)  # it wins over whatever is in progress
        desk = plainly_agreed(without_kept(desk))
        righted = part_taken_back(kept) or version_put_right(desk) or version_beside(desk)
        if righted is not None:
            return righted
        first = settled_first(desk)
        desk = holding(desk)
        if first is None and (claimed := claim_beside(desk, self._turned)) is not None:
            return claimed
        if first is None and (taken := chosen_first(desk, self._turned)) is not None:
            return taken
        if first is None and (whole := heard_whole(desk)) is not None:
            told, asked = whole
            return with_second(desk, told, with_left_over(desk, told, asked), self._turned)
        first = first or heard_first(desk)
        if first is not None:
            said, rest = first
            return joined(said, self._turned(rest) if rest else Answer((), said.memory))
        desk = bought_instead(desk) or declined_first(desk) or looking_after_no(desk) or (
            asked_instead(desk) or desk)  # fmt: skip
        desk = offered_and_more(desk) or desk
        if (order := placed(desk)) is not None:
            order = with_second(desk, *with_days(desk, order, beside_order(desk)), self._turned)
            return order.remembering(misses=0)
        spoken = desk = as_part(desk)
        turn, others = after_yes(desk) or matters_beside(desk) or divided(desk.turn)
        desk = replace(desk, turn=turn)
        before = lines_before(desk)
        answer = wished(desk) or inquired(desk) or aside(desk) or about_it(desk)
        if answer is None:
            desk = as_offered(desk)
            own = another_matter(desk) is None and continues(desk) and not wished_otherwise(desk)
            answer = go_on(desk) if own else self._opened(desk)
            answer = next_goods(desk, answer)
            answer = comforted(desk, soothed(desk, afterwards(desk, answer)))
        answer = noticing(desk, answer)
        others = with_left_over(desk, answer, others, spoken)
        answer = with_second(desk, answer, others, self._turned)
        answer = with_way_back(desk, before, with_offer(answer))
        missed = answer.memory.misses > desk.memory.misses
        return answer if self.counts_misses or missed else answer.remembering(misses=0)


def _say(turn: Turn, key: str, **values: object) -> str:
    return texts.say(key, turn.language, turn.message_id, turn.memory.said, **values)


def _refusal(turn: Turn, error: ShopError) -> Reply:
    """A polite sentence for what the shop refused: by its code, else by its kind."""
    for key in (f"errors.{error.code}", f"errors.{type(error).__name__}"):
        if texts.knows(key):
            return replies.text(_say(turn, key))
    return replies.text(_say(turn, "errors.refused"))


def _unknown_speaker(tracker: Any) -> Reply:
    metadata = (tracker.latest_message or {}).get("metadata") or {}
    language = "en" if metadata.get("language") == "en" else "zh"
    return replies.text(texts.say("errors.Unauthenticated", language, tracker.sender_id))

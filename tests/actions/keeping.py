"""What was said in a conversation, kept as the gateway keeps it, so that later turns know it."""

from shop import messages
from tests.actions.talking import Chat, Entity


def says_and_keeps(chat: Chat, text: str, intent: str, *entities: Entity) -> str:
    """Type a text and keep it with its answer."""
    with chat.means.database.transaction() as tx:
        got = messages.receive(tx, chat.conversation_id, text, text=text, digest="d", now=chat.now)
    told = chat.says(text, intent, *entities, message_id=got.message.message_id)
    with chat.means.database.transaction() as tx:
        understood = {"intent": intent, "entities": [*entities]}
        messages.answer(tx, got.message.message_id, chat.replies, understood, chat.now)
    return told

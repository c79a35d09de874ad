"""My cat needs royal canin: food for the animal that is spoken of, whatever word stands for it."""

from actions.desk import Desk
from actions.hearing.wording import says, without
from shop import catalogue
from shop.catalogue import Wishes

FOOD = {"cat_words": "猫粮", "dog_words": "狗粮"}
ANY_FOOD = "食品"


def food_of_pets(desk: Desk) -> tuple[str, ...]:
    """The food meant by food or a brand beside the animal; empty when other goods are named."""
    text = desk.turn.text
    kinds = {str(each.value) for each in desk.turn.all("category")}
    brands = tuple(str(each.value) for each in desk.turn.all("brand"))
    if (
        kinds - {ANY_FOOD}
        or not (kinds or brands or says("food_words", text))
        or list(desk.turn.all("product"))
    ):
        return ()
    meant = [
        food for animal, food in FOOD.items() if says(animal, text) and not without(text, food)
    ]
    made = [one for one in meant if _made(desk, one, brands)]
    return tuple(made if len(made) == 1 else ())


def _made(desk: Desk, food: str, brands: tuple[str, ...]) -> bool:
    wishes = Wishes(categories=(food,), brands=brands, in_stock=False)
    return bool(catalogue.matching_ids(desk.tx, wishes))

"""Who brings the parcels: the couriers of the shop's rules in words."""

from actions.desk import Desk
from actions.words import listed


def couriers_told(desk: Desk) -> str:
    names = [one.in_language(desk.language) for one in desk.policies.couriers]
    return desk.say("shipping.couriers", couriers=listed(names, desk.language))

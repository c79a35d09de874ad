"""How long the product in talk is under warranty; the shop's rule when none is."""

from actions.desk import Desk
from actions.referring import product_meant


def warranty_words(desk: Desk) -> str:
    product = product_meant(desk)
    if product is None:
        return desk.policies.warranty.in_language(desk.language)
    if product.warranty_months == 0:
        return desk.say("repair.no_warranty", name=product.name)
    return desk.say("repair.warranty", name=product.name, months=product.warranty_months)

"""What a message names, as it is meant: before anything of it is answered."""

from collections.abc import Callable

from actions.desk import Desk
from actions.goods.brands_heard import with_brands
from actions.goods.containers import with_containers
from actions.goods.needless_kinds import with_kinds
from actions.goods.of_talk import with_wishes_of_talk
from actions.goods.phones_told import with_phones
from actions.goods.purposes import with_purpose
from actions.goods.resolutions import with_resolution
from actions.goods.sized_names import with_sized_names
from actions.reference.called_goods import with_called
from actions.reference.colors_in_names import without_name_colors
from actions.reference.own_version import with_own_version
from actions.road.no_person import without_person

Meaning = Callable[[Desk], Desk]

MEANINGS: tuple[Meaning, ...] = (
    without_person, with_containers, with_sized_names, with_brands,
    without_name_colors, with_called, with_phones,
    with_resolution, with_kinds, with_wishes_of_talk, with_purpose, with_own_version,
)  # fmt: skip


def as_meant(desk: Desk) -> Desk:
    """The desk with brands, kinds, versions and purposes read from the names and the talk."""
    for meaning in MEANINGS:
        desk = meaning(desk)
    return desk

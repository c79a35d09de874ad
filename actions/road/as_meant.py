"""What a message names, as it is meant: before anything of it is answered."""

from collections.abc import Callable

from actions.business.title_colors import without_title_colors
from actions.desk import Desk
from actions.goods.body_heights import with_heights
from actions.goods.brands_heard import with_brands
from actions.goods.containers import with_containers
from actions.goods.contents_asked import with_contents
from actions.goods.dimensions import without_limits
from actions.goods.found_dear import without_dear
from actions.goods.meant_for import with_goods_meant_for
from actions.goods.needless_kinds import with_kinds
from actions.goods.of_talk import with_wishes_of_talk
from actions.goods.phones_told import with_phones
from actions.goods.purposes import with_purpose
from actions.goods.resolutions import with_resolution
from actions.goods.sized_names import with_sized_names
from actions.goods.sizes_of_shown import with_sizes_of_shown
from actions.goods.unheard_goods import with_unheard_kinds
from actions.reference.called_goods import with_called
from actions.reference.colors_in_names import without_name_colors
from actions.reference.kind_of_shown import with_one_so_named, without_kind_of_shown
from actions.reference.language_words import without_language_words
from actions.reference.or_else import without_missing_version
from actions.reference.own_version import with_own_version
from actions.reference.siblings import with_siblings
from actions.road.no_person import after_person, without_person

Meaning = Callable[[Desk], Desk]

MEANINGS: tuple[Meaning, ...] = (
    after_person, without_person, without_title_colors, without_limits, without_kind_of_shown,
    with_one_so_named, without_dear, without_language_words, with_containers, with_sized_names,
    with_brands, with_unheard_kinds, without_name_colors, with_called, with_siblings,
    with_goods_meant_for, with_phones, with_resolution, with_kinds, with_wishes_of_talk,
    with_purpose, with_own_version, with_heights, with_contents, with_sizes_of_shown,
    without_missing_version,
)  # fmt: skip


def as_meant(desk: Desk) -> Desk:
    """The desk with brands, kinds, versions and purposes read from the names and the talk."""
    for meaning in MEANINGS:
        desk = meaning(desk)
    return desk

"""What may be complained of: the patterns that tell of a wrong."""

from actions.hearing.wording import says

WRONGS = ("reason_quality", "reason_wrong", "fault_told", "goods_missing", "complaint_deed",
          "arrived_damaged", "not_there_yet", "reason_late", "trouble_told",
          "badly_treated", "form_tail")  # fmt: skip


def wrong_in(text: str, *more: str) -> bool:
    """Whether the text tells of one of these, or of what is named besides."""
    return any(says(name, text) for name in (*WRONGS, *more))

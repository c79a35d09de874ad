"""What can go wrong inside promotions, so that edges can tell a bad rule from a bad artifact.

PromotionError
├── BadRule        a condition, benefit or offer that cannot be read; says where
├── BadMoney       amounts of different currencies in one sum
├── BadArtifact    a segments artifact that is incomplete or was changed
└── BadData        an experiment's file or a table of facts that makes no sense
"""


class PromotionError(ValueError):
    """The root; its text is one English sentence."""


class BadRule(PromotionError):
    """`path` says where in the JSON, as in `condition.of[1].amount`."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class BadMoney(PromotionError):
    """Money of two currencies, or no whole number of minor units."""


class BadArtifact(PromotionError):
    """The artifact does not verify and must not be used."""


class BadData(PromotionError):
    """Data that cannot be used, with the reason."""

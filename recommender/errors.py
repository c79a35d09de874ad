"""What can go wrong in the recommender: data, artifacts and ids that are refused, each in words."""


class RecommenderError(ValueError):
    """The root; its text is one English sentence."""


class BadData(RecommenderError):
    """Interactions that cannot be read or learned from."""


class BadArtifact(RecommenderError):
    """Files of an artifact that are missing, damaged or not the ones that were written."""


class UnknownId(RecommenderError):
    """A product that the artifact was not trained on."""

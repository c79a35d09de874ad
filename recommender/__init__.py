"""Learns from interactions and ranks products; knows no database, no network and no clock."""

from recommender.critiques import Critique, critiqued
from recommender.errors import BadArtifact, BadData, RecommenderError, UnknownId
from recommender.features import Features, ProductFacts
from recommender.groups import Group, group_of, popular_among
from recommender.histories import Fresh
from recommender.interactions import Interactions, weight_of
from recommender.newcomers import with_newcomers
from recommender.reasons import Reason
from recommender.recommender import MODES, Mode, Ranked, Recommender
from recommender.weighting import Weighting

__all__ = [
    "MODES",
    "BadArtifact",
    "BadData",
    "Critique",
    "Features",
    "Fresh",
    "Group",
    "Interactions",
    "Mode",
    "ProductFacts",
    "Ranked",
    "Reason",
    "Recommender",
    "RecommenderError",
    "UnknownId",
    "Weighting",
    "critiqued",
    "group_of",
    "popular_among",
    "weight_of",
    "with_newcomers",
]

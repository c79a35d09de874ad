"""The letters by which colours are called, one class for all patterns."""

HUES = "黑白红蓝绿粉灰紫黄金银橙棕"
HUES_TOO = f"{HUES}青米"  # where 青 and 米 cannot be taken for tea or rice

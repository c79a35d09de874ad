"""Faults on purpose: races, kills and fuzz, in a size for every day and a long one."""

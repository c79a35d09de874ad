"""Goods that came, or should have: sent back, exchanged, repaired, visited."""

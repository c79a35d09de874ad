"""Promotions: who a customer is, which offers fit, what they are worth, and whether they worked.

Decides and explains; changes nothing, asks no clock (`now` is passed in) and no database.
"""

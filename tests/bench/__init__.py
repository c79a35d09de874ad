"""Timings of the product beside its peers, in the same run: `make bench`."""

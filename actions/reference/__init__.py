"""Which goods, versions and earlier sentences a message points at."""

"""Orders that are placed: which is meant, how far it is, what can still be changed."""

"""The Makefile's verbs. Standard library only, for any Python 3.9+: this sets the rest up."""

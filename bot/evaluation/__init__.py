"""Measures how well a trained model understands sentences it has not seen."""

"""Finding goods and telling what they are like."""

"""What a message says, read from its words alone: no shop, no conversation."""

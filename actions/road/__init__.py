"""The road of a message: what is heard first, told at once, offered or asked."""

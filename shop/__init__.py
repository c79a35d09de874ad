"""What the shop knows and can do; it asks the engines and is asked by the edges."""

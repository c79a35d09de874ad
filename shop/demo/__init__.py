"""The demo shop: made-up customers with hidden tastes and a history, seeded from data/shop/."""

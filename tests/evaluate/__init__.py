"""How good the product is: `make evaluate`."""

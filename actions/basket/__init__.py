"""From goods to an order: put in, counted, changed, taken out, placed."""

"""What it comes to: offers, coupons, fees and ways to pay."""

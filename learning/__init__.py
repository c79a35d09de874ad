"""How the shop learns: jobs, training, gates, publishing. It asks the shop and the engines."""

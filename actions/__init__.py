"""What the assistant can do: one action for each intent, answered from the shop."""

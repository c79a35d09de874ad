"""Everything Rasa reads: its configuration, our components, channel and tracker store."""

"""What takes several turns: its questions, its one yes, its interruptions and its end."""

"""Talk about the talk: manners, feelings, feedback, privacy, a person."""

"""The pages of our own: home, search, reader, pictures, and those of an actor, a place and a quote."""

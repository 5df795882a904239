"""Who speaks: the words for a speaker beside the cue, and the actor of the authority files that they name."""

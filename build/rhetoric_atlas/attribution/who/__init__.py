"""Who speaks: the words for a speaker beside the cue, the fullest form of the name, and the authority's actor."""

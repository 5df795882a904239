"""Who and what a report names: the rules of names, the matcher, mentions, and who claims a name."""

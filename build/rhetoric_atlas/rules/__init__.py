"""Language as data: the rules, each with an example."""

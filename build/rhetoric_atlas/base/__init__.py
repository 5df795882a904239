"""The ground: the model, errors, YAML, rule files, keywords, the code's digest, and what was already drafted."""

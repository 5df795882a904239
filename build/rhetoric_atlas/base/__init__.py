"""The ground: records, errors, YAML, rule files, keywords, and what was already drafted."""

"""What a curator wrote of one report, laid over what the rules drafted from it."""

"""One sentence: its main phrase, the source of each phrase, and the words that each takes, in marks or without."""

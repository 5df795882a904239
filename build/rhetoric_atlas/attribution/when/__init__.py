"""When words were said: the times that a report names, which of them a sentence means, and the date that follows."""

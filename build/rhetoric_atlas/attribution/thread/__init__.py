"""What a report has told so far, carried on to the sentences that follow: names, works, platforms, dates, outlets."""

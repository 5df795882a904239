"""One grammar of dates: those that stand by themselves, those counted from a day, and calendars."""

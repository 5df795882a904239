"""A source to a report: its publisher, title, date, language, sections and passages."""

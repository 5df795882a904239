"""What report.py reads a report with: its layout, its kinds of passages, its dates, its imprint."""

"""What stands above a report: who published it, its title, its authors, its dates, and what its format says."""

"""Who said what, about whom, where it was published, and according to which report."""

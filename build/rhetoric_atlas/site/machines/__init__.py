"""What other programs ask for: feeds, a description of the dataset, and OpenRefine's reconciliation."""

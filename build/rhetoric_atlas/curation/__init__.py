"""What people write in data/, one to one: authority, codebook, annotations; and the drafts held against it."""

"""Where quotes stand, in marks, in blocks and in turns of a transcript, and of what kind they are."""

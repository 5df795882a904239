"""What words do: their act, status, targets with stance, what they deny and what they repeat."""

"""The server: its process, headers, permissions, what visitors may ask, and what search engines may see."""

"""The server: its process, headers, permissions, and what search engines may see."""

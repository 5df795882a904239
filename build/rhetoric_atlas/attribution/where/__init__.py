"""Where words were published or said: the channel, the platform, the medium, the setting, the original language."""

"""The world described: YAML content, what it may say, and how it becomes a catalogue."""

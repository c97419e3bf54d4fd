"""The text door: typed lines become intents, events become lines."""

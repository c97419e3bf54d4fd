"""Small programs of the house: finding Python, pins, documents made from the code."""

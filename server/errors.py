"""The one exception of the house that a person is meant to read."""


class OperatorError(Exception):
    """Something the operator can mend; the text names the thing, the place and the mend."""

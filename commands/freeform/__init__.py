"""Free text, read by a deterministic grammar: one intent, or a question, or a helpful hint.

What matches no command comes here. `line` finds the verb; a reader for each group of verbs
(`places`, `things`, `deeds`, `fights`, `speech` …) finds the things in the scene. Pure.
"""

from commands.freeform.frame import Reading, Unclear
from commands.freeform.grammar import read
from commands.targets import Question

__all__ = ["Question", "Reading", "Unclear", "read"]

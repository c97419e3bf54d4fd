"""Whatever is written in a content file, the loader answers with a catalogue or with problems."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.catalog import Catalog
from tests.world import tiny
from world.load import load
from world.problems import WorldErrors

JUNK = st.one_of(
    st.sampled_from([
        "", "~", "[]", "{}", "- x", "0o17", ".inf", "1e999", "!!set {a}", "*x", "&x y", "'",
        "? [a]", "<<: {a: b}", "\t", "|", "true", "2024-01-01", "%", "@", "a: b",
    ]),
    st.text(max_size=20),
)  # fmt: skip


@given(data=st.data())
def test_any_line_may_be_broken(data: st.DataObject) -> None:
    """One line of one file replaced, and the rest of the world is still read and judged."""
    with TemporaryDirectory() as folder:
        path = tiny.write(Path(folder)) / data.draw(st.sampled_from(sorted(tiny.FILES)))
        lines = path.read_text(encoding="utf-8").splitlines()
        place = data.draw(st.integers(0, len(lines) - 1))
        key = lines[place].partition(":")[0]
        lines[place] = data.draw(st.sampled_from([f"{key}: ", ""])) + data.draw(JUNK)
        path.write_text("\n".join(lines), encoding="utf-8", errors="surrogatepass")

        assert answers(Path(folder))


def answers(folder: Path) -> bool:
    """Whether the loader gives a catalogue, or problems that each have a line."""
    try:
        return isinstance(load(folder), Catalog)
    except WorldErrors as errors:
        return all(problem.line >= 1 for problem in errors.problems)


@pytest.mark.parametrize("entry", ["5", "", "text", "[1]", "{name: [1]}", "{bonus: 3}"])
def test_entry_of_any_shape(entry: str, tmp_path: Path) -> None:
    """An entry that is no mapping is a problem in its line."""
    tiny.write(tmp_path)
    tiny.change(tmp_path, "items/more.yaml", "", f"\nthing: {entry}\n")

    with pytest.raises(WorldErrors, match=r'items/more.yaml:2: item "thing": '):
        load(tmp_path)

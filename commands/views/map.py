"""The map: drawn for eyes, told in words for ears."""

from collections.abc import Mapping
from itertools import islice

from commands.prefs import Prefs
from commands.render import names
from commands.render.grammar import capital, sentence
from commands.render.palette import paint
from commands.views import chart, sight
from commands.views.layout import columns, entries, heading, lines, paragraph
from game.catalog import Exit, RoomPlan
from game.state import Being, Scene
from typeclasses.escape import plain

STEPS: Mapping[str, tuple[int, int]] = {
    "north": (0, 1), "northeast": (1, 1), "east": (1, 0), "southeast": (1, -1), "south": (0, -1),
    "southwest": (-1, -1), "west": (-1, 0), "northwest": (-1, 1),
}  # fmt: skip
STROKES: Mapping[tuple[int, int], str] = {
    (0, 1): "|", (0, -1): "|", (1, 0): "-", (-1, 0): "-", (1, 1): "/", (-1, -1): "/",
    (1, -1): "\\", (-1, 1): "\\",
}  # fmt: skip
DOORS = {"open": "'", "closed": "+", "locked": "#"}
LEGEND: Mapping[str, str] = {
    "@": "you", "*": "shrine", "^": "way up", "v": "way down", "%": "ways up and down",
    "?": "not visited", "+": "door", "#": "locked", "'": "open door",
}  # fmt: skip
MOST_UNTRIED = 5
Grid = dict[tuple[int, int], str]


def map_view(scene: Scene, viewer: str, prefs: Prefs, width: int = 0, height: int = 17) -> str:
    """The visited rooms of the zone around somebody, within `width` columns and `height` lines."""
    being = scene.beings[viewer]
    plan = scene.catalog.rooms.get(being.place)
    if prefs.screen_reader or plan is None or plan.at is None:
        return map_in_words(scene, viewer, prefs)
    wide = min(width or columns(prefs), columns(prefs))
    grid = _cut(_grid(scene, being), wide, height)
    return lines(
        heading(_where(scene, plan), prefs),
        _drawing(grid, prefs),
        paragraph(_legend(grid), prefs),
        paragraph(_not_drawn(scene, being, plan), prefs),
    )


def _where(scene: Scene, plan: RoomPlan) -> str:
    zone = scene.catalog.zones.get(plan.zone)
    return plain(plan.name) + (f", {plain(zone.name)}" if zone else "")


def _grid(scene: Scene, being: Being) -> Grid:
    """Signs by column and line, the being's room in the middle: a room takes 3 by 1."""
    grid: Grid = {}
    rooms = chart.visited(scene, being)
    here = rooms[being.place].at or (0, 0, 0)
    level = {key: plan for key, plan in rooms.items() if plan.at and plan.at[2] == here[2]}
    for plan in reversed(level.values()):  # the present room last, so that nothing covers it
        _put_ways(grid, scene, being, plan, _spot(plan, here), here)
    for plan in reversed(level.values()):
        _put_room(grid, _spot(plan, here), _sign(being, plan))
    return grid


def _spot(plan: RoomPlan, here: tuple[int, int, int]) -> tuple[int, int]:
    x, y, _ = plan.at or here
    return 4 * (x - here[0]), -2 * (y - here[1])


def _put_room(grid: Grid, spot: tuple[int, int], sign: str) -> None:
    column, line = spot
    for offset, letter in ((-1, "["), (0, sign), (1, "]")):
        grid[column + offset, line] = letter


def _sign(being: Being, plan: RoomPlan) -> str:
    if plan.id == being.place:
        return "@"
    if plan.shrine:
        return "*"
    ways = {way.direction for way in chart.known_exits(being, plan)}
    return {(True, True): "%", (True, False): "^", (False, True): "v"}.get(
        ("up" in ways, "down" in ways), " "
    )


def _put_ways(
    grid: Grid, scene: Scene, being: Being, plan: RoomPlan, spot: tuple[int, int],
    here: tuple[int, int, int],
) -> None:  # fmt: skip
    for way in chart.known_exits(being, plan):
        if way.direction not in STEPS:
            continue
        step = STEPS[way.direction]
        reach = _reach(scene, plan, way, step)
        door = chart.door_seen(scene, being, plan, way)
        _stroke(grid, spot, step, reach, DOORS[door] if door else STROKES[step])
        column, line = spot[0] + 4 * step[0], spot[1] - 2 * step[1]
        if way.to not in being.visited and reach == 1 and (column, line) not in grid:
            _put_room(grid, (column, line), "?")


def _reach(scene: Scene, plan: RoomPlan, way: Exit, step: tuple[int, int]) -> int:
    """How many steps an exit goes in its direction; 1 if its ends are not in one line."""
    other = scene.catalog.rooms.get(way.to)
    if other is None or other.at is None or plan.at is None:
        return 1
    x, y = other.at[0] - plan.at[0], other.at[1] - plan.at[1]
    far = max(abs(x), abs(y))
    return far if (x, y) == (far * step[0], far * step[1]) and far else 1


def _stroke(
    grid: Grid, spot: tuple[int, int], step: tuple[int, int], reach: int, sign: str
) -> None:  # fmt: skip
    """A line from a room towards the next, its first sign a door if there is one."""
    x, y = spot[0] + 2 * step[0], spot[1] - step[1]
    _cross(grid, (x, y), sign)
    for far in range(1, 2 * reach - 1):
        _cross(grid, (x + 2 * far * step[0], y - far * step[1]), STROKES[step])
        if step[1] == 0:
            _cross(grid, (x + (2 * far - 1) * step[0], y), STROKES[step])


def _cross(grid: Grid, spot: tuple[int, int], sign: str) -> None:
    before = grid.get(spot, sign)
    if before == sign or sign in DOORS.values():
        grid[spot] = sign
    elif {before, sign} == {"/", "\\"}:
        grid[spot] = "X"


def _cut(grid: Grid, width: int, height: int) -> Grid:
    """What fits, with the being's room in the middle; a room is never cut in two."""
    right, down = (width - 1) // 2, (height - 1) // 2
    inside = {spot: sign for spot, sign in grid.items() if abs(spot[1]) <= down}
    whole = right - (right + 2) % 4 if (right + 2) % 4 else right
    return {spot: sign for spot, sign in inside.items() if abs(spot[0]) <= whole}


def _drawing(grid: Grid, prefs: Prefs) -> str:
    left, top = min(x for x, _ in grid), min(y for _, y in grid)
    right, low = max(x for x, _ in grid), max(y for _, y in grid)
    rows = (
        "".join(grid.get((x, y), " ") for x in range(left, right + 1)).rstrip()
        for y in range(top, low + 1)
    )
    return "\n".join(plain(row).replace("@", paint("turn", "@", prefs)) for row in rows)


def _legend(grid: Grid) -> str:
    signs = set(grid.values())
    told = [f"{sign} {text}" for sign, text in LEGEND.items() if sign in signs]
    return f"Signs: {', '.join(told)}."


def _not_drawn(scene: Scene, being: Being, plan: RoomPlan) -> str:
    """The exits of the present room that a flat map cannot show."""
    ways = [way for way in chart.known_exits(being, plan) if way.direction not in STEPS]
    return " ".join(_towards(scene, being, way) for way in ways)


def map_in_words(scene: Scene, viewer: str, prefs: Prefs) -> str:
    """Where one is, what lies in each direction, and the nearest ways not yet taken."""
    being = scene.beings[viewer]
    plan = scene.catalog.rooms.get(being.place)
    if plan is None:
        return "You are nowhere that has been mapped."
    ways = sorted(chart.known_exits(being, plan), key=sight.rank)
    around = [_towards(scene, being, way) for way in ways]
    return lines(
        paragraph(f"You are in {_where(scene, plan)}.", prefs),
        entries(around, prefs) if around else "There is no way out that you know of.",
        _nearest(scene, being, prefs),
    )


def _towards(scene: Scene, being: Being, way: Exit) -> str:
    return f"{capital(plain(way.direction))}: {_goal(scene, being, way)}."


def _goal(scene: Scene, being: Being, way: Exit) -> str:
    goal = names.room(scene, way.to) if way.to in being.visited else "not visited yet"
    door = sight.door_note(scene, way)
    return f"{goal} ({door})" if door else goal


def _nearest(scene: Scene, being: Being, prefs: Prefs) -> str:
    elsewhere = (each for each in chart.untried(scene, being) if each.path)
    rows = [_untried(each) for each in islice(elsewhere, MOST_UNTRIED)]
    if not rows:
        return ""
    return lines("Ways not yet taken, the nearest first:", entries(rows, prefs))


def _untried(each: chart.Untried) -> str:
    path = ", ".join((*each.path, each.way.direction))
    return sentence(f"{each.way.direction} from {plain(each.room.name)} (go {path})")

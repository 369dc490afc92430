"""A name → invented sentences about lighthouses, always the same ones for the same name."""

from random import Random

WHO = (
    "the night keeper", "the harbor pilot", "a young engineer", "the supply crew", "the coast radio",
    "the lens maker", "the owner of the ferry", "a visiting inspector", "the storm desk", "the chart office",
)  # fmt: skip
DOES = (
    "checks", "repairs", "draws", "times", "writes down", "explains", "turns off", "compares", "rebuilds",
    "asks about", "counts", "carries",
)  # fmt: skip
WHAT = (
    "the fog signal", "the lamp room", "the tide table", "the spare lens", "the fuel line", "the logbook",
    "the radio mast", "the stone stair", "the backup battery", "the shore cable", "the storm shutters",
    "the channel markers", "the wind gauge", "the duty roster", "the crane on the jetty", "the old clockwork",
    "the warning chart", "the boat landing",
)  # fmt: skip
WHEN = (
    "before the tide turns", "during the second watch", "while the ferry waits", "after a night of fog",
    "with half the crew ashore", "as the wind changes", "when the radio is silent", "in the week of the storm",
    "on the first day of frost", "without a second opinion", "under a fixed budget", "two days before winter",
)  # fmt: skip
WHY = (
    "so that every ship sees one light", "because two boats share the channel", "to save an hour of each night",
    "since nobody else has the key", "so that the harbor can open on time", "because the last report was wrong",
    "to keep the crew out of the water", "so that a new keeper can take over",
)  # fmt: skip


def sentence(name: str) -> str:
    """Make one sentence of about sixteen words."""
    random = Random(name)
    who, what, other = random.choice(WHO), *random.sample(WHAT, 2)
    text = f"{who} {random.choice(DOES)} {what} {random.choice(WHEN)}, {random.choice(WHY)}"
    return f"{text[0].upper()}{text[1:]}, and leaves {other} as it was."


def sentences(name: str, number: int) -> list[str]:
    """Make several sentences."""
    return [sentence(f"{name} {place}") for place in range(number)]


def phrase(name: str) -> str:
    """Make a few words that can stand in a list."""
    random = Random(name)
    return f"{random.choice(DOES)} {random.choice(WHAT)}"


def paragraph(name: str, number: int = 3) -> str:
    """Join several sentences."""
    return " ".join(sentences(name, number))


def prompt(number: int) -> str:
    """Ask a question that no other number asks."""
    place, moment = number % len(WHAT), number // len(WHAT) % len(WHEN)
    reason = f" {WHY[number // (len(WHAT) * len(WHEN)) - 1]}" if number >= len(WHAT) * len(WHEN) else ""
    return f"What do you do about {WHAT[place]} {WHEN[moment]}{reason}?"

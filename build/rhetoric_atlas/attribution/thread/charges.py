"""Charges in court: who made the last one, for what is said "allegedly" and for the words of a charge."""

from ...language.syntax.parse import Parse
from ..facts import Citation, Speaker
from ..who.actors import Cast

ALLEGED = "alleged"  # the status of what one accuses another of


class Charges:
    """Who accuses in a report, and in `here` the phrase by which the passage that is read tells what is a charge."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._accuser: Speaker | None = None
        self.here: tuple[Parse, int] | None = None

    def note(self, citation: Citation) -> None:
        """Takes note of who says something, where that is a charge."""
        if citation.alleges or citation.cue.status == ALLEGED:
            self._accuser = citation.speaker

    def accuser(self, parse: Parse) -> Speaker | None:
        """Who made a charge before in the same story: the prosecution that said what he "allegedly" did."""
        accuser, story = self._accuser, self._cast.story_before(parse.sentence.starts[0])
        return accuser if accuser is not None and accuser.span.start >= story.start else None

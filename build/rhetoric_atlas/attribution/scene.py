"""A report with all that is needed to read its sentences, and what a reporting phrase says of its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..authority import Authority
from ..cues import Cue
from ..model import Mention, Report, Span
from ..record import record
from .cast import Cast, Speaker
from .channel import Outlet
from .date import Dates, Said
from .dating import Dating
from .language import Languages
from .platform import Platforms
from .rules import AttributionRules


@record(frozen=True, slots=True)
class Citation:
    """What a reporting phrase says of the words that it takes; `said` and `language` only where the report gives them.

    `language_basis` is 'stated' where the sentence gives the language, 'inferred' where another one does.
    """

    cue: Cue
    cue_span: Span
    speaker: Speaker | None
    outlet: Outlet
    said: Said | None
    language: str | None
    language_basis: str = "stated"
    alleges: bool = False  # whether one who accuses in court speaks
    manner: Cue | None = None  # what the speaker does by the words: "|Mocking| the army, he said"
    manner_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A report, its actors, and what it states outside quotations."""

    report: Report
    cast: Cast
    platforms: Platforms
    languages: Languages
    dates: Dates
    rules: AttributionRules

    @classmethod
    def of(
        cls,
        report: Report,
        mentions: Sequence[Mention],
        quoted: Sequence[Span],
        authority: Authority,
        rules: AttributionRules,
    ) -> "Scene":
        """`mentions` are the report's actors, `quoted` the spans of its quotations, both in order."""
        return cls(
            report=report,
            cast=Cast.of(report, mentions, quoted, authority, rules.grammar, rules.descriptions),
            platforms=Platforms.in_report(
                authority.platforms, rules.platforms, rules.grammar.media, report.text, quoted
            ),
            languages=rules.languages.in_report(report.text, quoted, mentions),
            dates=Dates.in_report(report, quoted, rules.dates, Dating(rules.dates, rules.grammar)),
            rules=rules,
        )

"""A report with all that is needed to read its sentences, and what a reporting phrase says of its words."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from ..base.model import Mention, Report, Span
from ..curation.authority import Authority
from .rules import AttributionRules
from .when.said import Dates
from .when.sentence_times import Dating
from .where.original_language import Languages
from .where.platforms import Platforms
from .who.actors import Cast


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
        said: Mapping[str, Set[str]],
    ) -> "Scene":
        """`mentions` are the report's actors, `quoted` the spans of its quotations, both in order.

        `said` are the words that the report puts beside the names of actors, by id.
        """
        return cls(
            report=report,
            cast=Cast.of(report, mentions, quoted, authority, rules.grammar, rules.descriptions, said),
            platforms=Platforms.in_report(
                authority.platforms, rules.platforms, rules.grammar.media, report.text, quoted
            ),
            languages=rules.languages.in_report(report.text, quoted, mentions),
            dates=Dates.in_report(report, quoted, rules.dates, Dating(rules.dates, rules.grammar)),
            rules=rules,
        )

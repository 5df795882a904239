"""What axe-core finds wrong with a page (WCAG 2.2 AA and good practice)."""

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parent / "axe.min.js"  # axe-core 4.14.1, MPL 2.0, from the npm package of that name
VIOLATIONS = """async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
    .flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary}`))"""


def violations(page: Page) -> list[str]:
    """A line for every element that violates a rule, once the page has all that it asks for."""
    page.wait_for_load_state("networkidle")
    page.add_script_tag(path=AXE)
    found: list[str] = page.evaluate(VIOLATIONS)
    return found

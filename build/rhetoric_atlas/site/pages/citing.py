"""A quote ready to be cited: with who said it, how sure that is, the report that gives it, and its permanent link."""

import re

from ..answers import Row

DRAFT = "a draft that nobody has reviewed"
LENGTH = 200  # characters of a quote in its citation
TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
SPECIAL = re.compile("[" + re.escape("".join(TEX)) + "]")


def citation(quote: Row, url: str) -> tuple[str, str]:
    """The citation of a quote in words and as an entry of BibTeX, for its row with the names of what it refers to.

    Keys beside the columns of quotes: speaker, channel, platform, publisher, report, author, published_date.
    """
    words = " ".join(quote["text"].split())
    if len(words) > LENGTH:
        words = words[:LENGTH].rsplit(" ", 1)[0] + " …"
    source = _joined(quote["author"], f"“{quote['report']}”", quote["publisher"], quote["published_date"])
    status = quote["status"] if quote["reviewed"] else f"{quote['status']}; {DRAFT}"
    plain = f"{_said(quote, words)} ({status}). Quoted in: {source}. Rhetoric Atlas, {quote['id']}, {url}"
    fields = {
        "author": quote["speaker"] and f"{{{_tex(quote['speaker'])}}}",
        "title": f"{{{_tex(words)}}}",
        "year": (quote["said_date"] or quote["published_date"] or "")[:4],
        "howpublished": _tex(f"Quoted in: {source}"),
        "note": _tex(f"{quote['kind']}, {status}; Rhetoric Atlas, {quote['id']}"),
        "url": url,
    }
    lines = (f"  {name} = {{{value}}}," for name, value in fields.items() if value)
    return plain, "\n".join((f"@misc{{{quote['id']},", *lines, "}"))


def _said(quote: Row, words: str) -> str:
    said = "said by the report's date" if quote["said_basis"] == "bound" else "said"
    date = quote["said_date"] and f"{said} {quote['said_date']}"
    platform = quote["platform"] if quote["platform_id"] != "unknown" else None
    channel = quote["channel"] if quote["channel"] != quote["speaker"] else None
    return _joined(quote["speaker"] or "Speaker not named", f"“{words}”", channel, platform, date)


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _tex(text: str) -> str:
    return SPECIAL.sub(lambda sign: TEX[sign[0]], text)

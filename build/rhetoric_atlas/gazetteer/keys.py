"""The keys by which places are looked up: names folded, abbreviations written out, the words for divisions left off."""

import re
from functools import lru_cache

from ..folding import fold

ABBREVIATED = {"St": "Saint", "Ste": "Sainte", "Mt": "Mount", "Ft": "Fort", "Pt": "Port"}  # St. Louis, Mt Vernon
SHORTENED = re.compile(rf"\b({'|'.join(ABBREVIATED)})\.? (?=[^\W\d_])")

# What a division is, beside its own name: "Aleppo Governorate", "Qaḑā’ Sāmarrā’", "Province of Idlib".
KINDS = (
    "Province|Governorate|Region|District|County|Department|Prefecture|Oblast|Oblast'|Krai|Kray|Okrug|State"
    "|Division|Municipality|Canton|Rayon|Raion|Autonomous Region|Autonomous Oblast|Autonomous Okrug|Sub-District"
    "|Subdistrict|Parish|Borough|Agency|Tehsil|Taluk|Upazila|Regency|Commune|Woreda|Zone|Territory|Emirate|Cercle|Wilaya"
    "|Local Government Area|Capital Region|Shire|Voivodeship|Viloyati|Velayat|Vilayat|Viloyat|Shi|Sheng|Ken|Ili|İli"
    "|Megye|Län"
)
BEFORE = (
    "Province of|Governorate of|Region of|District of|County of|Department of|Republic of|State of|Emirate of"
    "|Muḩāfaz̧at|Muhafazat|Qaḑā’|Qada|Qada’|Nomós|Shahrestān-e|Ostān-e|Wilayat|Wilāyat|Wilaya de|Respublika"
    "|Département de|Département du|Région de|Région du|Cercle de|Provincia de|Departamento de|Departamento del"
    "|Provincia di|Provincia|Estado de|Municipio de|Condado de|Arrondissement de|Landkreis|Kreis|Província de|Powiat"
    "|Rayon|Raion|Gorod|Okres|Kabupaten|Kota|Kecamatan|Changwat|Amphoe|Tỉnh"
)
LEADING = re.compile(rf"(?:{BEFORE}) (?=\S)", re.IGNORECASE)
TRAILING = re.compile(rf"(?<=\S)[ -](?:{KINDS})$", re.IGNORECASE)


def key_of(name: str) -> str:
    """The key of a name as printed: 'al raqqa' for al-Raqqah, 'saint louis' for St. Louis."""
    words = name.split(" ")
    if name.isascii() and "".join(words).isalpha() and ABBREVIATED.keys().isdisjoint(words):
        return " ".join(map(_folded, words))  # most names are plain words, and each of them was seen before
    return fold(SHORTENED.sub(lambda match: f"{ABBREVIATED[match[1]]} ", name))


_folded = lru_cache(maxsize=1 << 15)(fold)


def bare_division(name: str) -> str:
    """A division's own name: 'Aleppo' for Aleppo Governorate; the whole name where nothing else would be left."""
    return TRAILING.sub("", LEADING.sub("", name)) or name

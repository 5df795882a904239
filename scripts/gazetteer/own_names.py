"""Names of divisions without the words that say what they are."""

import re

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


def bare_division(name: str) -> str:
    """A division's own name: 'Aleppo' for Aleppo Governorate; the whole name where nothing else would be left."""
    return TRAILING.sub("", LEADING.sub("", name)) or name

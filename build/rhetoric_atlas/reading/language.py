"""The language of a text, by its letters and its commonest words."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from re import Pattern

SAMPLE = 2000  # characters that are looked at
UNKNOWN = "en"  # where nothing tells: most reports are English
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[\u0000-\u024f]+")
SCRIPT = 0.3  # of the letters, from which a script decides


def language_of(
    passages: Iterable[str], scripts: Mapping[str, Pattern[str]], words: Mapping[str, frozenset[str]]
) -> str:
    """The ISO 639-1 code of a text's language; 'en' where its words do not tell.

    `scripts` gives the letters that only one language or a few have, `words` the common words of each language.
    """
    sample = _sample(passages)
    found = [] if sample.isascii() else _scripts(sample, scripts)
    counted = Counter(WORD.findall(sample.lower()))
    scores = {language: sum(counted[word] for word in common) for language, common in words.items()}
    best = max(scores, key=lambda language: scores[language])
    if found:
        alike = {language for language in words if _of_script(words[language], scripts[found[0]])}
        return best if best in alike and scores[best] else found[0]
    return best if scores[best] else UNKNOWN


def _scripts(sample: str, scripts: Mapping[str, Pattern[str]]) -> list[str]:
    letters = "".join(WORD.findall(sample))
    foreign = LATIN.sub("", letters)
    return [language for language, script in scripts.items() if len(script.findall(foreign)) > SCRIPT * len(letters)]


def _sample(passages: Iterable[str]) -> str:
    """The longest passages: menus and names are often in another language than the text."""
    chosen: list[str] = []
    for passage in sorted(passages, key=len, reverse=True):
        chosen.append(passage[:SAMPLE])
        if sum(map(len, chosen)) >= SAMPLE:
            break
    return " ".join(chosen)[:SAMPLE]


def _of_script(words: frozenset[str], script: Pattern[str]) -> bool:
    return all(script.match(word) for word in words)

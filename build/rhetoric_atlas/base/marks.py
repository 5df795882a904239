"""Marks as they are printed: those around quotations, as characters, and references to footnotes, as patterns."""

DOUBLE = '"“”„‟«»'
SINGLE = "'‘’‚‛`"
QUOTATION_MARKS = DOUBLE + SINGLE
OPENING_MARKS = "\"“„‟«'‘‚‛`"
CLOSING_MARKS = "\"”»'’"

NOTE_NUMBER = r"\d{1,3}"
NOTE_NUMERAL = r"[ivxlc]{1,7}"
NUMBERED_NOTE = rf"\[{NOTE_NUMBER}\]"  # [12]
NOTE = rf"\[(?:{NOTE_NUMBER}|[a-z]|{NOTE_NUMERAL})\]"  # [12]  [b]  [iv]
NOTE_AFTER_QUOTE = (  # ,"[12]  ."12: the number of the note directly behind a quotation
    rf"[{CLOSING_MARKS}“,.;:!?…]{{0,4}}\s?(?:\[({NOTE_NUMBER})\]|(?<=[\"”’»])({NOTE_NUMBER})(?!\w))"
)

"""The regular expressions of this stage."""

import re

# A speaker passed on from another outlet carries "via the Herald" or "as reported by the Herald" after the name.
PASSED_ON = re.compile(
    r"(?:,|(?<!\s))\s++(?:via|as reported by|as quoted by|quoted by|cited by)\s.*$", re.IGNORECASE | re.DOTALL
)

# "Brill, head of the office" has the role behind the first comma: what comes before it is the name.
FIRST_COMMA = re.compile(r"(?<!\s)\s*+,\s*")

# "U.S." and "US" are one word, as are "Lt." and "Lt".
ABBREVIATION_DOT = re.compile(r"(?<=\b[A-Za-z])\.(?=[A-Za-z]\b)|(?<=\b[A-Za-z]\.[A-Za-z])\.")

# A possessive is the same word as the name: "Norrland's" is "Norrland".
POSSESSIVE = re.compile(r"['’]s?\b|(?<=s)['’]")

POSSESSIVE_END = re.compile(r"['’]s?$")

# A capital letter begins a name; a title or role in lower case does not.
CAPITALISED = re.compile(r"\b[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐ][\w’'-]*")

# "its director" is the director: whose it is stands elsewhere in the sentence.
OWN_ARTICLE = re.compile(r"^(?:its|his|her|their|our|my)\s+", re.IGNORECASE)

# "A local Brell spokesman" is Brell's.
LOCAL = re.compile(r"\b[Ll]ocal\s(?=[A-Z])")

# "TDU" is a body's and no land's: the union of that name is that of its general secretary.
ABBREVIATION = re.compile(r"\b(?!USA\b|UAE\b|DRC\b)[A-Z]{3,6}\b")

# What follows a preposition qualifies: "the ministry of health" is a ministry, and
# "images released by Varda" are images.
BEHIND_HEAD = re.compile(
    r"\s(?:of|for|at|from|in|to|that|which|who|familiar with"
    r"|(?:\w{1,20}ed|seen|taken|shown|given) (?:by|to|on|about))\s",
    re.IGNORECASE,
)

# A prime minister is no minister among others.
PRIME_MINISTER = re.compile(r"\b(?:prime|premier) minister", re.IGNORECASE)

# A name of several words may be read only in part: "The Water" in "The Water Is Ours coalition".
NAME_GOES_ON = re.compile(r"(?: [A-Z][\w’'-]*){1,5} [a-z]{4,}(?=[\s,.;:])")

# "a letter to lawmakers saying": the noun before "to" speaks, and not the one behind it.
ADDRESSED = re.compile(
    r"\b(?P<paper>(?:an?|the|its|his|her|their)(?: [\w’'-]{1,30}){0,2}? (?P<noun>\w{1,30})) to (?:the |its )?$"
)

# "Holt's campaign manager" names Holt, but it is the manager who speaks.
OWNED_BY_NAME = re.compile(r"(?:\b[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐ][\w.-]*\s){0,3}\b[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐ][\w-]*['’]s?\s(?=\w)")

# "The finance ministry in Oslo" is the finance ministry: every land has one, and it sits in the capital.
SEAT = re.compile(r"(?<=ministry) in (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?$")

# "a company" may be any company; "the company" is one that the report has named.
INDEFINITE = re.compile(r"^(?:an?|one|some|two|three)\s", re.IGNORECASE)

# "A spokesman for Brell" speaks as a spokesman of Brell does.
VOICE_OF = re.compile(r"(?<=\w) for (?=[A-ZÀ-ÖØ-Þ])")

# "said in a statement", "issued a statement": whose it is, is told in the same sentence.
STATEMENT_MADE = re.compile(r"\b(?:in|issued|released|published) (?:a|an|its|his|her|their)(?: \w{1,20})? statement\b")

# "a spokeswoman for Brell", "a Brell spokesman": the article and the voice around the body's own name.
VOICE_AROUND = re.compile(
    r"^(?:an? |the |one )?(?:[a-z]+ ){0,2}(?:spokes\w+|representatives?|statements?) (?:for|of|from|by) (?:the )?"
    r"|^(?:an? |the )?(?:local )?(?=[A-Z].* (?:spokes\w+|representatives?|statements?)$)"
    r"| (?:spokes\w+|representatives?|statements?)$",
    re.IGNORECASE,
)

# "credit firm Brell", "the parent company Brell Energy": what a firm is stands before its name.
KIND_BEFORE = re.compile(r"^(?:[\w.’'-]{1,30} ){0,4}(?P<noun>[a-z]{4,20}) (?=(?:[A-Z0-9&][\w.’'&-]{0,30}\s?){1,6}$)")

# Beside the name of one who works for an outlet: "of the Post", "with the Post", "the Post's".
STAFF = re.compile(r"^(?:of|for|at|from|with)\s|['’]s$", re.IGNORECASE)

BARE_AUTHORITIES = re.compile(r"(?:the\s)?authorities", re.IGNORECASE)

# Who speaks does or feels it himself; what several saw, heard and felt they may bear out for one another.
ONESELF = re.compile(
    r"(?:\bI|\b[Ww]e)(?:['’](?:m|re|ve|ll|d))?\s(?!(?:\w+ly\s)?(?:saw|see|heard|hear|felt|feel|smelled|smelt|watched|noticed)\b)"
    r"|\b(?:[Oo]ur|[Mm]y)\s(?:hearts?|thoughts?|prayers?|sympath\w+|deepest|sincere\w*)\b"
    r"|\b[Cc]all(?:s|ed|ing)?\s(?:on|for|upon)\b|\b(?:[Uu]rg|[Dd]emand)(?:e|es|ed|ing|s)?\b"
)

# A newsroom asked and had no answer: so another did, of its own.
NO_ANSWER = re.compile(
    r"\b(?:reached for|respond(?:ed)? to|reply to|replied to|returned?|answer(?:ed)?)\b[^.]{0,80}\b"
    r"(?:comments?|messages?|calls?|emails?|requests?)\b"
)

# Words in quotation marks.
IN_MARKS = re.compile(r"[“\"](?P<words>[^“”\"]++)(?:[”\"]|$)")

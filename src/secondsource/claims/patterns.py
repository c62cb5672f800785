"""The regular expressions of this folder."""

import re

NUMBER = re.compile(r"\d[\d.,:]*")
"""A number in digits with its separators: struck out where only the topic of a text counts."""

TOTAL = re.compile(r"\b(?:of|out of) (?:the|its|their|all|those|these|some)\s*$", re.IGNORECASE)
"""What stands before the total in "10 of the 12": the total is not what the statement tells."""

AT = re.compile(r"\bat(?: about| around)? $", re.IGNORECASE)
"""What stands before an hour of the clock: "at 6.40"."""

HOUR = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
"""A figure that is an hour of the clock, if it counts nothing."""

SINCE = re.compile(r"\bsince(?: the)?\s*$", re.IGNORECASE)
"""What stands before a day from which something is counted."""

FIRST = re.compile(r"\b(?:first|last)\b", re.IGNORECASE)
"""What makes "talks since May" say that there were none before."""

CLOSING = re.compile(r"[,;:(]\s|\s[-–—]\s")
"""Where the first part of a clause ends, so that a point is named in few words."""

OPENING_WORDS = re.compile(r"^(?:and|but|that|when|where|while|which|as)\s+", re.IGNORECASE)
"""Joints that open a clause and mean nothing at the start of a name."""

PART_BEFORE = re.compile(
    r"\b(?:including|among (?:them|whom|those)|of (?:them|whom|that|this|those|these))\W+(?:\w+\W+){0,2}$"
    r"|(?:^|[,;]\s|\band )of (?:the |its |their )?\d[\d,]*\s[^.;:!?]{0,40}$",
    re.IGNORECASE,
)
"""What stands before a part of a figure just given: "including three children", "of the 70 houses 19"."""

PART_BEHIND = re.compile(
    r"\s+(?:\w+\s+)?of (?:them|whom|us|(?:(?:the|those|these|its|their) )?\d[\d,]*)\b(?![,.]\d)", re.IGNORECASE
)
"""What stands behind a part of a figure just given: "three of them", "six of the 23"."""

OF_GROUP = re.compile(r"\s+of (?:the|those|these) (?P<who>\w+)", re.IGNORECASE)
"""What stands behind a part of a group: "nine of the injured"."""

THERE_WERE = re.compile(r"\bthere (?:are|were|(?:have|had) been)(?: (?:about|only|some|just|at least))?\s+$", re.I)
"""What makes "three of us" all of us: "there were three of us"."""

STEP_BEFORE = re.compile(r"\b(?:another|additional|further|extra)\s+$", re.IGNORECASE)
"""What stands before a figure that is added to an earlier one."""

STEP_BEHIND = re.compile(r"\s+(?:\w+\s+)?(?:more|further|additional|extra)\b(?! than)", re.IGNORECASE)
"""What stands behind a figure added to an earlier one: "six more arrests"; "30 others" are no more of the same."""

ADDED_TO = re.compile(r"\b(?:in addition to|besides|on top of)\s+(?:the\s+)?\w+", re.IGNORECASE)
"""What names the earlier figure: "five bodies were found besides the seven"."""

GAP_BEFORE = re.compile(
    r"\b(?:beat(?:en)?|won|wins?|los[et]s?|led|leads?|leading|defeat(?:ed|s)?|overcome|trail(?:ed|s)?|ahead|behind|margin"
    r"|majority|lead|rose|risen|rises?|fell|fallen|falls?|grew|grown|climbed|dropped|increased|shrank)\b"
    r"[^,;.:!?]{0,40}?\b(?:by|(?:margin|majority|lead) of|margin[^,;.:!?]{0,30}? to)(?: only| just| some)?\s+$",
    re.IGNORECASE,
)
"""What stands before the distance between two figures: "beaten by 23 votes", "cut her margin to nine"."""

IN_THE, BLOCK = re.compile(r"\bthe $", re.IGNORECASE), re.compile(r" block\b(?! of flats)", re.IGNORECASE)
"""What stands around the number of a stretch of street: "in the 1200 block of Alder Road"."""

REST = re.compile(r"\b(?:others?|another|more(?! than))\b", re.IGNORECASE)
"""What is counted beside those already told of: "two others", "three more people"."""

REST_BEHIND = re.compile(r"\s*(?:of (?:the|them|those|these)|others?|more(?! than))\b", re.IGNORECASE)
"""What stands behind the figure of the rest or of a part: "seven of the victims"."""

COMPARED = re.compile(
    r"\b(?:times|than|above|below|double|twice|half|against) the (?:\w+ ){0,2}"
    r"(?:number|figure|count|total|estimate|toll)(?: \w+)? (?:by|of|from) (?P<whom>[^,.;:!?]{2,40})",
    re.IGNORECASE,
)
"""What sets a figure beside another source's: "twice the count given by the ministry"."""

GAP_BEHIND = re.compile(
    r"\s+(?:\w+\s+)?(?:(?:more|fewer|less|higher|lower|larger|smaller|greater) than"
    r"|(?:ahead of|behind|clear of)|(?:above|below) (?:the|its|their))\b",
    re.IGNORECASE,
)
"""What stands behind the distance between two figures: "a dozen more than the ministry"."""

NOT_BUT = r"\b(?:not|rather than|instead of)"
"""What sets aside the words behind it for others: "not", "rather than"."""

REJECTED = re.compile(rf"(?<!if ){NOT_BUT}(?: the)?\s+$", re.IGNORECASE)
"""What stands before a figure that is another's and is set aside: "51 ballots, not 38"."""

ONE_REJECTED = re.compile(rf"{NOT_BUT} (?:just |only )?(?P<one>one)(?=[.,;!?]|$)", re.IGNORECASE)
"""A "one" set aside that counts nothing of its own: "two guards were killed, not one"."""

SET_ASIDE = re.compile(
    r"(?:, (?:and )?not|\brather than|\binstead of) (?:on|at|in|by|from|near|outside|inside) "
    r"(?P<other>[^,.;:!?]{1,60})",
    re.IGNORECASE,
)
"""Where or when something was not, said beside where or when it was: "in the market, not at the station"."""

NUMBERED = re.compile(r"\b(?:(?:caption|photo|picture|image|slide|page|part|chapter)\s+|\d+ of\s+)$", re.IGNORECASE)
"""What stands before the figures of "photo 3 of 25", which count nothing."""

WHOSE_BEHIND = re.compile(r"\W+(?:\w+ )?(?:of|from|for) (?:the )?(?P<whose>[A-Z]\w+)")
"""What stands behind a figure and says whose people it counts: "nine soldiers of Norrland"."""

WHOSE_TOLL = re.compile(r"\b(?P<whose>[A-Z]\w+)['’]s? (?:\w+ ){0,2}(?:toll|losses|casualties|dead|number|count)\b")
"""What says whose people a figure counts that stands further on: "Norrland's death toll stands at six"."""

LIMIT_BEFORE = re.compile(
    r"\b(?:licen[sc]ed|permitted|allowed|certified|authori[sz]ed|capacity|designed|built|room)\b[^,;.]{0,24}$",
    re.IGNORECASE,
)
"""What stands before what may be and not what is: "licensed to carry 230 people"."""

ONE_OF = re.compile(r"\s+of\s", re.IGNORECASE)
"""What makes "one" the name of a member: "one of the drivers"."""

A_LIE = re.compile(r"\b(?:an?|such|another|one|the|big|great) (?:\w+ )?lie\b", re.IGNORECASE)
"""Where "lie" is what is said and not how somebody rests: "called that a lie", not "where they lie"."""

A_FALSE = re.compile(r"(?<!\bis )(?<!\bwas )(?<!\bas )(?<!\bit )(?<!\bthat )\b(?:an?|of) $", re.IGNORECASE)
"""What stands before "false report" where one is told of and none called false: "filing a false report"."""

UNDENIED = re.compile(
    r"(?:\bnot|n['’]t|\bcannot|\bnever|\bnor)\s+(?:\w+\s+)?(?:den(?:y|ied)|disput|reject|rebut|refut)", re.I
)
"""A denial that is itself denied or withheld: "we cannot deny", "neither confirmed nor denied"."""

AFFIRMING = re.compile(
    r"(?:\bnot|n['’]t|\bnever)\s+(?:only|just|merely|simply|necessarily|all|every|doubt\w*"
    r"|the (?:first|only|last|same))\b|\b(?:no|without) doubt\b|\bout of nowhere\b|\bno less\b",
    re.IGNORECASE,
)
"""Negations that affirm, or leave the thing itself as it is: "not only", "not the first"."""

FORBIDDING = re.compile(r"\W*(?:and |but |please )?(?:do not|don['’]t)\b", re.IGNORECASE)
"""What opens a clause that tells somebody not to do a thing."""

SUPPOSED = re.compile(r"\W*(?:Had|Were|Should) (?:the |an? )?\w")
"""What opens a sentence on what would have been: "Had the pilot turned back"."""

PUT_OFF = re.compile(
    r"\b(?:postpone[ds]?|delay(?:ed|s)?|defer(?:red|s)?|reschedul(?:ed|es?)|adjourn(?:ed|s)?"
    r"|(?:put|puts|moved?|moves|pushed|pushes|brought|set|held) (?:\w+ ){0,3}?(?:off|back|forward|over))\b",
    re.IGNORECASE,
)
"""What is said of a day that is no longer the day: "was put back to July 24"."""

NOT_THEN = re.compile(rf"{NOT_BUT}(?: (?:on|at|in|by|from|until))?(?: the)?\s+$", re.IGNORECASE)
"""What stands before a time that is another's and is set aside: "on June 9 and not on June 14"."""

NO_LONGER = re.compile(
    r"\b(?:(?:planned|set|scheduled|due|promised|expected|fixed|announced|meant)(?: (?:to \w+|first|only))?"
    r"|(?:was|were|had been) to \w+(?: again)?)"
    r"(?: (?:for|on|by|at))?(?: the)?\s+$",
    re.IGNORECASE,
)
"""What stands before a time that a later one has replaced: "first set for today, is now on for tomorrow"."""

NOT_UNTIL = re.compile(r"\b(?:before|until|till)(?: the)?\s+$", re.IGNORECASE)
"""What stands before the first time at which a thing may be that is not to be earlier: "will not open before May 2"."""

NO_EARLIER = re.compile(r"\bno(?:t any|t)? (?:earlier|sooner) than(?: the)?\s+$", re.IGNORECASE)
"""What stands before such a time though nothing is negated: "is to sail no earlier than Monday"."""

EARLIEST = re.compile(r"\s+at the (?:very )?earliest\b", re.IGNORECASE)
"""What stands behind such a time: "on Monday at the earliest"."""

SHUT_UNTIL = re.compile(
    r"\b(?:stay(?:s|ed)?|remain(?:s|ed)?|keeps?|kept|be|is|are|was|were|been) (?:\w+ ){0,2}?(?:closed|shut)\b"
    r"[^.;]{0,60}?\b(?:until|till)(?: at least| about| around)?(?: the)?\s+$",
    re.IGNORECASE,
)
"""What stands before the first time at which a thing may be open: "will stay closed until Monday"."""

LIMIT = re.compile(r"\bby(?: about| around)? $", re.IGNORECASE)
"""What stands before a time that is only the last at which a thing can have happened: "by 9.30 the fire was out"."""

BARE_HOUR = re.compile(
    r"(?:(?:[01]?\d|2[0-3])(?:[.:h][0-5]\d)?(?:\s?[ap]\.?m\b\.?|\s(?:in|of) the \w+)?|noon|midday|midnight)"
    r"(?:\s+[A-Z]{2,4})?",
    re.IGNORECASE,
)
"""An hour of the clock told without its day: "6.40pm", "noon", "05:10 GMT"."""

NOW = re.compile(r"\bnow\b", re.IGNORECASE)
"""What says that something stands otherwise than before."""

OTHERWISE_TOLD = re.compile(r"\s+than\b", re.IGNORECASE)
"""What makes a distance of days one to the day that another gives: "eight days earlier than the authorities say"."""

UP_TO = re.compile(r"\b(?:to|until|till|for)(?: the)?\s+$", re.IGNORECASE)
"""What stands before the new day: "from Monday to Friday"."""

FROM = re.compile(r"\bfrom(?: (?:an? )?(?:earlier|initial|previous|about|some))? $", re.I)
"""What stands before the figure from which another has moved: "to 34 from 31", "from an earlier 31"."""

NO_PART = re.compile(
    r"\b(?:nothing (?:at all )?to do|no (?:part|role|hand|share|involvement)) (?:with|in)\b", re.IGNORECASE
)
"""What denies to have been behind a thing, whatever the thing is called: "had nothing to do with the shooting"."""

UP_FROM = re.compile(r"^\W*(?:up|down) from\b", re.IGNORECASE)
"""What opens a clause that gives the figure from which the one before has moved: "up from 80 million"."""

IN_BRACKETS = re.compile(r"\([^()\n]*\)")
"""The agency in a dateline: "(Coast Wire)"."""

"""The regular expressions of cleaning, each with its reason. All repeats are bounded or over one plain class."""

import re

# Characters of scripts that put no spaces between words; two of them are about a word.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
# The end of a sentence before the word with which an agency closes its report: "... so far. Enditem".
CLOSED = re.compile(r"[.!?][\"”]?\s(?:[–—-]\s)?(?:Enditem|END|ENDS|End|\([A-Z]{2,10}\)|[A-Z]{2,5})\W{0,2}$")
# What readers are asked to do at the end of a report.
ASKED = re.compile(
    r"\b(?:subscribe|support|write|call|email|e-mail|send|follow|visit|join|sign|click|download|contact"
    r"|donate|share|listen|order|buy"
    r"|unsubscribe|take one|help us|let us know|reach us)\b",
    re.I,
)
# What a reader is told to do, in the first word of a line: "Listen again to the programme." No word that is a noun too.
ORDER = re.compile(
    r"(?:subscribe|follow|visit|join|sign up|click|download|donate|listen|watch|hear|read|see|refresh|tune in"
    r"|unsubscribe|reply to|send|choose|manage)\s",
    re.I,
)
# What a reader has before him: "You have read 3 of 5 articles."
READ = re.compile(
    r"\b(?:articles?|subscriptions?|subscribers?|subscribed|readers?|pages?|editions?|app|website|newsletters?"
    r"|newsroom|journalism|advertis\w{1,10}|cookies)\b",
    re.I,
)
# A date of two numbers, which may be read either way round.
NUMERIC_DATE = re.compile(r"(?<!\d)\d{1,2}[/-]\d{1,2}[/-](?P<y>\d{4})(?!\d)")
# Nothing but a clock time, as entries of live pages begin.
CLOCK_ONLY = re.compile(r"\W{0,3}\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,5})?\W{0,3}$", re.I)
# What divides the pieces of a line above a report.
PIECE_GAP = re.compile(r"\s?[|·•]\s?|\s{2,8}(?=\S)")
# An address or a handle of the writer.
HANDLE = re.compile(r"\S{0,64}@\S{1,255}")
# What an outlet says of itself at the end: after its own name.
ABOUT_VERB = re.compile(
    r"(?::|,|\s(?:is|are|was founded|reads|summari[sz]es|collects|compiles|gathers|brings|publishes|covers|uses|lives"
    r"|does not|appears|comes|produces|makes|reaches|serves|welcomes"
    r"|curates|aggregates))\s",
    re.I,
)
# What parts an outlet's name from its motto, address or price.
OWN_MARKS = frozenset((":", ","))
ABOUT_NOUN = re.compile(
    r"\b(?:digest|newsletter|member of|division of|part of|broadcaster|newspaper|printed|published"
    r"|registered|website|portal|readers?|listeners?|viewers?|subscribers?|subscriptions?|licen[cs]e fee|cookies"
    r"|kiosks?|newsstands?|pages|advertis\w{1,10}|links"
    r"|publication|service of|summar(?:y|ies)|news agency|reporting by other)\b",
    re.I,
)
# An apology for something in another edition, which is not about this report.
APOLOGY = re.compile(r"We (?:apologi[sz]e|regret|are sorry)\b.{0,200}\b(?:edition|issue|last week)\b", re.I)
# A heading over links to other reports; the short lines under it are their titles.
RELATED_HEADING = re.compile(
    r"(?:more (?:on|from|in|about|stories|news)|most (?:read|viewed|popular|shared|seen)|related|read "
    r"(?:next|more|also)"
    r"|you (?:may|might) also|you may like|see also|also (?:on|read)|around the|in pictures|trending"
    r"|recommended|top stories"
    r"|latest (?:news|stories)|in (?:this|other) (?:section|news)|what (?:others|people) are reading"
    r"|up next|popular)\b[^.?!]{0,60}$",
    re.I,
)

# The words of a line about its own date, which say nothing else.
DATE_WORDS = re.compile(
    r"\b(?:published|posted|updated|last|modified|created|first|on|at|by|from|edition|min(?:ute)?s?|read"
    r"|reading|time|am|pm|a\.m|p\.m"
    r"|GMT|UTC|today|local|date|issued|added|printed|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)"
    r"(?:day)?\b|\d{1,2}[:.]\d\d|\d{1,2}",
    re.I,
)
# The day of publication only relative to the reader: a date line whose value is not known.
RELATIVE_DATE = re.compile(
    r"(?:(?:published|posted|updated)\W{0,3})?(?:today|yesterday|tonight|just now|\d{1,2} (?:min|minute"
    r"|hour|day|week)s? ago)"
    r"(?:\W{0,4}(?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)?\W{0,3}$",
    re.I,
)
UPDATED = re.compile(r"\b(?:updated|modified|last edit)", re.I)
FIRST_PUBLISHED = re.compile(r"\b(?:first|originally) (?:published|posted|appeared)\b", re.I)
# A date in a web address: "/2023/03/15/", "/2023-03-15-", "-20230315".
URL_DATE = re.compile(r"[/-](?P<y>(?:19|20)\d\d)[/-]?(?P<m>[01]\d)[/-]?(?P<d>[0-3]\d)(?=[/_-]|$)")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")

# What may end a dateline: a dash, a full stop or colon after a capital, a digit or a bracket, or a bracket alone.
DATELINE_END = re.compile(
    r"\s?[–—]\s?|\s-{1,2}\s|(?<=[A-Z0-9)\]/])[.:]\s|(?<=^)\[[^\]]{2,60}\]\s|(?<=[)])\s(?=[\"“]?[A-Z])"
)
BRACKETED_PLACE = re.compile(r"\[(?P<place>[^\[\]]{2,60})\]\s")
# The agency at the end of a dateline: "(AP)", "/TASS/", ", GNA".
BRACKETED_AGENCY = re.compile(r"\s?(?:\((?P<agency>[^()]{2,40})\)|/(?P<slashed>[^/]{2,40})/|,\s(?P<bare>[A-Z]{2,5}))$")
# A region or a country in brackets after the name of a place: "Salpur (Uttar Desh) [India]".
IN_BRACKETS = re.compile(r"\s?(?:\([^()]{0,60}\)|\[[^\[\]]{0,60}\])")
PLACE = re.compile(r"[^\W\d_][\w'’. /-]{0,40}(?:,\s[^\W\d_][\w'’. -]{0,40}){0,3}$")

# A person's name: two to four words in capitals, with particles and initials between.
NAME = re.compile(
    r"(?:(?:Dr|Prof|Sir|Dame)\.?\s)?[A-ZÀ-ÞŠŽ][\w.'’-]{0,24}(?:\s(?:van|von|de|der|den|da|di|del|della"
    r"|dos|du|la|le|bin|al|el|ter)){0,2}"
    r"(?:\s[A-ZÀ-ÞŠŽ][\w.'’-]{0,24}){1,3}$"
)
DESK = re.compile(
    r"(?:our |staff |special |web |online |news |robot |our own )?(?:[\w.&]{1,20} ){0,3}(?:reporters?|writers?"
    r"|correspondents?|desk|newsroom"
    r"|bureau|staff|team|agencies)(?: reports?)?(?: and (?:news )?agenc(?:y|ies))?$",
    re.I,
)
# A role after the name of the writer: "Ana Ruiz - Correspondent".
ROLE_END = re.compile(
    r"\s[-–—]\s(?:[\w@.]{1,30}\s){0,4}(?:correspondents?|reporters?|writers?|editors?|contributors?|staff|producers?)$",
    re.I,
)
# What divides the names in a byline.
NAME_GAP = re.compile(r",\s(?:and\s)?(?:with\s)?|\s(?:and|with|for|/|\||&|·)\s(?:with\s)?|;\s|/\s?")

# A line that credits another newsroom with the whole text.
SOURCE_LINE = re.compile(
    r"\W{0,3}(?:(?:source|sources|credit|agency|courtesy|fuente|quelle)\s?(?::|\s[-–—]\s)\s?|via:?\s)"
    r"(?P<name>\S[^.:;!?]{1,60})\.?\W{0,3}$",
    re.I,
)
# A line that credits another newsroom with a part.
CONTRIBUTION = re.compile(
    r"(?:with (?:additional )?(?:information|files|reporting|material|inputs?|reports?|contributions?) (?:from|by)"
    r"|additional (?:reporting|information|material)(?: by| from)?:?|(?:inputs?|files) from"
    r"|based on (?:reporting|reports|information) (?:by|from)"
    r"|this (?:report|story|article) (?:includes?|contains?|uses?) (?:information|reporting|material) (?:from|by)"
    r"|(?:some )?(?:information|material|reporting) (?:in|for) this (?:report|story|article)"
    r" (?:came|comes|is) (?:from|by)"
    r"|(?:^|[/,|]\s{0,2})with)\s(?P<name>[A-Z][^.:;!?]{1,60})",
    re.I,
)
# The line at the foot that says who reported: "(Reporting by Ana Ruiz for Northern Press; editing by Jo Lund)".
REPORTED_BY = re.compile(r"\W{0,3}reporting by (?P<names>[^;!?]{1,120})", re.I)
REPORTED_GAP = re.compile(r",\s|\s(?:and|for|in)\s")
CONTRIBUTED = re.compile(
    r"(?:material from )?(?P<name>[A-Z][^.:;!?]{1,80}?) "
    r"(?:(?:also )?contributed (?:to this (?:report|story|article)|reporting)"
    r"|was used in this (?:report|story|article))",
    re.I,
)
# Agencies without their names: "With inputs from agencies".
AGENCIES = re.compile(
    r"\W{0,3}with (?:(?:inputs?|files|reports?|information) from (?:news )?(?:agencies|wires?|wire services)"
    r"|(?:news )?agency (?:inputs?|reports?))\W{0,3}$",
    re.I,
)
COPYRIGHT = re.compile(r"(?:©|\(c\)|&copy;|copyright)\s{0,2}(?:©\s{0,2}|copyright\s)?(?:by\s)?(?P<rest>.{0,200})", re.I)
HOLDER = re.compile(r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s)?(?:by\s)?(?P<name>[^\W\d_][^.,|;:]{1,60})")
REPORT_BY = re.compile(
    r"This (?:report|story|article|dispatch) (?:by|from) (?P<name>[A-Z][^.:;!?]{1,60}?) (?:was|is|has|first)\b"
    r"|(?:this (?:article|story|report|post) (?:was )?)?(?:originally|first) (?:published|appeared) (?:by|in|on|at)"
    r" (?P<outlet>[A-Z][^.:;!?]{1,60}?)(?:\s(?:on|in)\s[^.]{1,40})?\.?$"
    r"|the post .{1,200} appeared first on (?P<site>[A-Z][^:;!?]{1,60}?)\.?$"
    r"|read the original (?:article|story|report)? ?(?:at|on|in) (?P<there>[A-Z][^.:;!?]{1,60})\.?$",
    re.I,
)
# The text was taken from a feed without being touched.
SYNDICATED = re.compile(
    r"\bsyndicated feed\b|\bhas not been edited by\b|\bnot been created or edited by\b"
    r"|\bauto-?generated from (?:a|an)\b.{0,40}\bfeed\b"
    r"|\b(?:published|supplied|provided) (?:from|by|via) (?:a|an) (?:news )?agency\b",
    re.I,
)
# A credit in brackets at the end of the text.
BRACKETED_END = re.compile(r"(?:^|\s)\((?P<name>[A-Z][\w .&/-]{1,40})\)\W{0,2}$")
# Agencies in brackets alone on a line, the initials of the desk before them: "(AP)", "ana/bs (AFP, dpa)".
BRACKETED = re.compile(r"(?:[\w./-]{1,14}\s)?\((?P<names>[\w][\w ,.&/-]{1,60})\)\W{0,2}$")
# What the newsroom gave, after its name: "With PTI inputs".
INPUTS_END = re.compile(r"\s(?:inputs?|files|reports)$", re.I)
# What divides the newsrooms of one credit.
CREDIT_GAP = re.compile(r",\s(?:and\s)?|\s(?:and|&)\s|\s?/\s?")
CAPITALS = re.compile(r"[A-Z]{2,5}$")
CAPITALISED = re.compile(r"[^\W\d_][\w'’.&-]*")
# The page says that a machine translated it.
TRANSLATED = re.compile(r"\b(?:translated automatically|automatic(?:ally)? translat|machine.translat)", re.I)
# A newsroom that gave a part of the text only: named after "and" or "with".
SHARED_BEFORE = re.compile(r"(?:\band|\bwith|&|\bfrom)\s(?:the\s)?$", re.I)
# Weekdays, "Posted" and reading times at either end of what a date line says besides the date.
DATE_EDGE = re.compile(
    r"^(?:published|posted|updated|last updated|on air|date)\b|\b(?:published|posted|updated)(?: on)?$"
    r"|^\d{1,3} min(?:ute)?s? read$"
    r"|(?:^|(?<=\W))(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?$|^\d{1,2}[:.]\d\d(?:\s?[ap]\.?m)?$",
    re.I,
)
# The name of a newsroom: capitalised words, without the commas and the "and" of a list.
NEWSROOM = re.compile(r"(?!.*(?:,|;|\band\b|\bby\b))[^\W\d_][\w.&’' -]{1,60}$", re.I)

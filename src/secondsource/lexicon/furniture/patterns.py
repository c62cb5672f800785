"""The regular expressions by which lines are told apart. All repeats are bounded or over one plain class."""

import re

# The end of a sentence in any script, with the quotation marks and brackets that may close after it.
STOP = re.compile(r"[.!?…。！？।؟۔։][\"'”“’»«)\]」』）\s]{0,4}$")
# Nothing but marks: "\", "* * *", "---".
MARKS_ONLY = re.compile(r"[\W_]*$")
# A row of links: short pieces between the marks that sites put between links.
LINK_ROW = re.compile(r"\s(?:[|>»›·•]|/)\s")
# A line that is one web or mail address.
ADDRESS_ONLY = re.compile(r"(?:https?://|www\.)\S{1,2000}$|[\w.+-]{1,64}@[\w.-]{1,255}$", re.I)
# A call in capitals before a colon, over the title of another report: "WATCH: The moment ...".
CALL = re.compile(r"[A-Z][A-Z' ]{3,30}:\s\S")
# A number to call at the end of an advertisement.
PHONE_END = re.compile(r":?\s\+?\d[\d\s().-]{5,18}$")
# A path of sections, which two links already make: "News > Local".
PATH_MARK = re.compile(r"\s(?:>|»|›)\s")
# Nothing but topics: "#storm #harbour".
HASHTAGS = re.compile(r"(?:#[\w-]{1,60}[\s,]{0,3}){1,40}$")
# A count of what readers did, or of minutes to read.
COUNTER = re.compile(
    r"\W{0,3}\d[\d,.]{0,8}k?\s?(?:comments?|shares?|views?|likes?|reads?|min(?:ute)?s? read|replies|followers)\W{0,3}$",
    re.I,
)
# A call to follow the outlet somewhere.
FOLLOW = re.compile(
    r"(?:follow|like|join|find|read|watch)\s.{1,60}?\son\s(?:facebook|x|twitter|instagram|telegram"
    r"|whatsapp|youtube|tiktok|threads"
    r"|google|linkedin|social media)\b",
    re.I,
)
# An address to write to.
MAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{2,63}")
# Words to the reader; the US is a country. Only outside quotation marks, where nobody in the report is speaking.
TO_READER = re.compile(r"\b(?:(?i:you|your|yours|our|please)|[Uu]s)\b")
# Words that report: with one of them a line is part of the story, however it begins.
REPORTS = re.compile(
    r"\b(?:said|says?|told|tells|asked|warned|added|shouted|replied|according to|reported|announced"
    r"|confirmed|denied)\b",
    re.I,
)
# The end of a caption: a picture's source after a full stop, a slash, or in brackets with the photographer's initial.
CAPTION_END = re.compile(
    r"(?:[.!?]\s(?:File|File photo|File picture|File image|Archive|Handout|Representational image|Courtesy photo)\.?"
    r"|\s/\s(?:Archive|File|Handout)\.?|\b(?:PHOTO|Photo|Photograph|Picture|Image):\s[^.]{2,80}\.?"
    r"|[–—]\s[A-Z][\w/ ]{1,30}\s(?:Photo|photo|Image|Picture)|\b(?:PHOTO|FILE PHOTO|Photo)/[A-Z][^.]{2,60}"
    r"|\[(?:Photo|Picture|Image|File)[^\[\]]{0,80}\]"
    r"|\((?:Representational|Representative|File|Archive|Handout|Courtesy)\)"
    r"|\((?:[A-Z][\w.-]{1,30}\s?){1,4}(?:/|\svia\s)[A-Z][\w. ]{1,40}\)|\((?:Photo|Picture|Image|File)[^()]{0,80}\)\.?)$"
)
# A correction or an editor's note to this report. It stays in the body: it says what the report holds true.
CORRECTION = re.compile(
    r"(?:\W{0,3})(?:correction|corrected|corrects|clarification|amended|editor['’]?s['’]? note|editors['’]? note)\b"
    r"(?! of)"
    r"|an? (?:correction|clarification) (?:was|has been) (?:made|added|issued|appended)"
    r"|(?:in|on) an earlier version of this"
    r"|this (?:article|story|report|version) (?:was|has been) (?:amended|corrected|updated|changed)"
    r"|(?:an|the|a) (?:earlier|previous|original|prior) version of this (?:article|story|report|item|post|page)",
    re.I,
)
# How a byline begins.
BY = re.compile(r"(?:by|from|text by|words by|written by|reporting by|reported by|author|story by)[:\s]\s?(?=\S)", re.I)
# What a gallery puts behind the caption of each of its pictures.
CAPTION_LABEL = re.compile(r"\b(?:Hide|Show) [Cc]aption(?: \d{1,3} of \d{1,3})?")

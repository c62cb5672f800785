"""The regular expressions of this folder. Each takes time linear in the text."""

import re


def _spaced(pattern: str) -> re.Pattern[str]:
    """The pattern with any white space for each space in it."""
    return re.compile(pattern.replace(" ", r"\s{1,9}"), re.IGNORECASE)


WITHHELD = _spaced(
    r"\b(?:(?:sp(?:oke|eak|eaking|oken)|talk(?:ed|ing)?|brief(?:ed|ing)) [^.,;“”\"\n]{0,50}?)?"
    r"(?:(?:up)?on (?:the |strict )?condition (?:of (?:strict )?anonymity"
    r"|that (?:he|she|they|his|her|their)\b[^.,;“”\"\n]{0,30}\b(?:named|identified|used|published|disclosed))"
    r"|(?:(?:was|were|been) )?(?:granted|promised|guaranteed|given) anonymity"
    r"|(?:ask|request|insist|demand|declin|refus|wish|want|prefer)(?:ed|d|ing|s|es)?(?: not)?"
    r" (?:(?:on )?(?:anonymity|not being (?:named|identified))"
    r"|to (?:be (?:named|identified|anonymous|quoted by name)|remain (?:anonymous|unnamed)"
    r"|give (?:his|her|their) names?))"
    r"|(?:cannot|can not|could not|may not|must not) be (?:publicly )?(?:named|identified)"
    r"|whose names? [^.,;“”\"\n]{0,20}?(?:withheld|not (?:being )?(?:given|used|published|disclosed))"
    r"|anonymously)\b",
)
"""How reports say that they do not name a source: the phrases that style guides ask for."""

REASON = _spaced(
    r",?\s{0,9}\b(?P<why>(?:because|as|since|citing|for fear|fearing|out of (?:fear|concern)|in order to"
    r"|due to|owing to"
    r"|to (?:discuss|describe|speak|talk|avoid|protect|share|reveal|disclose|comment))\b[^.,;“”\"\n]{1,200})",
)
"""What follows the terms and says why."""

UNAUTHORISED = _spaced(
    r"\b(?:is|are|was|were|has|have|had)(?:n['’]t| not) (?:been )?(?:authori[sz]ed|allowed|permitted|cleared) to"
    r" (?:speak|talk|comment|discuss|brief|give|share|disclose|make)\b[^.,;“”\"\n]{0,150}",
)
"""A reason that stands alone: whoever may not speak is not named."""

"""Words by which page furniture gives itself away: navigation, sharing, advertising, comments, links to other pages."""

from __future__ import annotations

import re
from typing import Literal

from reconcile.text.fold import fold

Cue = Literal["single", "opener", "end"]
"""single: this line only. opener: the headlines below belong to it. end: the article is over where it stands."""


def phrases(table: str) -> tuple[str, ...]:
    """The phrases of a table that bars separate, line breaks and blanks around them left out."""
    return tuple(part.strip() for part in " ".join(table.split()).split("|") if part.strip())


_LONGEST = 260  # characters; a longer line is no furniture
_WHOLE_SINGLE = frozenset(
    phrases("""
    a|a+|a-|aa|about|about us|accept|accept all|account|ad|ads|advert|advertise with us|advertisement|advertising
    |app store|apple store|ar|arm|article continues below|back to top|bluesky|breaking news|business|careers|close
    |close menu|contact|contact us|continue reading|cookie policy|cookies|copy|copy link|copy url|culture|dark mode
    |de|donate|e mail|e paper|economy|edition|email|en|entertainment|epaper|es|facebook|faq|flipboard|follow
    |follow us|font size|fr|gallery|go to top|google play|health|help|home|homepage|imprint|instagram|jobs|language
    |languages|lifestyle|light mode|link copied|linkedin|listen|live|load more|loading|log in|login|mail|main menu
    |manage cookies|masthead|menu|messenger|my account|newsletter|newsletters|next|night theme|open menu|opinion
    |photos|pin|pinterest|play market|podcast|podcasts|politics|prev|previous|print|privacy|privacy policy|promoted
    |promotion|read full story|reddit|register|reject all|rss|ru|save|science|scroll to continue|search|see all
    |share|share article|share this|show more|sign in|sign out|sign up|site map|sitemap|skip to content
    |skip to main content|sponsored|sponsored content|sport|sports|story continues below|subscribe|subscribe now
    |tags|technology|telegram|terms|terms of service|terms of use|text size|threads|tiktok|topic|topics|tr|travel
    |tweet|twitter|ua|uk|viber|video|videos|view all|vk|watch|watch live|weather|whatsapp|world|x|youtube
    """)
)
_WHOLE_OPENER = frozenset(
    phrases("""
    also read|around the web|don't miss|editor's choice|editor's picks|editors' picks|from the web|in other news
    |in this story|latest posts|more on this|more on this story|most popular|most read|most viewed|must read
    |on this topic|popular|promoted stories|read also|read next|recommended|recommended for you|related
    |related articles|related content|related links|related news|related posts|related stories|related topics
    |see also|suggested|top news|top stories|trending|trending now|up next|you may also like|you may like
    |you might also like
    """)
)
_WHOLE_END = frozenset(
    phrases("""
    add a comment|add comment|comment|comments|copyright|discussion|explore|explore more|join the conversation
    |join the discussion|latest|latest news|latest stories|leave a comment|leave a reply|more|more news|more stories
    |news feed|newsfeed|post a comment|read more|reply|share this article|share this story|write a comment
    """)
)
_START_SINGLE = phrases("""
    add as a preferred|add us on|advertise with|all rights reserved|already a member|already a subscriber
    |already have an account|any use of materials|any use of the materials|by clicking|by continuing to|categories:
    |category:|choose us as|click here|click to|contact us at|did you like|download our|download the app|email this
    |enable javascript|filed under|follow our|follow us|for more news|for more stories|found an error
    |get all the latest|get our app|get our newsletter|get the latest|got a tip|have a tip|if you notice an error
    |join our|join us on|keywords:|liked the story|liked this|listen to article|listen to this|make a donation
    |make us preferred|noticed an error|open in app|our standards:|permalink|please enable|posted in|print this
    |read in app|reproduction in whole|republication of|search for:|send us your|share it on|share on|share this
    |share via|short url|sign up for|sign up to|skip to|spotted a mistake|stay informed with our|stay up to date
    |subscribe to|support independent|support our journalism|tags:|tap here|this article first appeared
    |this article originally appeared|this article was first|this article was originally
    |this post originally appeared|this site uses|this story first appeared|this story originally appeared
    |this story was first published|this story was originally|this website uses|topics:|unauthorised reproduction
    |unauthorized reproduction|views:|watch live|we use cookies|what are you looking for|your browser
""")
_START_OPENER = phrases("""
    also read|also see|don't miss:|must read:|read also|read more about|read more on|read more:|read next
    |recommended:|related -|related articles|related stories|related:|see also|you may also|you might also
    """)
_START_END = phrases("""
    be the first to comment|join the conversation|leave a comment|leave a reply|post a comment|your email address
    """)
# These begin sentences as well, so they count only on a line that is none.
_START_LOOSE = phrases("powered by|more on|more from|more stories|watch:|get the|reproduction of|republication of")
_JOIN = re.compile(r"join\s(?:us|our|the|now)\b.{0,60}|join\b.{0,60}\b(?:community|channel|group|newsletter)")
_INSIDE = phrases("""
    active link to|all rights reserved|appeared first on|for our free|hyperlink to|link to the source is
    |may not be published|may not be reproduced|may not be republished|on social media!|our newsletter
    |our privacy policy|our telegram channel|our terms of service|our terms of use|our whatsapp|reproduced without
    |required fields are marked|share it on social|uses cookies|we use cookies|whatsapp channel|whatsapp community
    |whatsapp group|your inbox
    """)
_COUNT = re.compile(
    r"(?:views?|reads?|shares?|likes?|comments?|hits|followers?|просмотров)\s?[:(|-]?\s?\d[\d.,]{0,12}[km]?\)?"
    r"|\d[\d.,]{0,12}[km]?\s(?:views?|reads?|shares?|likes?|comments?|hits|followers?)"
    r"|(?:reading time:?\s)?\d{1,3}\s?-?(?:min|mins|minute|minutes)\.?(?:\sread)?|reading time:?\s\d{1,3}.{0,10}"
    r"|page \d{1,4}(?: of \d{1,4})?|\d{1,4}(?:\s?/\s?\d{1,4})?"
)
_COPYRIGHT = re.compile(r"(?:^|\s)(?:©|copyright\s(?:©|\(c\)|\d)|\(c\)\s?\d{4})")
_GLUED = re.compile(r"(?:RELATED|Related|READ MORE|Read more|Read More|READ ALSO|Also Read)(?=[A-ZÀ-Þ][^\W\d_])")
_WRITER = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]{1,20}\s){2,4}is\s(?:an?|the|our)\s(?:[\w'’-]{1,20}\s){0,4}"
    r"(?:correspondent|reporter|columnist|journalist|writer|contributor|editor|producer)\b(?![^.]{0,200}[“\"])"
)
_EDGES = " \t:.…>»«|•·*#-–—_→›‹▶►↓&"


def cue(wording: str, *, prose: bool) -> Cue | None:
    """What kind of page furniture the line is by its words alone, None where they do not tell.

    `prose` says that the line has the shape of a sentence; then only unmistakable words count.
    """
    if len(wording) > _LONGEST:
        return None
    if _GLUED.match(wording):
        return "single"
    plain = fold(wording)
    bare = plain.replace("_", " ").replace("-", " ").strip(_EDGES)
    return _whole(plain, bare) or _start(plain, prose=prose) or _inside(plain)


def about_writer(wording: str) -> bool:
    """True for a line that says who wrote the report: "Ann Lee is a reporter based in Geneva." Only the end of a page
    tells whether the report is meant or somebody in it."""
    return len(wording) <= _LONGEST and _WRITER.match(wording) is not None


def _whole(plain: str, bare: str) -> Cue | None:
    if bare in _WHOLE_OPENER:
        return "opener"
    if bare in _WHOLE_END:
        return "end"
    if bare in _WHOLE_SINGLE or plain in _WHOLE_SINGLE or _COUNT.fullmatch(plain):
        return "single"
    return None


def _start(plain: str, *, prose: bool) -> Cue | None:
    if plain.startswith(_START_END):
        return "end"
    opening = next((phrase for phrase in _START_OPENER if plain.startswith(phrase)), None)
    if opening:
        return "opener" if len(plain) < len(opening) + 4 else "single"
    loose = not prose and (plain.startswith(_START_LOOSE) or _JOIN.match(plain) is not None)
    return "single" if loose or plain.startswith(_START_SINGLE) else None


def _inside(plain: str) -> Cue | None:
    if any(phrase in plain for phrase in _INSIDE) or _COPYRIGHT.search(plain):
        return "single"
    return None

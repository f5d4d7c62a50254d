"""States, places and belongings that tell of presence, and words that tell of absence. All are folded."""

from __future__ import annotations

from collections.abc import Mapping

# After "was", "were", "will be": the place or state that tells presence, and absence.
PRESENT_STATES = (
    "present", "on hand", "in attendance", "in court", "in the dock", "on stage", "in the chair", "in the audience",
    "in the crowd", "in the front row", "in the room", "in the stands", "in the gallery", "in the courtroom", "in goal",
    "on the bench", "at the table", "there", "at his side", "at her side", "the guest of", "the host", "guest of honour",
    "here", "in the hall", "in the building", "first to arrive", "the first to arrive", "back in the",
    "on drums", "on bass", "on guitar", "on vocals", "at the piano", "centre stage", "center stage",
)  # fmt: skip
ABSENT_STATES = (
    "absent", "missing", "unable to", "not present", "not there", "not in court", "not among", "not at the", "not able to",
    "not in attendance", "away", "not on", "nowhere to be", "conspicuous by", "conspicuously absent", "ill to",
    "unwell", "too frail", "frail to", "sick to", "busy to", "not seen", "not here",
)  # fmt: skip
# Nouns of people who are at an event as such: a list after "including" or "among them" is theirs.
GUESTS = frozenset(
    """guests guest mourners attendees participants dignitaries delegates spectators presenters performers celebrities leaders
    heads ministers officials politicians relatives presidents presenter others those stars celebrities players
    speakers speaker signatories lawmakers diplomats clergy royals envoys fans supporters winners captains panellists delegation
    panel lineup line-up bill cast team""".split()
)
# What a person has only at an event of the type: "Silva's penalty", "her eulogy", "Ruiz's visit".
BELONGINGS: Mapping[str, frozenset[str]] = {
    "": frozenset("visit speech eulogy keynote performance concert inauguration sermon homily testimony oath".split()),
    "match": frozenset(
        """goal goals penalty header free-kick free hat-trick brace strike winner opener equaliser volley cross pass shot save
        saves corner side men team players tackle own knock century wicket""".split()
    ),
    "hearing": frozenset("sentencing plea conviction verdict".split()),
    "ceremony": frozenset("win funeral coffin burial swearing-in coronation".split()),
}  # fmt: skip
# Words of a clause that tell of something sent or said from elsewhere.
FROM_AFAR = frozenset(
    """statement message messages letter telegram post tweet facebook twitter instagram interview recorded
    condolences elsewhere wreath phone telephone email memo""".split()
)
# Parts of the place of an event: whatever is done there is done at it.
VENUE_PARTS = frozenset(
    """hall room courtroom stadium audience auditorium chamber stands stand gallery church cathedral theatre theater arena crowd
    floor podium rostrum lectern benches dock pulpit stage row sidelines altar aisle pew pews touchline pitch foyer lobby
    balcony terrace ballroom catwalk marquee lectern microphone graveside coffin""".split()
)
# Nouns that tell by themselves that somebody was at what is told: of a death or injury, of a contest, of a gathering.
ROLES_AT: Mapping[str, frozenset[str]] = {
    "attack disaster": frozenset("victim victims survivor survivors casualty casualties dead".split()),
    "match election ceremony": frozenset("winner winners runner-up runners-up".split()),
    "match": frozenset("scorer goalscorer referee umpire".split()),
    "": frozenset("host co-host hostess moderator compere emcee celebrant officiant".split()),
}
REMOTE = frozenset("video videolink remotely virtually online videoconference".split())

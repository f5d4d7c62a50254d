"""What figures count, by meaning: houses and homes are one thing, workers and employees, soldiers and troops."""

from __future__ import annotations

from collections.abc import Mapping

from reconcile.compare.parts import PERSONS

SENTENCE = "sentence"
"""What a length of time counts that a court has sent somebody to prison for."""

# A kind a line, under the noun that names it. Only words that one source may use for what the other means exactly.
_KINDS = """
attendance spectator crowd onlooker
arrested arrest arrestee
house home dwelling
soldier troop serviceman
worker employee labourer laborer staff staffer workforce
job post position
protester demonstrator marcher
rescuer lifeguard
lawmaker deputy legislator mp parliamentarian
resident inhabitant population townspeople villager
firefighter fireman
executive manager boss
policeman policewoman
student pupil schoolchild
plane aircraft jet airliner
ship vessel
truck lorry
film movie
shop store
firm company business
fan supporter
flat apartment
prisoner inmate
lender creditor
passenger traveller commuter
tremor aftershock
strike walkout stoppage
accident mishap
attack assault raid
nation country state
hospital clinic
customer client
rebel insurgent
baby infant
doctor physician
lawyer attorney
shot bullet
"""
_KIND: Mapping[str, str] = {word: line.split()[0] for line in _KINDS.split("\n") for word in line.split()}
_ANYONE = frozenset(
    """person people man woman other victim citizen national civilian member one killed injured missing arrested displaced
    hospitalised kidnapped rescued evacuated freed""".split()
)
_PEOPLE = _ANYONE | PERSONS | {_KIND.get(noun, noun) for noun in PERSONS} | {"attendance"}


def kind(noun: str) -> str:
    """The noun that names what a counted noun means: "house" for "home", the noun itself where it is of no known kind."""
    return _KIND.get(noun, noun)


def likeness(one: str, other: str) -> float:
    """How far two counted nouns can mean one thing: 1 for one kind, .3 where one says no more than that they are people, or what
    became of them, else 0.

    Symmetric.
    """
    one, other = kind(one), kind(other)
    if one == other:
        return 1.0
    anyone = one in _ANYONE or other in _ANYONE
    return 0.3 if anyone and one in _PEOPLE and other in _PEOPLE else 0.0

"""Which answer the sources' own record speaks for: an opt-in view over tables of claims, never a verdict.

A source that is often with the others weighs more, and sources that share mistakes weigh as one. What comes out is a
belief, not a truth: the sources may all be wrong, and a source that is right alone looks like one that errs.
"""

from reconcile.weigh.copying import Dependence
from reconcile.weigh.several import weigh_sets
from reconcile.weigh.single import weigh_values
from reconcile.weigh.table import Belief, Weighed, weigh

__all__ = ["Belief", "Dependence", "Weighed", "weigh", "weigh_sets", "weigh_values"]

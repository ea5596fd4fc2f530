"""Whether a built graph keeps the contract: SHACL shapes (``shapes.ttl``) and SPARQL checks (``queries/*.rq``).

:func:`validate` an output folder; each :class:`Violation` names the node, the property, the value and the articles.
"""

from kg.check.run import Outcome, validate
from kg.check.violation import Violation

__all__ = ["Outcome", "Violation", "validate"]

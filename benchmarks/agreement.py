"""How far do two annotators agree who worked apart from each other?

    python benchmarks/agreement.py annotations/open annotations/second

The second is scored against the first as if an extractor had found it, on the articles that both annotated.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kg.evaluate import load_annotations
from kg.evaluate.score import score


def main() -> int:
    """Prints the figures; exits with 2 where no article was annotated twice."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    options = parser.parse_args()
    first, second = ({g.article: g for g in load_annotations(f)} for f in (options.first, options.second))
    both = sorted(first.keys() & second.keys())
    if not both:
        print("no article was annotated twice", file=sys.stderr)
        return 2
    scores = score((first[name], second[name]) for name in both)
    print(f"articles annotated twice  {len(both)}")
    for name in ("entities", "events", "events.Statement", "direct"):
        tally = scores.tallies[name]
        print(f"{name:26}{tally.f1:.3f}  ({tally.right} of {tally.gold} and {tally.found})")
    for label, share in (("factuality", scores.factuality), ("dates", scores.dates)):
        print(f"{label:26}{share.value or 0:.3f}  ({share.right} of {share.cases})")
    return 0


if __name__ == "__main__":
    sys.exit(main())

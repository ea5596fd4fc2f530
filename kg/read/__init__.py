"""Reading: from files, folders and archives to :class:`~kg.model.Article`, noise marked and every fault told.

:func:`read` is the way in. Its steps stand in modules of their own: which files (:mod:`kg.read.files`,
:mod:`kg.read.archives`), their formats (:mod:`kg.read.txt`, :mod:`kg.read.html`, :mod:`kg.read.jsonl`,
:mod:`kg.read.feeds`, :mod:`kg.read.warc`, :mod:`kg.read.tables`, :mod:`kg.read.parquet`), encodings and dates, metadata
beside the articles (:mod:`kg.read.sidecar`), and what of a page is the article (:mod:`kg.read.noise`).
"""

from kg.config import Reading, ReadLimits
from kg.read.reader import read

__all__ = ["ReadLimits", "Reading", "read"]

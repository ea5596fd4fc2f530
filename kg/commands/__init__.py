"""The commands of ``kg``, one module each.

Modules here import nothing heavy at the top, so that ``kg --help`` is there at once.
"""

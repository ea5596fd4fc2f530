"""Facts out of Vietnamese news on diplomacy and defence, as a graph whose every edge leads back to its sentence."""

__version__ = "0.1.0"

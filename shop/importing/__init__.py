"""An own shop comes in as CSV files: `python -m shop import DIR`, see docs/importing.md."""

from shop.importing.folder import BadImport, import_folder
from shop.importing.reading import Problem

__all__ = ["BadImport", "Problem", "import_folder"]

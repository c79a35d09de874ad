"""Arrays in one `.npz` file, laid so that they can be mapped into memory where they lie.

NumPy's own writer leaves it to chance at which byte an array begins, and what begins at an odd one
is copied whole before every product of a matrix and a vector. Here each begins at a multiple of 64,
by an extra field of its header that says nothing (as `zipalign` of Android does).
"""

import io
import os
import struct
import zipfile
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Arrays
from recommender.errors import BadArtifact

MAPPED_FROM = 1 << 20  # bytes of an array; smaller ones are read
EDGE = 64  # bytes
NOTHING = 0xD935  # the extra field that says nothing
LOCAL_HEADER, LENGTHS = 30, 26  # bytes of a member's own header, and where its lengths stand
LARGE_EXTRA = 20  # bytes that `zipfile` adds itself for members of 2 GB and more


def write(path: Path, arrays: Arrays) -> None:
    """Write arrays by name, uncompressed; what is written has reached the disk."""
    with path.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for name, array in arrays.items():
                _add(archive, file, f"{name}.npy", np.ascontiguousarray(array))
        flush(file)


def read(path: Path) -> Arrays:
    """The arrays by name, the large ones mapped; raises BadArtifact for objects."""
    with zipfile.ZipFile(path) as archive:
        return {
            info.filename.removesuffix(".npy"): _array(archive, info, path)
            for info in archive.infolist()
        }


def flush(file: BinaryIO) -> None:
    """Until everything written has reached the disk."""
    file.flush()
    os.fsync(file.fileno())


def _add(archive: zipfile.ZipFile, file: BinaryIO, name: str, array: NDArray[Any]) -> None:
    header = io.BytesIO()
    np.lib.format.write_array_header_1_0(header, np.lib.format.header_data_from_array_1_0(array))
    info = zipfile.ZipInfo(name)
    info.file_size = len(header.getvalue()) + array.nbytes
    large = info.file_size * 1.05 > zipfile.ZIP64_LIMIT
    begun = file.tell() + LOCAL_HEADER + len(name.encode()) + 4 + (LARGE_EXTRA if large else 0)
    padding = -begun % EDGE
    info.extra = struct.pack("<HH", NOTHING, padding) + bytes(padding)
    with archive.open(info, "w", force_zip64=large) as member:
        member.write(header.getvalue())
        member.write(array.data if array.size else b"")


def _array(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: Path) -> NDArray[Any]:
    if info.file_size >= MAPPED_FROM and info.compress_type == zipfile.ZIP_STORED:
        return _mapped(path, info)
    with archive.open(info) as member:
        return np.asarray(np.lib.format.read_array(member, allow_pickle=False))


def _mapped(path: Path, info: zipfile.ZipInfo) -> NDArray[Any]:
    """An array where it lies in the file, behind the local header of its archive member."""
    with path.open("rb") as file:
        file.seek(info.header_offset + LENGTHS)  # of name and extra field in the local header
        lengths = file.read(4)
        name, extra = (int.from_bytes(lengths[at : at + 2], "little") for at in (0, 2))
        file.seek(info.header_offset + LOCAL_HEADER + name + extra)
        version = np.lib.format.read_magic(file)
        reader = np.lib.format.read_array_header_1_0
        if version == (2, 0):
            reader = np.lib.format.read_array_header_2_0
        shape, fortran, dtype = reader(file)
        if dtype.hasobject:
            raise BadArtifact(f"{info.filename} in {path} holds objects.")
        order = "F" if fortran else "C"
        mapped = np.memmap(path, dtype, "r", file.tell(), shape, order)  # type: ignore[call-overload]
        return np.asarray(mapped)  # the same memory, without the class that slows every slice

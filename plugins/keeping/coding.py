"""Coding: values of frozen dataclasses as bytes, and back; reading them runs no code."""

from collections.abc import Hashable
from functools import cache
from hashlib import blake2b
from typing import Any, TypeVar, cast

import msgspec

Value = TypeVar("Value")

NOTHING = bytes(16)
"""What stands in the place of a digest where there is nothing."""


def encode(value: Any) -> bytes:
    """Encode dataclasses, tuples, strings and numbers as MessagePack; equal values give equal bytes.

    Raises:
        UnicodeEncodeError: a string holds half a character, as pages may write it; such a value is not to be kept.
    """
    return _encoder().encode(value)


def decode(data: bytes | memoryview, kind: type[Value]) -> Value:
    """Read what `encode` made of a value of this type, each part of it checked.

    Raises:
        ValueError: the bytes are no such value.
    """
    value: Value = _decoder(cast(Hashable, kind)).decode(data)
    return value


def digest(*values: Any) -> bytes:
    """A digest of what values hold, 16 bytes."""
    try:
        data = encode(values)
    except UnicodeEncodeError:
        data = repr(msgspec.to_builtins(values, order="deterministic")).encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=16).digest()


def joint(*digests: bytes) -> bytes:
    """A digest of digests, 16 bytes: of as many of 16 bytes as there are, in their order, the last as long as it is."""
    return blake2b(b"".join(digests), digest_size=16).digest()


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    # sets and mappings in order, whatever order they were made in
    return msgspec.msgpack.Encoder(order="deterministic")


@cache
def _decoder(kind: Hashable) -> Any:
    return msgspec.msgpack.Decoder(kind)

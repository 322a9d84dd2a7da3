"""Coding: values of frozen dataclasses as bytes, and back; reading them runs no code."""

from collections.abc import Hashable
from functools import cache
from hashlib import blake2b
from typing import Any, TypeVar, cast

import msgspec

Value = TypeVar("Value")


def encode(value: Any) -> bytes:
    """Encode dataclasses, tuples, strings and numbers as MessagePack; equal values give equal bytes."""
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
    return blake2b(encode(values), digest_size=16).digest()


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    # sets and mappings in order, whatever order they were made in
    return msgspec.msgpack.Encoder(order="deterministic")


@cache
def _decoder(kind: Hashable) -> Any:
    return msgspec.msgpack.Decoder(kind)

"""Lazy attributes: values that are computed when they are first asked for, and kept."""

from typing import TYPE_CHECKING, Any

__all__ = ["lazy"]

if TYPE_CHECKING:
    from functools import cached_property as lazy
else:

    class lazy:
        """`functools.cached_property` without the lock that Python 3.11 takes for each of a page's many values."""

        def __init__(self, compute: Any) -> None:
            self.compute, self.name = compute, compute.__name__

        def __get__(self, instance: Any, owner: Any = None) -> Any:
            value = instance.__dict__[self.name] = self.compute(instance)
            return value

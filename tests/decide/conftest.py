"""The small parts of the check station serve here too."""

from __future__ import annotations

from tests.check import conftest

build = conftest.build

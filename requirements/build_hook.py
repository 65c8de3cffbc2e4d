# SPDX-License-Identifier: EUPL-1.2
"""Take the wheel's dependencies from base.in, and refuse a wheel without its styles and scripts."""

from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface


class BaseRequirements(MetadataHookInterface):
    """Fills `dependencies` from requirements/base.in; the build back end itself is no run-time need."""

    def update(self, metadata: dict) -> None:
        lines = (Path(self.root) / "requirements" / "base.in").read_text(encoding="utf-8").splitlines()
        wanted = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
        metadata["dependencies"] = [line for line in wanted if line != "hatchling"]


class BuiltParts(BuildHookInterface):
    """A wheel runs without Node, so its front-end parts must be built before it is."""

    def initialize(self, version: str, build_data: dict) -> None:
        built = Path(self.root) / "src" / "schakelpunt" / "page" / "static" / "built" / "app.css"
        if version != "editable" and not built.exists():
            raise RuntimeError("The front-end parts are not built yet: run `make setup` first.")

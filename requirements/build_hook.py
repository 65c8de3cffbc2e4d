# SPDX-License-Identifier: EUPL-1.2
"""Take the wheel's dependencies from base.in, so that they are written down once."""

from pathlib import Path

from hatchling.metadata.plugin.interface import MetadataHookInterface


class BaseRequirements(MetadataHookInterface):
    """Fills `dependencies` from requirements/base.in; the build back end itself is no run-time need."""

    def update(self, metadata: dict) -> None:
        lines = (Path(self.root) / "requirements" / "base.in").read_text(encoding="utf-8").splitlines()
        wanted = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
        metadata["dependencies"] = [line for line in wanted if line != "hatchling"]

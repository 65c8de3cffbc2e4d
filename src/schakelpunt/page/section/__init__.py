# SPDX-License-Identifier: EUPL-1.2
"""The cross-section (doorsnede): what plays at which depth, as a picture that is drawn by the server."""

from schakelpunt.page.section.drawing import cross_section
from schakelpunt.page.section.shapes import SectionItem, SectionPicture
from schakelpunt.page.section.signs import badge_picture, clash_picture

__all__ = ["SectionItem", "SectionPicture", "badge_picture", "clash_picture", "cross_section"]

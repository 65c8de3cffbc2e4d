# SPDX-License-Identifier: EUPL-1.2
"""A page per noun; a view asks and shows, it decides nothing."""

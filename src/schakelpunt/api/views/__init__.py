# SPDX-License-Identifier: EUPL-1.2
"""An address per noun; a view asks and tells, it decides nothing."""

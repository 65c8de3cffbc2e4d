# SPDX-License-Identifier: EUPL-1.2
"""What askers and readers see."""

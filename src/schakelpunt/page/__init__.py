# SPDX-License-Identifier: EUPL-1.2
"""What the fronts share: components, theme, tables and pictures."""

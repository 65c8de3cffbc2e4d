# SPDX-License-Identifier: EUPL-1.2
"""What lies there: overlays, legal hooks and the interaction table."""

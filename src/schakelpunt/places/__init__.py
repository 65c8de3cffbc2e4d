# SPDX-License-Identifier: EUPL-1.2
"""Areas with years of validity, neighbours, geometry and scale."""

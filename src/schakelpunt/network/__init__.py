# SPDX-License-Identifier: EUPL-1.2
"""Who: organisations, people, hubs, powers and expertise with its evidence."""

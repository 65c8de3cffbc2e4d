# SPDX-License-Identifier: EUPL-1.2
"""Schakelpunt: the knowledge infrastructure for soil, groundwater and the subsurface."""

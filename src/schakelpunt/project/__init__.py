# SPDX-License-Identifier: EUPL-1.2
"""Wires the rooms together: settings, addresses, rounds, commands; holds no rule."""

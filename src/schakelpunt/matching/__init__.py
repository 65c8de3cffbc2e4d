# SPDX-License-Identifier: EUPL-1.2
"""Turns a need and candidates into ordered, explained hits; plain Python, no Django, no database."""

# SPDX-License-Identifier: EUPL-1.2
"""Challenges, disciplines, layers, concepts and their labels, editable per region."""

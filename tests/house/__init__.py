# SPDX-License-Identifier: EUPL-1.2
"""The house keeps its own rules: storeys, sizes, words, papers, content."""

# SPDX-License-Identifier: EUPL-1.2
"""The hall: a question from asked to remembered, and the first response."""

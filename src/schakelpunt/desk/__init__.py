# SPDX-License-Identifier: EUPL-1.2
"""The front for coordinators and administrators."""

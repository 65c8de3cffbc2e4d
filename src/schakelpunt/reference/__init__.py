# SPDX-License-Identifier: EUPL-1.2
"""What the product ships and what a region changed: shipped rows and overrides, kept apart."""

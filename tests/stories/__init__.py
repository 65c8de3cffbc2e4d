# SPDX-License-Identifier: EUPL-1.2
"""What people do with the product, a file per promise."""

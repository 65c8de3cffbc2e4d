# SPDX-License-Identifier: EUPL-1.2
"""Who logs in, and in which role."""

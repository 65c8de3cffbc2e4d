# SPDX-License-Identifier: EUPL-1.2
"""The one door for bytes from outside."""

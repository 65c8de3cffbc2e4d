# SPDX-License-Identifier: EUPL-1.2
"""The shapes of what a machine is told, in Dutch names; the same as `page.representation` makes."""

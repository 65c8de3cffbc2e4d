# SPDX-License-Identifier: EUPL-1.2
"""What is written: resources, their standing and their links."""

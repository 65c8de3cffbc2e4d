# SPDX-License-Identifier: EUPL-1.2
"""What is asked of the desk."""

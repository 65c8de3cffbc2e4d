# SPDX-License-Identifier: EUPL-1.2
"""What can be done from a shell: the public contract of the command line."""

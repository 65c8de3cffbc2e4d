# SPDX-License-Identifier: EUPL-1.2
"""What happened: one line per action, and bookmarks of those who read on from there."""

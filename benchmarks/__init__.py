# SPDX-License-Identifier: EUPL-1.2
"""Speeds and sizes that the issues name, each beside a peer or a limit in the same run."""

# SPDX-License-Identifier: EUPL-1.2
"""Letters out and in, each with a visible fate."""

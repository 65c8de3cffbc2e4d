# SPDX-License-Identifier: EUPL-1.2
"""What the regions learn together: themes and their questions."""

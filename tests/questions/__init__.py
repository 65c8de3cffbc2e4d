# SPDX-License-Identifier: EUPL-1.2
"""From question to memory: rules, acts, letters and what each reader sees."""

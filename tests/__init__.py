# SPDX-License-Identifier: EUPL-1.2
"""The tests: rooms mirror src, stories tell what people do, house keeps the contract."""

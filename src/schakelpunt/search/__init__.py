# SPDX-License-Identifier: EUPL-1.2
"""The embedded index: put, drop, find; derived and disposable, knows no models."""

# SPDX-License-Identifier: EUPL-1.2
"""Whether a node is in order: database, reference content, index, settings."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.conf import settings
from django.core.checks import WARNING, run_checks
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from schakelpunt.journal.queries import newest
from schakelpunt.library.models import Resource
from schakelpunt.places.models import Area
from schakelpunt.search.index import Index


@dataclass(frozen=True, slots=True)
class Findings:
    """What is good and what needs a hand, in sentences."""

    good: list[str] = field(default_factory=list)
    bad: list[str] = field(default_factory=list)

    def tell(self, fine: bool, good: str, bad: str) -> None:
        """Put one finding on the right pile."""
        (self.good if fine else self.bad).append(good if fine else bad)


def findings() -> Findings:
    """Look at everything a node needs; never raises."""
    found = Findings()
    for look in (_database, _content, _index, _settings):
        try:
            look(found)
        except (DatabaseError, OSError) as trouble:
            found.bad.append(f"{look.__doc__} kon niet worden bekeken: {trouble}")
    return found


def _database(found: Findings) -> None:
    """De database"""
    executor = MigrationExecutor(connection)
    open_steps = executor.migration_plan(executor.loader.graph.leaf_nodes())
    found.tell(
        not open_steps,
        "database bereikbaar en bijgewerkt",
        f"{len(open_steps)} databasestappen niet uitgevoerd",
    )


def _content(found: Findings) -> None:
    """De kennis"""
    areas, cards = (
        Area.objects.filter(withdrawn=False).count(),
        Resource.objects.filter(withdrawn=False).count(),
    )
    found.tell(
        areas > 300 and cards > 0,
        f"{areas} gebieden en {cards} kennisproducten ingelezen",
        "de meegeleverde kennis ontbreekt; draai 'schakelpunt load'",
    )


def _index(found: Findings) -> None:
    """De zoekindex"""
    index = Index.open(settings.INDEX)
    behind = newest() - index.bookmark
    found.tell(
        index.bookmark > 0 and behind == 0,
        f"zoekindex bij, {index.count()} stukken",
        f"zoekindex loopt {behind} regels achter; draai 'schakelpunt work --once' of 'reindex'",
    )


def _settings(found: Findings) -> None:
    """De instellingen"""
    warnings = [message for message in run_checks() if message.level >= WARNING]
    found.tell(not warnings, "instellingen zonder waarschuwing", "; ".join(str(w.msg) for w in warnings))

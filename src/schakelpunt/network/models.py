# SPDX-License-Identifier: EUPL-1.2
"""Who: organisations, people, hubs, powers and expertise."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from schakelpunt.places.models import Area
from schakelpunt.reference.models import ShippedRow
from schakelpunt.vocabulary.models import Discipline, Named


class OrganisationKind(Named):
    """A kind of organisation, with its name in plain words."""


class Organisation(ShippedRow):
    """An organisation that decides, carries out or knows; each municipality is one too."""

    name = models.CharField(max_length=200)
    abbreviation = models.CharField(max_length=40, blank=True)
    kind = models.ForeignKey(OrganisationKind, on_delete=models.PROTECT, related_name="organisations")
    role = models.TextField(blank=True)
    tooi = models.URLField(max_length=200, blank=True)
    url = models.URLField(max_length=500, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    successor = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="predecessors"
    )
    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, null=True, blank=True, related_name="organisations"
    )
    regions = models.JSONField(default=list, blank=True)
    provinces = models.JSONField(default=list, blank=True)
    municipalities = models.JSONField(default=list, blank=True)
    host = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="hosts")
    partners = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="partner_of")
    members = models.TextField(blank=True)
    channels = models.JSONField(default=list, blank=True)
    remark = models.TextField(blank=True)

    class Meta(ShippedRow.Meta):
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Authority(ShippedRow):
    """An organisation that serves a municipality: its environment agency or one of its water boards."""

    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="authorities")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="serves")
    kind = models.CharField(max_length=20)
    rank = models.PositiveSmallIntegerField(default=1)
    certainty = models.CharField(max_length=10, blank=True)

    class Meta(ShippedRow.Meta):
        verbose_name_plural = "authorities"
        ordering = ["rank"]

    def __str__(self) -> str:
        return self.id


class Expertise(ShippedRow):
    """Who knows what: an organisation's level (1 touches it, 3 first to call) in a discipline."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="expertise")
    discipline = models.ForeignKey(Discipline, on_delete=models.CASCADE, related_name="experts")
    level = models.PositiveSmallIntegerField()
    said_by = models.CharField(max_length=200, blank=True)
    confirmed_on = models.DateField(null=True, blank=True)

    class Meta(ShippedRow.Meta):
        verbose_name_plural = "expertise"

    def __str__(self) -> str:
        return self.id


class Power(ShippedRow):
    """Who decides or carries out what: a kind of government, a discipline and the task in words."""

    party = models.CharField(max_length=30)
    discipline = models.ForeignKey(Discipline, on_delete=models.CASCADE, related_name="powers")
    task = models.TextField()
    decides = models.BooleanField(default=False)
    legal = models.JSONField(default=list, blank=True)
    institutions = models.ManyToManyField(Organisation, related_name="powers", blank=True)
    certainty = models.CharField(max_length=10, blank=True)

    def __str__(self) -> str:
        return self.id


class Hub(ShippedRow):
    """A regional switch point (or the national one), the municipalities it serves and who hosts it."""

    code = models.CharField(max_length=3, unique=True)
    name = models.CharField(max_length=100)
    national = models.BooleanField(default=False)
    host = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="hosted_hubs"
    )
    host_basis = models.CharField(max_length=20, blank=True)
    network = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="hubs"
    )
    role = models.TextField(blank=True)
    remark = models.TextField(blank=True)
    colour = models.CharField(max_length=7, blank=True)
    areas = models.ManyToManyField(Area, related_name="hubs", blank=True)

    class Meta(ShippedRow.Meta):
        ordering = ["national", "name"]

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    """Somebody who knows; a person knows, an account logs in."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    role = models.CharField(max_length=200, blank=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="people"
    )
    example = models.BooleanField(default=False, help_text=_("verzonnen, uit de voorbeeldwereld"))

    class Meta:
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """An account's role in a hub."""

    class Role(models.TextChoices):
        COORDINATOR = "coordinator", _("coördinator")
        READER = "lezer", _("lezer")

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    hub = models.ForeignKey(Hub, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.COORDINATOR)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "hub"], name="one_role_per_hub")]

    def __str__(self) -> str:
        return f"{self.account_id} {self.hub_id} {self.role}"

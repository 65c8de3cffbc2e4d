# SPDX-License-Identifier: EUPL-1.2
"""The words of the field: challenges, disciplines, layers, depths, qualities, concepts and labels."""

from django.db import models

from schakelpunt.reference.models import ShippedRow


class Named(ShippedRow):
    """A shipped row with a name, a place in the order and an explanation."""

    name = models.CharField(max_length=200)
    order = models.PositiveSmallIntegerField(default=0)
    description = models.TextField(blank=True)

    class Meta(ShippedRow.Meta):
        abstract = True
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name


class Layer(Named):
    """A layer of the layers approach: subsurface, networks or occupation."""

    pace = models.CharField(max_length=100, blank=True)
    sets_conditions_for = models.JSONField(default=list, blank=True)


class DepthZone(Named):
    """A stretch of depth below ground level, in metres."""

    from_m = models.PositiveSmallIntegerField()
    to_m = models.PositiveSmallIntegerField()


class Challenge(Named):
    """A societal task that asks something of the soil; `entry` marks one that is only a way in."""

    entry = models.BooleanField(default=False)
    words = models.JSONField(default=list, blank=True)
    parts = models.JSONField(default=list, blank=True)


class Discipline(Named):
    """A field of soil work."""

    layer = models.ForeignKey(Layer, on_delete=models.PROTECT, related_name="disciplines")
    from_policy = models.BooleanField(default=False)
    aspects = models.JSONField(default=list, blank=True)
    words = models.JSONField(default=list, blank=True)
    from_m = models.PositiveSmallIntegerField(default=0)
    to_m = models.PositiveSmallIntegerField(default=0)


class QualityGroup(Named):
    """A group of subsurface qualities with the question it answers."""

    question = models.CharField(max_length=200, blank=True)


class Quality(Named):
    """What the subsurface can carry, yield, regulate or tell."""

    group = models.ForeignKey(QualityGroup, on_delete=models.PROTECT, related_name="qualities")
    disciplines = models.ManyToManyField(Discipline, related_name="qualities", blank=True)


class Instrument(Named):
    """A way of working, programme or law that officials meet."""

    period = models.CharField(max_length=200, blank=True)
    remark = models.TextField(blank=True)


class QuestionKind(Named):
    """What an asker is after: a rule, who decides, money, data, how others do it."""

    desks = models.JSONField(default=list, blank=True)
    cues = models.JSONField(default=list, blank=True)
    questions_back = models.JSONField(default=list, blank=True)


class Thesaurus(Named):
    """A word list of others that concepts can be matched with."""

    owner = models.CharField(max_length=200, blank=True)
    url = models.URLField(max_length=500, blank=True)
    licence = models.CharField(max_length=300, blank=True)
    use = models.TextField(blank=True)


class Concept(ShippedRow):
    """A concept of the field; its words are its labels."""

    broader = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="narrower"
    )
    replaced_by = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaces"
    )
    disciplines = models.ManyToManyField(Discipline, related_name="concepts", blank=True)
    description = models.TextField(blank=True)
    matches = models.JSONField(default=dict, blank=True)

    class Meta(ShippedRow.Meta):
        ordering = ["id"]

    def __str__(self) -> str:
        return self.id


class Label(ShippedRow):
    """One word or phrase that a concept goes by, in one language."""

    class Kind(models.TextChoices):
        PREFERRED = "voorkeur"
        ALTERNATIVE = "synoniem"
        ABBREVIATION = "afkorting"

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="labels")
    language = models.CharField(max_length=5, default="nl")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    text = models.CharField(max_length=200)
    ambiguous = models.BooleanField(default=False)
    advice = models.TextField(blank=True)

    class Meta(ShippedRow.Meta):
        ordering = ["id"]
        indexes = [models.Index(fields=["text"], name="label_text")]

    def __str__(self) -> str:
        return self.text

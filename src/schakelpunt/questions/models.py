# SPDX-License-Identifier: EUPL-1.2
"""What a municipality wanted to know, and what it was told."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from schakelpunt.library.models import Resource
from schakelpunt.network.models import Hub, Organisation, Person
from schakelpunt.places.models import Area
from schakelpunt.questions.rules import State, Visibility
from schakelpunt.vocabulary.models import Challenge, Discipline


class Question(models.Model):
    """A municipality wants to know something, for a place and a challenge."""

    reference = models.CharField(max_length=30, unique=True)
    text = models.TextField()
    explanation = models.TextField(blank=True)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="questions")
    hub = models.ForeignKey(Hub, on_delete=models.PROTECT, related_name="questions")
    challenges = models.ManyToManyField(Challenge, related_name="questions", blank=True)
    disciplines = models.ManyToManyField(Discipline, related_name="questions", blank=True)
    kind = models.SlugField(max_length=40, blank=True)
    plan = models.CharField(max_length=200, blank=True)
    phase = models.CharField(max_length=100, blank=True)
    needed_on = models.DateField(null=True, blank=True)
    asked_on = models.DateField()
    asked_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="questions"
    )
    state = models.CharField(max_length=20, choices=[(s.value, s.value) for s in State], default=State.ASKED)
    visibility = models.CharField(
        max_length=20, choices=[(v.value, v.value) for v in Visibility], default=Visibility.HUB
    )
    example = models.BooleanField(default=False, help_text=_("verzonnen, uit de voorbeeldwereld"))

    class Meta:
        ordering = ["-asked_on", "-reference"]
        indexes = [models.Index(fields=["visibility", "state"], name="question_seen")]

    def __str__(self) -> str:
        return self.reference


class Answer(models.Model):
    """What an expert or coordinator says; it has a validity area, an owner and a review date."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="answers")
    text = models.TextField()
    kind = models.CharField(max_length=40, blank=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="answers"
    )
    given_on = models.DateField()
    valid_for = models.CharField(max_length=300, blank=True)
    areas = models.ManyToManyField(Area, related_name="answers", blank=True)
    review_on = models.DateField(null=True, blank=True)
    resources = models.ManyToManyField(Resource, related_name="answers_using", blank=True)
    reused = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["given_on"]

    def __str__(self) -> str:
        return f"{self.question_id} {self.given_on}"

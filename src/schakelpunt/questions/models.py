# SPDX-License-Identifier: EUPL-1.2
"""What a municipality wanted to know, whom it was offered to, and what it was told."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from schakelpunt.library.models import Resource
from schakelpunt.network.models import Hub, Organisation, Person
from schakelpunt.places.models import Area
from schakelpunt.questions.rules import Declining, Helping, OfferState, Sharing, State, Visibility
from schakelpunt.vocabulary.models import Challenge, Discipline


class Question(models.Model):
    """A municipality wants to know something, for a place and a challenge.

    `text` is what is shown, sharpened by a coordinator; `original` and `shown` keep what the asker typed
    and what the first response showed then.
    """

    reference = models.CharField(max_length=40, unique=True)
    text = models.TextField()
    original = models.TextField(blank=True)
    explanation = models.TextField(blank=True)
    shown = models.JSONField(default=dict, blank=True)
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
    email = models.EmailField(blank=True)
    name = models.CharField(max_length=200, blank=True)
    shareable = models.CharField(
        max_length=10, choices=[(s.value, s.value) for s in Sharing], default=Sharing.LATER.value, blank=True
    )
    may_connect = models.BooleanField(default=False)
    state = models.CharField(
        max_length=20, choices=[(s.value, s.value) for s in State], default=State.ASKED.value
    )
    visibility = models.CharField(
        max_length=20, choices=[(v.value, v.value) for v in Visibility], default=Visibility.HUB.value
    )
    version = models.PositiveIntegerField(default=1)
    reason = models.TextField(blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    example = models.BooleanField(default=False, help_text=_("verzonnen, uit de voorbeeldwereld"))

    class Meta:
        ordering = ["-asked_on", "-reference"]
        indexes = [
            models.Index(fields=["visibility", "state"], name="question_seen"),
            models.Index(fields=["hub", "state"], name="question_hub_state"),
        ]

    def __str__(self) -> str:
        return self.reference


class Confirmation(models.Model):
    """A code that was sent to the address of somebody who wants to ask something."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="confirmations")
    email = models.EmailField()
    code_hash = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["sent_at"]
        indexes = [models.Index(fields=["email", "sent_at"], name="confirmation_recent")]

    def __str__(self) -> str:
        return f"{self.question_id} {self.sent_at:%Y-%m-%d %H:%M}"


class Offer(models.Model):
    """A question offered to a person or organisation, by letter; it lets them read this one question."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="offers")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="offers"
    )
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="offers")
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField()
    note = models.TextField(blank=True)
    due = models.DateField(null=True, blank=True)
    state = models.CharField(
        max_length=20, choices=[(s.value, s.value) for s in OfferState], default=OfferState.OFFERED.value
    )
    offered_by = models.CharField(max_length=200, blank=True)
    offered_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    connected_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=20, choices=[(d.value, d.value) for d in Declining], blank=True)
    remark = models.TextField(blank=True)
    other_name = models.CharField(max_length=200, blank=True)
    other_email = models.EmailField(blank=True)
    other_organisation = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["offered_at", "pk"]
        indexes = [models.Index(fields=["state", "due"], name="offer_due")]
        constraints = [
            models.UniqueConstraint(
                fields=["question", "email"], condition=Q(state="aangeboden"), name="one_open_offer_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.question_id} {self.pk}"


class Link(models.Model):
    """An address that cannot be guessed: it opens one question to its asker, or one offer to an expert."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="links")
    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, null=True, blank=True, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.question_id} {self.offer_id or ''}".strip()


class Answer(models.Model):
    """What an expert or coordinator says; once published it has an owner, a validity area and a review date.

    `original` are the words as they were given to the asker. `title` and `text` are for others: a human
    made them anonymous. They stay empty until then, so that showing them never shows too much.
    """

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="answers")
    offer = models.ForeignKey(Offer, on_delete=models.SET_NULL, null=True, blank=True, related_name="answers")
    reference = models.CharField(max_length=40, unique=True, null=True, blank=True)
    original = models.TextField(blank=True)
    given_by = models.CharField(max_length=200, blank=True)
    may_publish = models.BooleanField(default=False)
    title = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    kind = models.CharField(max_length=40, blank=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="answers"
    )
    visibility = models.CharField(
        max_length=20, choices=[(v.value, v.value) for v in Visibility], default=Visibility.HUB.value
    )
    version = models.PositiveIntegerField(default=1)
    given_on = models.DateField()
    published_at = models.DateTimeField(null=True, blank=True)
    valid_for = models.CharField(max_length=300, blank=True)
    areas = models.ManyToManyField(Area, related_name="answers", blank=True)
    review_on = models.DateField(null=True, blank=True)
    resources = models.ManyToManyField(Resource, related_name="answers_using", blank=True)
    reused = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["given_on", "pk"]

    def __str__(self) -> str:
        return self.reference or f"{self.question_id} {self.given_on}"


class Helped(models.Model):
    """What somebody said to "did this help?", once per question or answer and per link or browser."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="helped")
    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, null=True, blank=True, related_name="helped")
    said_by = models.CharField(max_length=64)
    verdict = models.CharField(max_length=10, choices=[(h.value, h.value) for h in Helping])
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "helped"
        constraints = [
            models.UniqueConstraint(
                fields=["question", "said_by"], condition=Q(answer=None), name="one_verdict_per_question"
            ),
            models.UniqueConstraint(fields=["answer", "said_by"], name="one_verdict_per_answer"),
        ]

    def __str__(self) -> str:
        return f"{self.question_id} {self.verdict}"


class Remark(models.Model):
    """An internal remark of a hub on a question; never shown to askers, experts or other hubs."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="remarks")
    text = models.TextField()
    made_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return f"{self.question_id} {self.made_at:%Y-%m-%d}"

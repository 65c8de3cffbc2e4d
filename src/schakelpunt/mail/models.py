# SPDX-License-Identifier: EUPL-1.2
"""Letters out, each with a visible fate."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from schakelpunt.mail.rules import Fate

FATE_WORDS = [
    (Fate.WAITING.value, _("wacht")),
    (Fate.UNDER_WAY.value, _("onderweg")),
    (Fate.SENT.value, _("verzonden")),
    (Fate.DOUBTFUL.value, _("twijfelachtig")),
    (Fate.FAILED.value, _("mislukt")),
]


class Letter(models.Model):
    """One letter to one recipient; written in the same transaction as the act it tells of."""

    message_id = models.CharField(max_length=200, unique=True)
    purpose = models.SlugField(max_length=40)
    ref = models.CharField(max_length=120, blank=True)
    recipient = models.EmailField()
    subject = models.CharField(max_length=300)
    text = models.TextField()
    fate = models.CharField(max_length=20, choices=FATE_WORDS, default=Fate.WAITING.value)
    tries = models.PositiveSmallIntegerField(default=0)
    send_after = models.DateTimeField()
    written_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    trouble = models.TextField(blank=True)

    class Meta:
        ordering = ["written_at"]
        indexes = [models.Index(fields=["fate", "send_after"], name="letter_due")]

    def __str__(self) -> str:
        return self.message_id

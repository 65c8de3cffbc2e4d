# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the login: those of allauth that we use, under its own names, in Dutch."""

from allauth.account import views as account
from allauth.mfa.base import views as second
from allauth.mfa.recovery_codes import views as spare
from allauth.mfa.totp import views as app
from django.urls import path, re_path

from schakelpunt.accounts.views import own_account

urlpatterns = [
    path("", own_account, name="account_index"),
    path("/inloggen", account.login, name="account_login"),
    path("/inloggen/code", account.request_login_code, name="account_request_login_code"),
    path("/inloggen/code/invullen", account.confirm_login_code, name="account_confirm_login_code"),
    path("/uitloggen", account.logout, name="account_logout"),
    path("/staat-uit", account.account_inactive, name="account_inactive"),
    path("/aanmelden", account.signup, name="account_signup"),
    path("/opnieuw", account.reauthenticate, name="account_reauthenticate"),
    path("/wachtwoord", account.password_change, name="account_change_password"),
    path("/wachtwoord/kiezen", account.password_set, name="account_set_password"),
    path("/wachtwoord/vergeten", account.password_reset, name="account_reset_password"),
    path("/wachtwoord/vergeten/verstuurd", account.password_reset_done, name="account_reset_password_done"),
    path(
        "/wachtwoord/nieuw/klaar",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^/wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("/tweede-stap", second.index, name="mfa_index"),
    path("/tweede-stap/invullen", second.authenticate, name="mfa_authenticate"),
    path("/tweede-stap/opnieuw", second.reauthenticate, name="mfa_reauthenticate"),
    path("/tweede-stap/app", app.activate_totp, name="mfa_activate_totp"),
    path("/tweede-stap/app/uit", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("/tweede-stap/reservecodes", spare.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "/tweede-stap/reservecodes/nieuw", spare.generate_recovery_codes, name="mfa_generate_recovery_codes"
    ),
    path(
        "/tweede-stap/reservecodes/bestand", spare.download_recovery_codes, name="mfa_download_recovery_codes"
    ),
]

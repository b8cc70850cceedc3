"""Settings. Everything that differs between two installations comes from the environment (docs/operating.md)."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from config import database, mail, secrets

CHECKOUT = Path(__file__).resolve().parent.parent
DATA_FOLDER = database.data_dir()

# --- Secrets: from the environment, or generated once in the data folder -----------------------------------
SECRET_KEY = secrets.text("MAISONNEE_SECRET_KEY", folder=DATA_FOLDER, file="session.key")
FILES_KEY = secrets.key("MAISONNEE_FILES_KEY", folder=DATA_FOLDER, file="files.key")
JOURNAL_KEY = secrets.key("MAISONNEE_JOURNAL_KEY", folder=DATA_FOLDER, file="journal.key")
FILES_FOLDER = DATA_FOLDER / "files"

DEBUG = False
DEMONSTRATION = os.environ.get("MAISONNEE_DEMO", "1") != "0"
PUBLIC_ADDRESS = os.environ.get("MAISONNEE_ADDRESS", "")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS: list[str] = []
if PUBLIC_ADDRESS:
    ALLOWED_HOSTS.append(urlsplit(PUBLIC_ADDRESS).hostname or "")
    CSRF_TRUSTED_ORIGINS.append(PUBLIC_ADDRESS.rstrip("/"))
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PUBLIC_ADDRESS.startswith("https://")

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "maisonnee.interfaces.web.accounts.pro_sante_connect",
    "allauth.usersessions",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "maisonnee.foundation.tenancy",
    "maisonnee.foundation.accounts",
    "maisonnee.foundation.access",
    "maisonnee.foundation.journal",
    "maisonnee.foundation.files",
    "maisonnee.foundation.jobs",
    "maisonnee.interop",
    "maisonnee.interfaces.web",
]
INSTALLED_APPS += [
    f"maisonnee.domains.{path.parent.name}"
    for path in sorted((CHECKOUT / "maisonnee" / "domains").glob("*/models*"))
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "maisonnee.interfaces.web.middleware.health",
    "maisonnee.interfaces.web.middleware.content_security",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "maisonnee.interfaces.web.middleware.refuse_huge_requests",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "maisonnee.interfaces.web.accounts.sessions.end_idle_sessions",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "maisonnee.interfaces.web.middleware.SeatMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [CHECKOUT / "maisonnee" / "interfaces" / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "maisonnee.interfaces.web.context.shell",
            ],
        },
    }
]

DATABASES = database.resolve()
DATABASE_APP_ROLE = database.application_role()
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        # In the database, so that rate limits and lockouts hold across threads, processes and restarts.
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_cache",
    }
}

LANGUAGE_CODE = "fr"
TIME_ZONE = "Europe/Paris"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
# Files come straight from the packages; a collected folder is used when there is one.
STATIC_ROOT = DATA_FOLDER / "static" if (DATA_FOLDER / "static").is_dir() else None
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

# --- Accounts ------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "maisonnee.interfaces.web.accounts.adapters.AccountAdapter"
SOCIALACCOUNT_ADAPTER = "maisonnee.interfaces.web.accounts.pro_sante_connect.adapters.SocialAccountAdapter"
ACCOUNT_FORMS = {
    "login": "maisonnee.interfaces.web.accounts.forms.LoginForm",
    "reset_password": "maisonnee.interfaces.web.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "maisonnee.interfaces.web.accounts.forms.ResetPasswordKeyForm",
    "change_password": "maisonnee.interfaces.web.accounts.forms.ChangePasswordForm",
    "set_password": "maisonnee.interfaces.web.accounts.forms.SetPasswordForm",
    "reauthenticate": "maisonnee.interfaces.web.accounts.forms.ReauthenticateForm",
}
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_CHANGE_EMAIL = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if PUBLIC_ADDRESS.startswith("https://") else "http"
# Five wrong passwords in a row on an account close it for ten minutes; ten from one place, for a minute.
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/10m/key", "login": "60/m/ip"}
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("MAISONNEE_PROXIES") or (1 if PUBLIC_ADDRESS else 0))
MFA_ADAPTER = "maisonnee.interfaces.web.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_TOTP_ISSUER = "Maisonnée"
MFA_TOTP_TOLERANCE = 1
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PUBLIC_ADDRESS
MFA_FORMS = {
    "authenticate": "maisonnee.interfaces.web.accounts.forms.AuthenticateForm",
    "reauthenticate": "maisonnee.interfaces.web.accounts.forms.ReauthenticateCodeForm",
    "activate_totp": "maisonnee.interfaces.web.accounts.forms.ActivateTOTPForm",
    "add_webauthn": "maisonnee.interfaces.web.accounts.forms.AddWebAuthnForm",
    "edit_webauthn": "maisonnee.interfaces.web.accounts.forms.EditWebAuthnForm",
}
USERSESSIONS_TRACK_ACTIVITY = True  # By `end_idle_sessions`, once a minute.
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_IDLE_SECONDS = int(os.environ.get("MAISONNEE_IDLE_MINUTES") or 120) * 60
if SESSION_COOKIE_SECURE:
    # The browser then refuses these cookies from anywhere but this very host, over https.
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"

# --- Pro Santé Connect: shown when an issuer and a client are given -----------------------------------------
PSC_ISSUER = os.environ.get("MAISONNEE_PSC_ISSUER", "").rstrip("/")
PSC_CLIENT_ID = os.environ.get("MAISONNEE_PSC_CLIENT_ID", "")
PSC_CLIENT_SECRET = os.environ.get("MAISONNEE_PSC_CLIENT_SECRET", "")
PSC_SCOPES = (os.environ.get("MAISONNEE_PSC_SCOPES") or "openid scope_all").split()
PSC_ACR_VALUES = os.environ.get("MAISONNEE_PSC_ACR_VALUES", "eidas1")
PSC_RPPS_CLAIMS = (os.environ.get("MAISONNEE_PSC_RPPS_CLAIMS") or "SubjectNameID preferred_username").split()
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_STORE_TOKENS = False

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
if os.environ.get("MAISONNEE_SMTP"):
    globals().update(mail.settings_of(os.environ["MAISONNEE_SMTP"]))
DEFAULT_FROM_EMAIL = os.environ.get("MAISONNEE_EMAIL_FROM", "maisonnee@localhost")

# --- Limits --------------------------------------------------------------------------------------------------
LARGEST_UPLOAD = 25 * 1024 * 1024
LARGEST_REQUEST = 60 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

PGHISTORY_APPEND_ONLY = True
GUARD_READS = False
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS: list[str] = []

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": os.environ.get("MAISONNEE_LOG_LEVEL", "WARNING")},
}

"""Evennia's and Django's settings, made from config/<COC_ENV>.yaml and the secrets in `.env`.

What an operator may change belongs in server/config.py; what is decided once for all stays here.
"""

# ruff: noqa: F403, F405 - Evennia's settings are a star import by design

import os

from server import config, database, home

os.chdir(home.REPO)  # Evennia finds the game by walking up from the working directory
from evennia.settings_default import *  # noqa: E402

HOME = home.find()
ENVIRONMENT = config.environment(HOME)
COC = config.load(ENVIRONMENT)
SECRET_KEY = config.secret("COC_SECRET_KEY", ENVIRONMENT, HOME)

# The game
SERVERNAME = COC.name
GAME_SLOGAN = COC.slogan
SERVER_HOSTNAME = COC.hostname
TIME_ZONE = "UTC"
GAME_DIR = str(home.REPO)
IN_GAME_ERRORS = False
GUEST_ENABLED = False
MULTISESSION_MODE = 1
AUTO_CREATE_CHARACTER_WITH_ACCOUNT = False
AUTO_PUPPET_ON_LOGIN = False
MAX_NR_CHARACTERS = 5
IDMAPPER_CACHE_MAXSIZE = None  # a flush would split live objects in two
TIME_FACTOR = 1.0

# The world
WORLD_CONTENT = COC.world or str(home.REPO / "world" / "content")

# Files
LOG_DIR = str(HOME.logs)
SERVER_LOG_FILE = str(HOME.logs / "server.log")
PORTAL_LOG_FILE = str(HOME.logs / "portal.log")
HTTP_LOG_FILE = None  # its lines would hold session keys
LOCKWARNING_LOG_FILE = ""  # every changed lock would be a line
CACHE_DIR = str(HOME.root / "cache")
STATIC_ROOT = str(HOME.static)
MEDIA_ROOT = str(HOME.media)
STATICFILES_DIRS = [str(home.REPO / "web" / "static")]
LOGGING_CONFIG = None  # server/logs.py decides

# Ports
TELNET_PORTS = [COC.ports.telnet]
TELNET_INTERFACES = [COC.telnet_interface or COC.interface]
TELNET_OOB_ENABLED = True
WEBSERVER_PORTS = [(COC.ports.web, COC.ports.web_internal)]
WEBSERVER_INTERFACES = [COC.interface]
WEBSOCKET_CLIENT_PORT = COC.ports.websocket
WEBSOCKET_CLIENT_INTERFACE = COC.interface
WEBSOCKET_CLIENT_URL = COC.web.websocket_url
AMP_HOST = AMP_INTERFACE = "127.0.0.1"
AMP_PORT = COC.ports.amp

# Limits
MAX_CONNECTION_RATE = COC.limits.connections_per_second
COMMAND_RATE = COC.limits.commands_per_second
MAX_COMMAND_RATE = -1  # off: server/portal/guard.py keeps COMMAND_RATE, with bursts and a reason
MAX_CHAR_LIMIT = COC.limits.line_characters
WEBSOCKET_MAX_MESSAGE = COC.limits.message_bytes
WEBSOCKET_ALLOWED_ORIGINS = COC.web.allowed_origins
LOGIN_THROTTLE_LIMIT = COC.limits.logins
LOGIN_THROTTLE_TIMEOUT = COC.limits.login_minutes * 60
CREATION_THROTTLE_LIMIT = COC.limits.registrations
CREATION_THROTTLE_TIMEOUT = COC.limits.registration_minutes * 60

# Database
DATABASES = {"default": database.settings(ENVIRONMENT.get("DATABASE_URL"), HOME)}
SQLITE3_PRAGMAS = ()  # Evennia's own would undo ours, and reach one connection only

# Our classes in Evennia's places
CMDSET_UNLOGGEDIN = "commands.default_cmdsets.UnloggedinCmdSet"
CMDSET_SESSION = "commands.default_cmdsets.SessionCmdSet"
CMDSET_ACCOUNT = "commands.default_cmdsets.AccountCmdSet"
CMDSET_CHARACTER = "commands.default_cmdsets.CharacterCmdSet"
CMDSET_FALLBACKS = {}  # a broken set must not open Evennia's own doors
BASE_ACCOUNT_TYPECLASS = "typeclasses.accounts.Account"
BASE_OBJECT_TYPECLASS = "typeclasses.objects.Object"
BASE_CHARACTER_TYPECLASS = "typeclasses.characters.Character"
BASE_ROOM_TYPECLASS = "typeclasses.rooms.Room"
BASE_EXIT_TYPECLASS = "typeclasses.exits.Exit"
BASE_SCRIPT_TYPECLASS = "typeclasses.scripts.Script"
BASE_CHANNEL_TYPECLASS = "typeclasses.channels.Channel"
INSTALLED_APPS += ["typeclasses.records"]
EVENNIA_SERVER_SERVICE_CLASS = "server.service.GameServer"
EVENNIA_PORTAL_SERVICE_CLASS = "server.supervise.GamePortal"
TELNET_PROTOCOL_CLASS = "server.portal.telnet.GameTelnet"
WEBSOCKET_PROTOCOL_CLASS = "server.portal.websocket.GameWebSocket"
AMP_SERVER_PROTOCOL_CLASS = "server.portal.amp.GamePortalLink"
AMP_CLIENT_PROTOCOL_CLASS = "server.amp.GameServerLink"
AT_INITIAL_SETUP_HOOK_MODULE = None  # server/setup.py does it before the first start
INPUT_FUNC_MODULES = ["evennia.server.inputfuncs", "server.conf.inputfuncs"]
LOCK_FUNC_MODULES = ("evennia.locks.lockfuncs",)
SERVER_SERVICES_PLUGIN_MODULES = []
PORTAL_SERVICES_PLUGIN_MODULES = []
PROTOTYPE_MODULES = []
FILE_HELP_ENTRY_MODULES = ["commands.help_pages"]

# Passwords: Argon2; PBKDF2 is there to read old ones
PASSWORD_HASHERS = [
    "typeclasses.passwords.Argon2",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]

# Web
DEBUG = COC.web.debug
ALLOWED_HOSTS = COC.web.allowed_hosts
UPSTREAM_IPS = COC.web.proxies
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    *MIDDLEWARE,
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
MIDDLEWARE[MIDDLEWARE.index("evennia.web.utils.middleware.OriginIpMiddleware")] = (
    "web.origin.origin_ip"
)
SESSION_COOKIE_NAME = "coc_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = COC.web.https
CSRF_TRUSTED_ORIGINS = [f"https://{COC.hostname}"] if COC.web.https else []
SECURE_HSTS_SECONDS = 31_536_000 if COC.web.https else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if COC.web.behind_proxy:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

"""The game's settings for tests: a home of their own, thrown away, and a fast password hash."""

import atexit
import os
import shutil
import tempfile

_home = tempfile.mkdtemp(prefix="coc-tests-")
atexit.register(shutil.rmtree, _home, ignore_errors=True)
os.environ |= {"COC_HOME": _home, "COC_ENV": "development", "COC_SECRET_KEY": "tests"}

from server.conf.settings import *  # noqa: E402, F403

for _folder in ("logs", "run", "static", "media"):
    os.makedirs(os.path.join(_home, _folder))

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TEST_ENVIRONMENT = True

"""Properties are searched the same way every time; HYPOTHESIS_PROFILE=search looks further, by chance."""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None, max_examples=1000)
settings.register_profile("search", deadline=None, max_examples=3000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

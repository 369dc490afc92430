# Everything a contributor needs: `make help` lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := NO_MKDOCS_2_WARNING=1 $(BIN)/python -m
JAVASCRIPT := docs/assets/js tests/js

.PHONY: help serve site test lint check install browser screenshots lock clean
.DEFAULT_GOAL := help

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

serve: install ## Show the site at http://127.0.0.1:8000 and reload it after every edit
	$(RUN) mkdocs serve

site: install ## Build the site into site/; a broken link stops it
	$(RUN) mkdocs build

test: install browser ## Run all tests, in a real browser too
	$(BIN)/deno test --quiet --no-remote tests/js
	$(RUN) pytest -n auto

lint: install ## Check format, style, types and layers of the code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deno fmt --check
	$(BIN)/deno lint $(JAVASCRIPT)
	$(BIN)/deno check $(JAVASCRIPT)
	$(BIN)/codespell curriculum docs macros studyplan README.md CONTRIBUTING.md
	$(BIN)/studyplan check

check: lint test ## Lint, then test

install: $(VENV)/installed ## Create .venv from the lock file

$(VENV)/installed: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 install")'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

browser: install
	$(BIN)/python -m tests.site.browser

screenshots: install browser ## Take the picture in the README anew
	$(RUN) tests.site.screenshots

lock: ## Write requirements.lock anew from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --group dev --universal --generate-hashes --python-version 3.11 --no-header --output-file requirements.lock

clean: ## Remove what the targets made
	rm -rf $(VENV) site

# Everything a contributor needs: `make help` lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := uv pip compile pyproject.toml --universal --generate-hashes --python-version 3.11 --no-header --quiet
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
RUN := NO_MKDOCS_2_WARNING=1 $(BIN)/python -m
JAVASCRIPT := benchmarks docs/assets/js tests/js

.PHONY: help serve site test lint check install developer browser screenshots cases lock clean
.DEFAULT_GOAL := help

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

serve: install ## Show the site at http://127.0.0.1:8000 and reload it after every edit
	$(RUN) mkdocs serve

site: install ## Build the site into site/; a broken link stops it
	$(RUN) mkdocs build

test: developer browser ## Run all tests, in a real browser too
	$(BIN)/deno test --quiet --no-remote --allow-read=tests/cases tests/js
	$(RUN) pytest -n auto

lint: developer ## Check format, style, types and layers of the code
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
	$(INSTALL) --require-hashes --requirement requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	touch $@

developer: $(VENV)/developer

$(VENV)/developer: $(VENV)/installed requirements-dev.lock
	$(INSTALL) --require-hashes --requirement requirements-dev.lock
	touch $@

browser: developer
	$(BIN)/python -m tests.site.browser

screenshots: developer browser ## Take the picture in the README anew
	$(RUN) tests.site.screenshots

cases: developer ## Write the cases anew that the planner of the browser has to match
	$(RUN) tests.studyplan.planner.cases

lock: ## Write the lock files anew from pyproject.toml (needs uv)
	$(LOCK) --group build --output-file requirements.lock
	$(LOCK) --group dev --constraint requirements.lock --output-file requirements-dev.lock

clean: ## Remove what the targets made
	rm -rf $(VENV) .cache site

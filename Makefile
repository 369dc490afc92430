# Everything a contributor needs: `make help` lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXPORT := $(BIN)/uv export --quiet --frozen --no-header --no-emit-project --no-default-groups
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
RUN := NO_MKDOCS_2_WARNING=1 $(BIN)/python -m
# How `make content` writes problems: text, or github for the workflow.
FORMAT ?= text
PACKS = $(notdir $(patsubst %/pack.yml,%,$(wildcard curriculum/*/pack.yml)))
JAVASCRIPT := benchmarks docs/assets/js tests/js

.PHONY: help serve site sites content test lint check install developer browser screenshots cases lock clean
.DEFAULT_GOAL := help

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

serve: install ## Show the site at http://127.0.0.1:8000 and reload it after every edit
	$(RUN) mkdocs serve

site: install ## Build the site into site/; a broken link stops it
	$(RUN) mkdocs build

sites: install ## Build a site for each company below site/, and a page that leads to them
	$(RUN) macros.sites

content: developer ## Check the curriculum, its ids and its spelling, then build the site
	for pack in $(PACKS); do $(BIN)/studyplan check --pack $$pack --format $(FORMAT) || exit 1; done
	$(BIN)/studyplan ids --check
	$(BIN)/codespell curriculum docs macros studyplan README.md CONTRIBUTING.md
	$(BIN)/python .ci/english.py
	$(RUN) pytest tests/curriculum
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
	$(BIN)/python .ci/english.py
	for pack in $(PACKS); do $(BIN)/studyplan check --pack $$pack || exit 1; done
	$(BIN)/studyplan ids --check
	$(BIN)/python .ci/locks.py
	$(BIN)/zizmor --offline --quiet .github

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
	$(RUN) tests.studyplan.schedule.cases

lock: developer ## Write uv.lock anew from pyproject.toml, and the files for pip from it
	$(BIN)/uv lock --no-config --default-index https://pypi.org/simple
	$(EXPORT) --group build --output-file requirements.lock
	$(EXPORT) --group dev --output-file requirements-dev.lock

clean: ## Remove what the targets made
	rm -rf $(VENV) .cache site

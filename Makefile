# The front doors. `make help` lists them; all may be run again at any time, and do only what is left to do.
# Written for GNU make 3.81 and a POSIX shell: what macOS has.

PORT ?= 8001
VENV ?= .venv
BIN := $(VENV)/bin
# Every version is pinned, those of pip's own build environment too: pip reads the one variable for it before 25.3 and the
# other from then on. The path is relative because pip splits both at spaces.
PIP := PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 \
	$(BIN)/python -m pip --quiet

.DEFAULT_GOAL := help
.PHONY: help serve build test lint commands screenshots gazetteer constraints clean FORCE

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' Makefile | awk -F'|' '{ printf "%-17s %s\n", $$1, $$2 }'
	@echo 'PORT=8001 chooses the port of `make serve`, PYTHON=python3.12 the Python that .venv is made with.'

serve: $(VENV)/installed ## build the database and serve it: http://127.0.0.1:8001 or another PORT=
	@exec $(BIN)/atlas serve --port $(PORT)

build: $(VENV)/installed ## build the database, atlas.db
	@$(BIN)/atlas build

test: lint ## run every check and every test
	@browser=$$(sh scripts/find-browser $(BIN)/playwright) && ATLAS_BROWSER="$$browser" $(BIN)/python -m pytest --numprocesses auto --dist loadgroup

lint: $(VENV)/installed-dev ## check format, style and types
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --strict

commands: $(VENV)/installed ## write docs/commands.md anew
	@$(BIN)/python scripts/commands.py

screenshots: $(VENV)/installed-dev ## make the README's pictures again
	@browser=$$(sh scripts/find-browser $(BIN)/playwright) && ATLAS_BROWSER="$$browser" $(BIN)/python scripts/screenshots.py

gazetteer: $(VENV)/installed ## compile the world's places anew, for maintainers
	@$(BIN)/python scripts/gazetteer

constraints: $(VENV)/made-in ## pin the newest versions that pyproject.toml admits
	@$(PIP) install uv
	@sh scripts/pin $(BIN)/uv

clean: ## remove all that these targets made
	rm -rf $(VENV) atlas.db .atlas-cache .atlas.db.building .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/installed: $(VENV)/made-in pyproject.toml constraints.txt
	@echo 'Installing Rhetoric Atlas into $(VENV): once, about a minute ...' >&2
	@$(PIP) install --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	@echo 'Installing the tools for the tests ...' >&2
	@$(PIP) install --editable '.[dev]'
	@touch $@

# An environment whose Python is gone, that was made elsewhere (the checkout was moved or copied), or with another Python
# than the one named now, is made anew. The time of made-in tells: that of bin/python, a link, is the system's.
ifneq ($(CURDIR),$(shell test -x $(BIN)/python && cat $(VENV)/made-in 2>/dev/null))
STALE := FORCE
endif
ifdef PYTHON
ifneq ($(PYTHON),$(shell cat $(VENV)/made-with 2>/dev/null))
STALE := FORCE
endif
endif

$(VENV)/made-in: $(STALE)
	@python=$$(sh scripts/find-python "$(PYTHON)") && "$$python" -m venv --clear $(VENV)
	@echo '$(PYTHON)' > $(VENV)/made-with
	@echo '$(CURDIR)' > $@

FORCE:

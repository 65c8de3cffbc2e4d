# SPDX-License-Identifier: EUPL-1.2
# Two commands matter: `make run` and `make test`. Everything else is for who works on the product.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
DATA ?= var/demo
BUILT := src/schakelpunt/page/static/built/app.css
NODE_PATH := $(CURDIR)/$(VENV)/node

.NOTPARALLEL:
.PHONY: run test setup check bench ordeal screenshots lock clean format

run: $(VENV)/base.stamp $(BUILT)  ## Start the demo: web server and worker, with an address to open
	@$(BIN)/schakelpunt demo --port $(PORT) --data "$(DATA)"

test: setup  ## All tests, in a browser too
	@$(BIN)/python -m tests.browser
	$(BIN)/python -m pytest -n 2 --dist loadgroup $(ARGS)

setup: $(VENV)/dev.stamp node_modules/dev.stamp $(BUILT)  ## Environment in .venv, front-end parts built

check: setup  ## Format, lint, types, contract, glossary, licences
	$(BIN)/ruff format --check src tests benchmarks
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/house
	@# Two packages carry a wrong label beside a free licence; docs/dependencies.md tells which.
	$(BIN)/pip-licenses --partial-match --fail-on="Proprietary;Commercial" --ignore-packages locate qrcode --summary

format: setup
	$(BIN)/ruff format src tests benchmarks
	$(BIN)/ruff check --fix src tests benchmarks

bench: setup  ## Speeds and sizes, each beside a peer or a limit
	$(BIN)/python -m benchmarks

ordeal: setup  ## Long runs of breaking and killing
	$(BIN)/python -m benchmarks.ordeal

screenshots: setup  ## Every page at 360, 768 and 1280 px, into screenshots/
	@$(BIN)/python -m tests.browser
	$(BIN)/python -m tests.screenshots screenshots

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Schakelpunt needs Python 3.11 or newer; set PYTHON=python3.x to point at one."; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "This Python has no venv; on Debian or Ubuntu: apt-get install python3-venv."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/base.stamp: $(VENV)/bin/python requirements/base.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/base.stamp requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

# Node is only needed to build; where the machine has none (or an old one) it comes as a Python wheel.
$(VENV)/node.stamp: $(VENV)/bin/python requirements/node.txt
	@mkdir -p "$(NODE_PATH)"
	@if command -v npm >/dev/null && node -e 'process.exit(Number(parseInt(process.versions.node) < 18))'; then :; else \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/node.txt && \
		ln -sf "$(CURDIR)/$(BIN)/node" "$(CURDIR)/$(BIN)/npm" "$(CURDIR)/$(BIN)/npx" "$(NODE_PATH)/"; fi
	@touch $@

# `make run` installs only what the build needs; tests and checks add axe and Spectral.
node_modules/base.stamp: $(VENV)/node.stamp package.json package-lock.json
	@test -e node_modules/dev.stamp && test node_modules/dev.stamp -nt package-lock.json || \
		PATH="$(NODE_PATH):$$PATH" npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

node_modules/dev.stamp: $(VENV)/node.stamp package.json package-lock.json
	PATH="$(NODE_PATH):$$PATH" npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@ node_modules/base.stamp

$(BUILT): node_modules/base.stamp $(shell find frontend -type f 2>/dev/null)
	PATH="$(NODE_PATH):$$PATH" node frontend/build.mjs
	@touch $@

lock:  ## Compile the hashed requirement files anew
	cd requirements && for name in base dev node; do \
		../$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --python-version 3.11 $$name.in -o $$name.txt; done

clean:
	rm -rf $(VENV) node_modules src/schakelpunt/page/static/built var/demo

# One page of commands. `make run` and `make test` set up everything they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run demo lab test test-long bench lint assets setup setup-test clean

run: setup            ## set up and open the workbook in a browser
	$(BIN)/askelma serve

demo: setup           ## a throw-away store with three invented clients
	$(BIN)/askelma demo

lab: setup            ## JupyterLab on the notebooks and the content
	$(BIN)/askelma lab

setup: $(VENV)/.run-ready
setup-test: $(VENV)/.test-ready

$(VENV)/bin/python:
	@sh .ci/make-venv "$(PYTHON)" "$(VENV)"

$(VENV)/.run-ready: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Setting up Askelma (a minute or two, once)"
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@$(BIN)/python -m compileall -q workbooks widgets exports charts storage server coaching -x node_modules
	@touch $@

$(VENV)/.test-ready: requirements-test.lock $(VENV)/.run-ready
	@echo "Setting up the tests"
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-test.lock
	@touch $@

lint: setup-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/askelma content check

test: setup-test      ## every check and test, browser tests included
	@sh .ci/find-browser
	@$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -m "not long and not browser" -n 2
	$(BIN)/python -m pytest -m "browser and not long" -n 3 --dist loadfile -v

test-long: setup-test ## slow soak and fault runs
	$(BIN)/python -m pytest -m long -v

bench: setup-test     ## benchmarks; writes benchmarks/results and docs/performance.md
	@sh .ci/find-browser
	$(BIN)/python -m benchmarks

assets:               ## build the files of the workbook page again; needs node and npm
	cd server/front_end && npm ci --no-audit --no-fund && npm run --silent build

clean:
	rm -rf $(VENV) .bench *.egg-info build dist

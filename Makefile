# Every target makes its own .venv from the lock files (.ci/bootstrap.py): Python and make are all it takes.

BIN := .venv/bin
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
  --generate-hashes --custom-compile-command "make lock" $(UPGRADE) pyproject.toml

.PHONY: help run test check format reference lock upgrade clean install install-dev browser

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "%-10s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: install ## Start Levelhead, with the simulator where no Twilio account is configured
	@$(BIN)/levelhead serve

test: browser ## Every test, on every core
	$(BIN)/pytest --numprocesses logical

check: install-dev ## Linters, types and import contracts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: install-dev ## Put the code into the form that check wants
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

reference: install ## Write the page and the schema of the routing file's settings again
	$(BIN)/python -c "from ivr.routing.reference import reference; print(reference(), end='')" > docs/routing-reference.md
	$(BIN)/levelhead rules schema > ivr/routing/routing.schema.json

lock: install-dev ## Bring the lock files up to pyproject.toml, changing as little as possible
	$(COMPILE) --group build --output-file requirements.lock
	$(COMPILE) --group dev --constraints requirements.lock --output-file requirements-dev.lock

upgrade: ## Lock the newest versions that pyproject.toml allows
	$(MAKE) lock UPGRADE=--upgrade

clean: ## Remove all that the other targets made, but not your data in var/
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .grimp_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

install:
	@.ci/bootstrap requirements.lock

install-dev:
	@.ci/bootstrap requirements-dev.lock

browser: install-dev
	@.ci/browser

# Every verb works from a bare clone: each makes what it needs first. `make help` lists them.

PYTHON := .venv/bin/python
RUN := $(PYTHON) -m server.launch

.DEFAULT_GOAL := help
.PHONY: help run stop status logs reload reset setup check test format golden map docs pins \
	bench bench-telnet manage torture

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

run: ## set up what is missing, start the game, say where to connect
	@sh tools/setup.sh
	@$(RUN) start

stop: ## stop the game
	@sh tools/setup.sh
	@$(RUN) stop

status: ## say what runs
	@sh tools/setup.sh
	@$(RUN) status

reload: ## start the Server afresh; players stay connected
	@sh tools/setup.sh
	@$(RUN) reload

logs: ## show and follow the logs
	@sh tools/setup.sh
	@$(RUN) logs

reset: ## delete this instance's data, after asking (YES=1 answers)
	@sh tools/setup.sh
	@YES=$(YES) $(RUN) reset

manage: ## run a Django command: make manage ARGS="makemigrations records"
	@sh tools/setup.sh
	@$(RUN) manage $(ARGS)

setup: ## install all that development needs
	@sh tools/setup.sh dev

check: setup ## lint, types, import contracts, stale docs
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports --no-cache
	$(PYTHON) tools/map.py --check
	$(PYTHON) tools/formulas.py --check

test: setup ## all tests; TESTS=path chooses some
	@sh tools/test_tools.sh
	$(PYTHON) -m pytest $(TESTS)

torture: setup ## the long tests: the game is killed again and again while it is played
	@sh tools/test_tools.sh
	$(PYTHON) -m pytest -m slow $(or $(TESTS),tests/e2e)

format: setup ## put the code into shape
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

golden: setup ## record the golden logs anew; look at the difference before you commit it
	$(PYTHON) -m pytest tests/golden --golden-record

map: setup ## make docs/map.md from the modules' docstrings
	$(PYTHON) tools/map.py

docs: map ## make all generated documents
	$(PYTHON) tools/formulas.py

pins: setup ## make requirements*.txt from requirements*.in
	sh tools/pins.sh

bench: setup ## resolved intents a second, on one core
	$(PYTHON) -m bench.intents

bench-telnet: setup ## this game and a stock Evennia game, the same script, side by side
	$(PYTHON) -m bench.telnet

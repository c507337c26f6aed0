# Everything runs from a clean clone with python3.11 (or newer) and make alone.
PYTHON ?= python3.11
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: demo test lint types contracts gate floor docs bench wheel check clean

demo: $(STAMP)  ## Build a graph of the sample articles and ask it one question
	$(BIN)/kg build data/articles -o out/demo
	@echo "Who opposes Russia in these articles:"
	$(BIN)/kg query out/demo who-opposes actor=RUS
	@echo "The graph as Turtle:  out/demo/graph.ttl"
	@echo "The graph to look at: out/demo/graph.html (open it in a browser)"

test: $(STAMP)  ## Run all tests
	$(BIN)/pytest -n auto

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

contracts: $(STAMP)  ## Keep the direction of imports
	$(BIN)/lint-imports

gate: $(STAMP)  ## Fail if extraction got worse on the gold sentences
	$(BIN)/pytest tests/test_gold.py -q

floor: $(STAMP)  ## Raise the floor of the gate to what extraction reaches now
	$(BIN)/python tests/gold_floor.py

docs: $(STAMP)  ## Produce the parts of README.md that are output
	$(BIN)/python tests/readme.py

bench: $(STAMP)  ## Time linking and extraction against the bare spaCy pipeline
	$(BIN)/python benchmarks/linking.py
	$(BIN)/python benchmarks/extract.py

wheel: $(STAMP)  ## Build the wheel and use it in a fresh environment, away from the checkout
	.ci/wheel

check: lint types contracts test

clean:
	rm -rf .venv out dist build *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMP): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	touch $@

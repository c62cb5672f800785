# A fresh machine needs Python 3.11 or later, make and a package registry; the second run skips the set-up.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: demo test check lint types contracts docs eval parts fuzz soak pin bench lock picture clean

demo: $(READY)  ## write the dossier of examples/ and say where it lies
	@mkdir -p build
	@$(BIN)/secondsource brief examples -o build/demo.html
	@echo "The dossier of the examples lies at build/demo.html; open it in a browser."

test: $(READY)  ## all tests
	$(BIN)/pytest -n 2

check: lint types contracts parts docs fuzz test  ## all that must hold before a change lands

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

contracts: $(READY)
	$(BIN)/lint-imports

eval: $(READY)  ## quality on the labelled data, against the floors
	$(BIN)/python -m eval

parts: $(READY)  ## the same with the two dearest tasks on a fixed part of their data
	$(BIN)/python -m eval --parts

FUZZ_SECONDS ?= 60
fuzz: $(READY)  ## bend and break documents of every form for FUZZ_SECONDS each, four forms at a time
	@PYTHONPATH=src:tests $(BIN)/python -m fuzz --names | PYTHONPATH=src:tests xargs -P 4 -I NAME $(BIN)/python -m fuzz NAME $(FUZZ_SECONDS)

soak: $(READY)  ## 200 kills of a process that adds to a store
	SECONDSOURCE_KILLS=200 $(BIN)/pytest tests/store/test_durable.py -k kills

pin: $(READY)  ## raise the floors; make pin LOWER="why" lowers them too
	$(BIN)/python -m eval --pin $(if $(LOWER),--lower "$(LOWER)")

docs: $(READY)
	$(BIN)/pytest -q tests/test_docs.py

bench: $(READY)  ## speed of every stage beside the bare parse, of pages and of the store; peak memory
	$(BIN)/python -m benchmarks

picture: demo  ## remake the pictures of the pages in docs/ (needs chromium)
	$(BIN)/python docs/picture.py

lock:  ## remake requirements.lock from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-annotate --no-header -o requirements.lock

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

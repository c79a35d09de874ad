# Verbs of the project; each line is one. `make run` and `make test` set everything up themselves.
PYTHON ?= python3
GO = "$(PYTHON)" -m scripts

.PHONY: run test check train evaluate bench faults faults-long setup clean
run test check train evaluate bench faults faults-long setup:
	@$(GO) $@

clean:
	rm -rf .venv bot/.venv var web/node_modules .rasa

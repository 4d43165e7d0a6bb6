# make run    the main job on the five seed documents (installs what is missing, builds, runs)
# make test   all tests
# make check  the long checks: everything in make test, the example, the reports in Chromium (which it installs), the full quality
#             floors, sanitizers
SHELL := /bin/bash
SWIFT ?= swift
SITO := .build/release/sito

.PHONY: all run build setup setup-browser test check lint examples benchmark tables clean

all: build

setup:
	@Scripts/install-packages

setup-browser:
	@Scripts/install-packages browser

build: setup
	$(SWIFT) build -c release --product sito

run: build
	@Scripts/main-job $(SITO) seeds out

test: setup
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict -r Sources Tests Package.swift Benchmarks Examples

examples: setup
	$(SWIFT) run --package-path Examples --scratch-path .build-examples

check: setup-browser lint examples test
	SITO_FULL=1 $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-release-tests \
	  --filter 'QualityTests|ConformanceTests'
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build-asan \
	  --skip 'QualityTests|BrowserTests'

benchmark: build
	$(SITO) benchmark

# After a change of signs.tsv or of ICU: the table that folding and cutting words stand on.
tables: setup
	$(SWIFT) run -c release generate-tables Sources/Normalization/Folding/Data/signs.tsv Sources/Normalization/Tables/unicode.bin

clean:
	rm -rf .build .build-* out

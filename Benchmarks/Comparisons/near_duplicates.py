#!/usr/bin/env python3
"""Sito beside the tools that install from PyPI: what each finds of planted near-duplicates, and what it costs.

usage: near_duplicates.py SITO DOCUMENTS.jsonl TRUTH.tsv [--peers NAME,…] [--misses FILE]

DOCUMENTS and TRUTH come from `generate-copies`; a table without a header line and without words_smaller is read too.
Prints one markdown table. Each tool runs in a process of its own, on one thread; a peer that is not installed
(pip install rensa datasketch gaoya datatrove text-dedup) is left out, and said so on stderr.
"""
import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import defaultdict
from pathlib import Path

PEERS = ["rensa", "datasketch", "gaoya", "datatrove", "text-dedup"]
# Han, kana, Thai, Lao, Burmese and Khmer: a letter, with the marks behind it, is a word.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b6-\u17d3"
WORD = re.compile(rf"[{UNSPACED}][{MARKS}]*|[^\W{UNSPACED}]+")
UNSPACED_LETTER = re.compile(f"[{UNSPACED}]")
SAMPLE = 2000
BINS = [0.05, 0.1, 0.2, 0.5, 1, 2, 100]
# A text of fewer words is contained in nothing: the default of sito dedup --min-contained.
MIN_CONTAINED = 20


# A process starts with the peak memory of the one that starts it, so this is a small one.
LAUNCHER = """
import json, resource, subprocess, sys
status = subprocess.run(sys.argv[1:], stdout=sys.stderr).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"status": status, "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss}))
"""


class Text:
    """A document's folded words, near enough to Sito's for counting."""

    def __init__(self, text):
        self.bytes = len(text.encode())
        folded = unicodedata.normalize("NFKC", text).casefold()
        letters = sum(letter.isalpha() for letter in folded)
        self.is_unspaced = 2 * len(UNSPACED_LETTER.findall(folded)) > letters
        self.folded = folded

    def words(self):
        return WORD.findall(self.folded)

    def ngrams(self, size):
        words = self.words()
        return {tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1))}


class Planted:
    """A line of the table of copies."""

    def __init__(self, cells, texts):
        self.copy, self.base, self.kind, self.rate = cells[:4]
        self.edits, self.containment, self.jaccard = map(float, cells[4:7])
        if len(cells) > 7:
            self.words_smaller = int(cells[7])
        else:
            self.words_smaller = min(len(texts[identifier].words()) for identifier in (self.copy, self.base))
        self.is_unspaced = texts[self.base].is_unspaced

    def is_due(self):
        """Whether it is a duplicate by the defaults of sito dedup."""
        return self.edits <= 0.1 or (self.containment >= 0.9 and self.words_smaller >= MIN_CONTAINED)


class Run:
    """What a tool found, and what it cost."""

    def __init__(self, name, command, pairs, read):
        self.name = name
        environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", RAYON_NUM_THREADS="1")
        launched = subprocess.run(
            [sys.executable, "-c", LAUNCHER] + command, env=environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, check=True)
        usage = json.loads(launched.stdout)
        self.status, self.errors, self.cpu = usage["status"], launched.stderr, usage["cpu"]
        # Linux counts in KiB.
        self.megabytes = usage["memory"] * 1024 / 1e6
        if self.status == 0:
            # `first`: of a text that occurs several times, the first.
            self.pairs, self.first = read(pairs)

    def finds(self, one, two):
        one, two = self.first.get(one, one), self.first.get(two, two)
        return one == two or (one, two) in self.pairs or (two, one) in self.pairs


def read_sito(path):
    pairs, first = set(), {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            pair = json.loads(line)
            pairs.add((pair["a"], pair["b"]))
            if pair["relation"] == "copy":
                first[pair["b"]] = pair["a"]
    return pairs, first


def read_peer(path):
    with open(path, encoding="utf-8") as lines:
        return {tuple(line.rstrip("\n").split("\t")) for line in lines}, {}


def runs(options):
    """The tools' runs, one after the other."""
    folder = options.folder
    pairs = f"{folder}/pairs"
    sito = [options.sito, "dedup", "-q", "--threads", "1", options.documents, "--pairs", pairs]
    yield Run("Sito", sito, pairs, read_sito)
    yield Run("Sito --jaccard 0.7", sito + ["--jaccard", "0.7"], pairs, read_sito)
    script = str(Path(__file__).with_name("near_duplicate_peers.py"))
    for peer in options.peers.split(",") if options.peers else []:
        yield Run(peer, [sys.executable, script, peer, options.documents, pairs], pairs, read_peer)


def share(found, of):
    return f"{found / of:.3f}" if of else "–"


def recall(run, rows):
    return share(sum(run.finds(row.copy, row.base) for row in rows), len(rows))


def precision(run, texts):
    """Of a sample of pairs: the share with a Jaccard of 0.7 and more, and the share with next to nothing in common."""
    sample = sorted(run.pairs)
    if len(sample) > SAMPLE:
        sample = random.Random(1).sample(sample, SAMPLE)
    alike = unlike = 0
    for one, two in sample:
        a, b = texts[one].ngrams(5), texts[two].ngrams(5)
        jaccard = len(a & b) / len(a | b)
        alike += jaccard >= 0.7
        if jaccard < 0.1:
            a, b = texts[one].ngrams(3), texts[two].ngrams(3)
            unlike += len(a & b) / min(len(a), len(b)) < 0.5
    return share(alike, len(sample)), share(unlike, len(sample))


def binned(rates):
    """Where nearly every copy has a rate of its own."""
    bins = defaultdict(list)
    for rate, rows in rates.items():
        bins["up to " + next(str(bound) for bound in BINS if float(rate) <= bound)] += rows
    return bins


def groups(planted):
    """The table's lines: a name, and the planted pairs that it counts."""
    spaced = [row for row in planted if not row.is_unspaced]
    unspaced = [row for row in planted if row.is_unspaced]
    order = ["exact", "case", "edit", "trunc", "boiler"]
    for kind in order:
        rates = defaultdict(list)
        for row in spaced:
            if row.kind == kind:
                rates[row.rate].append(row)
        if len(rates) > 12:
            rates = binned(rates)
        for rate in sorted(rates, key=lambda rate: (float(rate.split()[-1]) if rate[-1].isdigit() else 0, rate)):
            yield kind if rate in ("0", "0.0") else f"{kind} {rate}", rates[rate]
    for kind in order:
        yield f"{kind}, no spaces", [row for row in unspaced if row.kind == kind]
    yield "edits ≤ .10", [row for row in spaced if row.edits <= 0.1]
    yield "edits ≤ .10, no spaces", [row for row in unspaced if row.edits <= 0.1]
    yield "containment ≥ .90", [r for r in spaced if r.containment >= 0.9 and r.words_smaller >= MIN_CONTAINED]
    yield "containment ≥ .90, no spaces", [
        r for r in unspaced if r.containment >= 0.9 and r.words_smaller >= MIN_CONTAINED]
    # Word 3-grams here; a pair of .85 of them has about .77 of the 5-grams of the peers.
    yield "Jaccard of 3-grams ≥ .85", [row for row in spaced if row.jaccard >= 0.85]


def table(done, planted, texts):
    megabytes = sum(text.bytes for text in texts.values()) / 1e6
    lines = [["", "pairs"] + [run.name for run in done]]
    for name, rows in groups(planted):
        if rows:
            lines.append([name, str(len(rows))] + [recall(run, rows) for run in done])
    shares = [precision(run, texts) for run in done]
    lines.append(["pairs reported", ""] + [str(len(run.pairs)) for run in done])
    lines.append(["… with a Jaccard ≥ .7", ""] + [alike for alike, _ in shares])
    lines.append(["… with next to nothing in common", ""] + [unlike for _, unlike in shares])
    lines.append(["CPU s", ""] + [f"{run.cpu:.2f}" for run in done])
    lines.append(["MB/s", ""] + [f"{megabytes / run.cpu:.1f}" for run in done])
    lines.append(["peak memory, MB", ""] + [f"{run.megabytes:.0f}" for run in done])
    lines.insert(1, ["---"] + ["--:"] * (len(done) + 1))
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def write_misses(path, run, planted, texts):
    with open(path, "w", encoding="utf-8") as output:
        output.write("copy\tbase\tkind\trate\tedits\tcontainment\tjaccard\twords_smaller\twords_copy\twords_base\n")
        for row in planted:
            if row.is_due() and not run.finds(row.copy, row.base):
                cells = [row.copy, row.base, row.kind, row.rate, row.edits, row.containment, row.jaccard]
                cells += [row.words_smaller, len(texts[row.copy].words()), len(texts[row.base].words())]
                output.write("\t".join(map(str, cells)) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sito")
    parser.add_argument("documents")
    parser.add_argument("truth")
    parser.add_argument("--peers", default=",".join(PEERS), help="of " + ", ".join(PEERS) + "; '' for none")
    parser.add_argument("--misses", help="write the planted duplicates that Sito does not find, by its own defaults")
    options = parser.parse_args()

    with open(options.documents, encoding="utf-8") as lines:
        texts = {record["id"]: Text(record["text"]) for record in map(json.loads, lines)}
    with open(options.truth, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    planted = [Planted(row, texts) for row in rows if row[0] != "copy"]

    done = []
    with tempfile.TemporaryDirectory() as options.folder:
        for run in runs(options):
            if run.status == 3:
                print(f"{run.name}: left out, it is not installed", file=sys.stderr)
            elif run.status != 0:
                print(f"{run.name}: left out, it ended with {run.status}\n{run.errors[-2000:]}", file=sys.stderr)
            else:
                done.append(run)
                print(f"{run.name}: {run.cpu:.1f} CPU s", file=sys.stderr)
    if options.misses and done and done[0].name == "Sito":
        write_misses(options.misses, done[0], planted, texts)
    print(table(done, planted, texts))


main()

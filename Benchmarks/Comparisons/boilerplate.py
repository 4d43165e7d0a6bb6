#!/usr/bin/env python3
"""Sito beside the extractors that install from PyPI: the same pages of HTML, the same scorer, the same run.

usage: boilerplate.py SITO PAGES.jsonl[.zst] [--folds FOLDER] [--lines TEXTS.jsonl[.zst]] [--rounds N] [--tools NAME,…]
                      [--keep-texts FOLDER]

PAGES are records with html (or html_base64), gold, id, set, lang and host. With --folds (Tests/QualityTests/Data/boilerplate-folds)
each page is judged by a model that has seen no page of its host.

`sito evaluate boilerplate --extracted` scores, in words, what each tool extracts. Where the gold of a set begins with the title,
the tool's title stands before its text unless the text begins with it; elsewhere a title that begins the text is taken away. So
it counts once, or not at all, for every tool alike.

With --lines, the same pages as plain text with labelled lines, the labels are the gold: a line is kept when what a tool extracts
from the HTML has it, in order, or has four fifths of its word 4-grams. F is in characters, as `sito evaluate boilerplate` defines it.

CPU seconds are the least of the rounds, in which the tools take turns, each in a process of its own on one thread: of a peer those
of its extraction alone, of Sito those of `sito clean --alone`, with start-up, reading and writing of JSONL.

Prints markdown tables. A peer that is not installed (pip install trafilatura readability-lxml resiliparse turbohtml justext
lxml_html_clean) is left out, and said so on stderr; pages that are no UTF-8 are decoded with resiliparse's detection.
"""
import argparse
import bisect
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import defaultdict
from pathlib import Path

PEERS_SCRIPT = str(Path(__file__).with_name("boilerplate_peers.py"))
PEERS = ["trafilatura", "trafilatura recall", "trafilatura precision", "trafilatura fast", "readability-lxml"]
PEERS += ["resiliparse", "turbohtml", "jusText"]
SITO = {"Sito": "balanced", "Sito recall": "recall", "Sito precision": "precision"}
# Sets whose gold begins with the title.
TITLED = {"waddle", "cpe"}
FOLDS = 5
# Groups of fewer pages get no column.
FEWEST = 10
LAUNCHER = """
import json, resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps(usage.ru_utime + usage.ru_stime))
"""


def run(command):
    environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    return subprocess.run(command, capture_output=True, check=True, text=True, env=environment).stdout


def records_of(path):
    read = ["zstd", "-dcq", path] if path.endswith(".zst") else ["cat", path]
    lines = subprocess.run(read, stdout=subprocess.PIPE, check=True).stdout.decode().split("\n")
    return [json.loads(line) for line in lines if line]


def write_records(path, records):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return str(path)


# Titles


def letters(text):
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def with_title_once(title, text, is_titled):
    """The title and the text where the gold has both, else the text alone."""
    wanted = letters(title)
    lines = text.split("\n")
    heads = [index for index, line in enumerate(lines) if letters(line)][:3]
    if is_titled:
        # Page titles hold the site's name too, so the heading in the text is a part of them.
        starts = [letters(lines[index]) for index in heads]
        has = any(wanted in start or len(start) >= 10 and start in wanted for start in starts)
        return text if has else f"{title}\n{text}"
    return "\n".join(line for index, line in enumerate(lines) if index not in heads or letters(line) != wanted)


# Extraction


class Folds:
    """Models that were trained without some hosts; the built-in ones without a folder."""

    def __init__(self, folder, kind):
        self.folder, self.kind, self.hosts = folder, kind, {}
        if folder:
            with open(folder / f"{kind}-hosts.tsv", encoding="utf-8") as rows:
                fields = (row.rstrip("\n").split("\t") for row in rows if not row.startswith("#"))
                self.hosts = {host: int(fold) for host, fold in fields}

    def parts(self, records):
        """The records of each fold, and the options that name its model. Hosts that no model has seen belong to any."""
        if not self.folder:
            return [(records, [])]
        parts = [[record for record in records if self.hosts.get(record["host"], 0) == fold] for fold in range(FOLDS)]
        return [(part, [f"--{self.kind}-model", str(self.folder / f"{self.kind}-fold{fold}.tsv")])
                for fold, part in enumerate(parts)]  # fmt: skip


def extract_with_sito(options, records, keep):
    """Title and text of each page."""
    found = {}
    for part, model in Folds(options.folds, "html").parts(records):
        fields = ("id", "url", "html", "html_base64")
        pages = [{key: record[key] for key in fields if key in record} for record in part]
        path = write_records(options.folder / "fold.jsonl", pages)
        for line in run([options.sito, "clean", path, "--alone", "-q", "--keep", keep, *model]).split("\n")[:-1]:
            page = json.loads(line)
            found[page["id"]] = (page.get("title", ""), page.get("text", ""))
    return [found.get(record["id"], ("", "")) for record in records]


def sito_cpu(options):
    command = [sys.executable, "-c", LAUNCHER, options.sito, "clean", options.copy, "--alone", "--threads", "1", "-q"]
    return json.loads(run(command))


def extract_with_peer(options, name):
    """Title and text of each page, and the CPU seconds."""
    path = options.folder / "peer.jsonl"
    done = json.loads(run([sys.executable, PEERS_SCRIPT, name, options.copy, str(path)]).strip().split("\n")[-1])
    if done["failed"]:
        print(f"{name}: fails on {done['failed']} pages", file=sys.stderr)
    return [(row["title"], row["text"]) for row in records_of(str(path))], done["cpu"]


# Scores of words


def word_scores(options, records, extracted):
    """The groups of `sito evaluate`."""
    rows = []
    for record, (title, text) in zip(records, extracted):
        text = with_title_once(title, text, record["set"] in TITLED)
        # A record needs a text to be scored.
        rows.append({**{key: record[key] for key in ("id", "set", "lang", "gold")}, "text": text or " "})
    path = write_records(options.folder / "extracted.jsonl", rows)
    return json.loads(run([options.sito, "evaluate", "boilerplate", "--gold", path, "--extracted", "--json", "-q"]))


# Scores of lines

UNSPACED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")


def words(line):
    return tuple(WORD.findall(unicodedata.normalize("NFKC", line).casefold()))


def ngrams(tokens):
    return {tokens[index : index + 4] for index in range(len(tokens) - 3)}


def heaviest_chain(lines, extracted):
    """The lines of the heaviest chain of equal lines that keeps the order of both texts."""
    places = defaultdict(list)
    for place, tokens in enumerate(extracted):
        if tokens:
            places[tokens].append(place)
    # The frontier: ascending places, and the weight and chain of the heaviest chain that ends there.
    ends, best = [-1], [(0, None)]
    for index, tokens in enumerate(lines):
        for place in reversed(places.get(tokens, [])):
            before = bisect.bisect_left(ends, place) - 1
            weight = best[before][0] + sum(map(len, tokens))
            at = before + 1
            if at < len(ends) and ends[at] == place and best[at][0] >= weight:
                continue
            until = at
            while until < len(ends) and best[until][0] <= weight:
                until += 1
            ends[at:until] = [place]
            best[at:until] = [(weight, (index, best[before][1]))]
    chain, link = set(), best[-1][1]
    while link:
        chain.add(link[0])
        link = link[1]
    return chain


def kept_lines(text, extracted):
    """The lines of a text, from 0, that an extracted text has."""
    lines = [words(line) for line in text.split("\n")]
    others = [words(line) for line in extracted.split("\n")]
    chain, equal = heaviest_chain(lines, others), set(others)
    # Of the text as a whole: a tool may break lines elsewhere.
    whole = ngrams(tuple(token for tokens in others for token in tokens))

    def is_kept(index, tokens):
        if index in chain or tokens in equal:
            return index in chain
        grams = ngrams(tokens)
        return bool(grams) and len(grams & whole) >= 0.8 * len(grams)

    return {index for index, tokens in enumerate(lines) if is_kept(index, tokens)}


def line_score(record, kept):
    """Precision, recall and F in characters, and whether the page loses text: as BoilerplateScore defines them."""
    counts = dict.fromkeys(("K", "D", "kept K", "kept D"), 0)
    for index, (label, line) in enumerate(zip(record["labels"], record["text"].split("\n"))):
        if label in "KD":
            count = sum(not letter.isspace() for letter in line)
            counts[label] += count
            counts["kept " + label] += count if index in kept else 0
    text, shared = counts["K"], counts["kept K"]
    extracted = shared + counts["kept D"]
    precision = shared / extracted if extracted else float(text == 0)
    recall = shared / text if text else 1
    f = 2 * precision * recall / (precision + recall) if precision + recall else 0
    return {"precision": precision, "recall": recall, "f": f, "losing": text - shared > 0.05 * text}


def line_groups(records, scores):
    """The means of all, of each set and of each language."""
    groups = defaultdict(list)
    for record, score in zip(records, scores):
        for key in ("all", record["lang"], "set " + record["set"]):
            groups[key].append(score)
    return {
        key: {"records": len(rows), **{name: sum(row[name] for row in rows) / len(rows) for name in rows[0]}}
        for key, rows in groups.items()
    }


def sito_lines(options, records):
    """Sito from the plain text alone: our scores of the lines that it says it kept, and those of `sito evaluate`."""
    kept, evaluated = {}, []
    for part, model in Folds(options.folds, "text").parts(records):
        bare = [{"id": record["id"], "text": record["text"]} for record in part]
        path = write_records(options.folder / "fold.jsonl", bare)
        for line in run([options.sito, "clean", path, "--alone", "--explain", "-q", *model]).split("\n")[:-1]:
            page = json.loads(line)
            kept[page["id"]] = {
                index - 1 for first, last in page["kept"] for index in range(first, last + 1)
            }
        path = write_records(options.folder / "fold.jsonl", part)
        command = [options.sito, "evaluate", "boilerplate", "--gold", path, "--json", "-q", *model]
        evaluated.append(json.loads(run(command))["all"])
    ours = line_groups(records, [line_score(record, kept.get(record["id"], set())) for record in records])
    for name in ("precision", "recall", "f", "losing"):
        theirs = sum(part["records"] * part[name] for part in evaluated) / sum(part["records"] for part in evaluated)
        print(f"Sito's lines, {name}: {ours['all'][name]:.4f} here, {theirs:.4f} by sito evaluate", file=sys.stderr)
    return ours


# Tables


def figure(value):
    return f"{value:.3f}"[value < 0.9995 :]


def print_table(head, rows):
    for cells in [head, ["---"] + ["--:"] * (len(head) - 1)] + rows:
        print("| " + " | ".join(cells) + " |")
    print()


def f_table(scores):
    """F by set and language."""
    groups = next(iter(scores.values()))
    counted = [key for key in groups if groups[key]["records"] >= FEWEST and (key.startswith("set ") or len(key) == 2)]
    counted.sort(key=lambda key: (not key.startswith("set "), -groups[key]["records"]))
    head = ["F"] + [f"{key.removeprefix('set ')} ({groups[key]['records']})" for key in counted]
    print_table(head, [[name] + [figure(found[key]["f"]) for key in counted] for name, found in scores.items()])


def cost_table(scores, cpu, size):
    """Precision, recall and pages that lose text by set, and the cost."""
    sets = [key for key in next(iter(scores.values())) if key.startswith("set ")]
    head = [""] + [f"{name} {of}" for of in (key[4:] for key in sets) for name in ("P", "R", "losing")]
    rows = []
    for name, found in scores.items():
        row = [name]
        for key in sets:
            row += [figure(found[key]["precision"]), figure(found[key]["recall"]), f"{100 * found[key]['losing']:.1f} %"]
        if cpu:
            least = min(cpu[name], default=None)
            row += [f"{least:.2f}", f"{size / 1e6 / least:.1f}"] if least else ["", ""]
        rows.append(row)
    print_table(head + ["CPU s", "MB/s"] * bool(cpu), rows)


def installed(tools):
    """The tools that are there, by their names with versions."""
    names = {}
    for tool in tools:
        if tool in SITO:
            names[tool] = tool
            continue
        asked = subprocess.run([sys.executable, PEERS_SCRIPT, "--version", tool], capture_output=True, text=True)
        if asked.returncode == 0:
            names[tool] = f"{tool} {asked.stdout.strip()}"
        else:
            print(f"{tool}: left out, it is not installed", file=sys.stderr)
    return names


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sito")
    parser.add_argument("pages")
    parser.add_argument("--folds", type=Path)
    parser.add_argument("--lines")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tools", default=",".join([*SITO, *PEERS]))
    parser.add_argument("--keep-texts", type=Path, help="write what each tool extracts into this folder")
    options = parser.parse_args()
    names = installed(options.tools.split(","))
    with tempfile.TemporaryDirectory() as folder:
        options.folder = Path(folder)
        compare(options, names)


def compare(options, names):
    records = records_of(options.pages)
    options.copy = write_records(options.folder / "pages.jsonl", records)
    size = sum(len(r["html"].encode()) if "html" in r else len(r["html_base64"]) * 3 // 4 for r in records)
    print(f"{len(records):,} pages, {size / 1e6:.1f} MB of HTML", file=sys.stderr)
    extracted, cpu = {}, defaultdict(list)
    for number in range(options.rounds):
        for tool, name in names.items():
            if tool not in SITO:
                extracted[name], spent = extract_with_peer(options, tool)
                cpu[name].append(spent)
            else:
                if number == 0:
                    extracted[name] = extract_with_sito(options, records, SITO[tool])
                if tool == "Sito":
                    cpu[name].append(sito_cpu(options))
            spent = f"{cpu[name][-1]:.2f} CPU s" if cpu[name] else ""
            print(f"round {number + 1}: {name} {spent}", file=sys.stderr)
    if options.keep_texts:
        options.keep_texts.mkdir(exist_ok=True)
        for name, found in extracted.items():
            rows = [{"id": record["id"], "title": title, "text": text} for record, (title, text) in zip(records, found)]
            write_records(options.keep_texts / f"{name.replace(' ', '-')}.jsonl", rows)
    scores = {name: word_scores(options, records, found) for name, found in extracted.items()}
    f_table(scores)
    cost_table(scores, cpu, size)
    if options.lines:
        compare_lines(options, records, extracted)


def compare_lines(options, records, extracted):
    labelled = {(record["set"], record["id"].partition("/")[2]): record for record in records_of(options.lines)}
    pairs = [(labelled.get((page["set"], page["id"])), number) for number, page in enumerate(records)]
    pairs = [(record, number) for record, number in pairs if record]
    lines = [record for record, _ in pairs]
    scores = {"Sito, the text alone": sito_lines(options, lines)}
    for name, found in extracted.items():
        rows = [line_score(record, kept_lines(record["text"], found[number][1])) for record, number in pairs]
        scores[name] = line_groups(lines, rows)
    print(f"{len(lines):,} pages as labelled lines", file=sys.stderr)
    f_table(scores)
    cost_table(scores, {}, 0)


if __name__ == "__main__":
    main()

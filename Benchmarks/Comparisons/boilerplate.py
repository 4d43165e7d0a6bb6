#!/usr/bin/env python3
"""Sito beside the extractors that install from PyPI: the same pages of HTML, the same scorer, the same run.

usage: boilerplate.py SITO PAGES.jsonl[.zst] [--folds FOLDER] [--rounds N] [--tools NAME,…]

PAGES are records with html (or html_base64), gold, set, lang and host. With --folds (Tests/QualityTests/Data/boilerplate-folds) each
page is judged by a model that has seen no page of its host. What a tool extracts is the title, where the set's gold begins with
one (waddle), and the text; `sito evaluate boilerplate --extracted` scores it in words. CPU seconds are those of a process of
its own on one thread, the least of the rounds, in which the tools take turns; of a peer the time of its extraction alone is counted.

Prints a markdown table. A peer that is not installed (pip install trafilatura resiliparse justext lxml_html_clean) is left out, and said so.
"""
import argparse
import base64
import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from importlib import metadata
from pathlib import Path

# Sets whose gold begins with the title.
TITLED = {"waddle"}


def page_text(record):
    """The page as a str, decoded as a peer's own documentation does it."""
    if "html" in record:
        return record["html"]
    raw = base64.b64decode(record["html_base64"])
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return bytes_to_str(raw, detect_encoding(raw))


def trafilatura(**options):
    def extract(html):
        from trafilatura import bare_extraction

        found = bare_extraction(html, with_metadata=True, include_comments=False, **options)
        return (found.title or "", found.text or "") if found else ("", "")

    return extract


def resiliparse(html):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(html)
    return tree.title or "", extract_plain_text(tree, main_content=True, alt_texts=False)


def justext(html):
    import justext as library

    stop_words = frozenset().union(*(library.get_stoplist(name) for name in STOPLISTS))
    paragraphs = library.justext(html, stop_words)
    heading = next((p.text for p in paragraphs if p.is_heading and not p.is_boilerplate), "")
    return heading, "\n".join(p.text for p in paragraphs if not p.is_boilerplate)


STOPLISTS = ["English", "Russian", "Polish", "Greek", "German"]

PEERS = {
    "trafilatura": ("trafilatura", trafilatura()),
    "trafilatura/recall": ("trafilatura", trafilatura(favor_recall=True)),
    "trafilatura/precision": ("trafilatura", trafilatura(favor_precision=True)),
    "resiliparse": ("resiliparse", resiliparse),
    "justext": ("justext", justext),
}


def run_peer(name, pages, out):
    """In a process of its own: writes what the tool extracts, and prints its CPU seconds."""
    extract = PEERS[name][1]
    records = [json.loads(line) for line in open(pages, encoding="utf-8")]
    texts = [page_text(record) for record in records]
    extract("<html><body><p>What a tool loads when it is first called is not counted.</p></body></html>")
    start = time.process_time()
    found = []
    for html in texts:
        try:
            found.append(extract(html))
        except Exception:  # A page that ends a tool counts as one without text.
            found.append(("", ""))
    spent = time.process_time() - start
    with open(out, "w", encoding="utf-8") as file:
        for record, (title, text) in zip(records, found):
            write(file, record, title, text)
    print(json.dumps({"cpu": spent}))


def write(file, record, title, text):
    text = f"{title}\n{text}" if record["set"] in TITLED and title else text
    kept = {key: record[key] for key in ("id", "set", "lang", "gold")}
    # A record needs a text to be scored.
    file.write(json.dumps({**kept, "text": text or " "}, ensure_ascii=False) + "\n")


def fold_models(folder):
    """The model of each fold, and the fold of each host."""
    rows = (line.split("\t") for line in open(folder / "html-hosts.tsv", encoding="utf-8") if not line.startswith("#"))
    hosts = {row[0]: int(row[1]) for row in rows}
    return [folder / f"html-fold{fold}.tsv" for fold in range(5)], hosts


LAUNCHER = """
import json, resource, subprocess, sys
status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"status": status, "cpu": usage.ru_utime + usage.ru_stime}))
"""


def sito_cpu(sito, pages):
    """One process over all pages, with the built-in model: reading JSON, writing nothing that counts."""
    command = [sys.executable, "-c", LAUNCHER, sito, "clean", pages, "--alone", "--threads", "1", "-q"]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout)["cpu"]


def run_sito(sito, pages, out, folds, folder, keep):
    """Each fold's pages by the model that has not seen their hosts; the built-in one without folds."""
    records = [json.loads(line) for line in open(pages, encoding="utf-8")]
    models, hosts = fold_models(folds) if folds else ([None], {})
    cleaned = {}
    for number, model in enumerate(models):
        part = Path(folder) / f"fold{number}.jsonl"
        with open(part, "w", encoding="utf-8") as file:
            for record in records:
                if hosts.get(record["host"], 0) == number:
                    page = {key: record[key] for key in ("id", "url", "html", "html_base64") if key in record}
                    file.write(json.dumps(page, ensure_ascii=False) + "\n")
        command = [sito, "clean", str(part), "--alone", "-q", "--keep", keep, *(["--html-model", str(model)] if model else [])]
        for line in subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout.split("\n")[:-1]:
            page = json.loads(line)
            cleaned[page["id"]] = page
    with open(out, "w", encoding="utf-8") as file:
        for record in records:
            page = cleaned.get(record["id"], {})
            write(file, record, page.get("title", ""), page.get("text", ""))


def score(sito, extracted):
    """The evaluation's JSON of a file of extracted texts."""
    command = [sito, "evaluate", "boilerplate", "--gold", extracted, "--extracted", "--json", "-q"]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout)


def main():
    if len(sys.argv) == 5 and sys.argv[1] == "--peer":
        return run_peer(*sys.argv[2:])
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    parser.add_argument("sito")
    parser.add_argument("pages")
    parser.add_argument("--folds", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tools", default=",".join(["sito", "sito/recall", "sito/precision", *PEERS]))
    arguments = parser.parse_args()
    tools = arguments.tools.split(",")
    with tempfile.TemporaryDirectory() as folder:
        pages = str(Path(folder) / "pages.jsonl")
        read = ["zstd", "-dcq", arguments.pages] if arguments.pages.endswith(".zst") else ["cat", arguments.pages]
        with open(pages, "wb") as file:
            subprocess.run(read, stdout=file, check=True)
        records = [json.loads(line) for line in open(pages, encoding="utf-8")]
        size = sum(len(r["html"].encode()) if "html" in r else len(r["html_base64"]) * 3 // 4 for r in records)
        print(f"{len(records):,} pages, {size / 1e6:.1f} MB of HTML", file=sys.stderr)
        cpu, scores = defaultdict(list), {}
        versions = {}
        for name in list(tools):
            if name.startswith("sito"):
                continue
            try:
                versions[name] = metadata.version(PEERS[name][0])
            except metadata.PackageNotFoundError:
                print(f"{name} is not installed and left out", file=sys.stderr)
                tools.remove(name)
        for number in range(arguments.rounds):
            for name in tools:
                out = str(Path(folder) / f"{name.replace('/', '-')}.jsonl")
                if name.startswith("sito"):
                    keep = name.partition("/")[2] or "balanced"
                    if number == 0:
                        run_sito(arguments.sito, pages, out, arguments.folds, folder, keep)
                    if keep == "balanced":
                        cpu[name].append(sito_cpu(arguments.sito, pages))
                else:
                    command = [sys.executable, __file__, "--peer", name, pages, out]
                    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, text=True)
                    cpu[name].append(json.loads(done.stdout.strip().split("\n")[-1])["cpu"])
                if number == 0:
                    scores[name] = score(arguments.sito, out)
                print(f"round {number + 1}: {name}", file=sys.stderr)
        table(tools, versions, scores, cpu, size)


def table(tools, versions, scores, cpu, size):
    columns = list(dict.fromkeys(key for found in scores.values() for key in found))
    sets = [key for key in columns if key.startswith("set ")]
    languages = [key for key in columns if " " in key and not key.startswith("set ")]
    counted = [key for key in sets + languages if max(found.get(key, {}).get("records", 0) for found in scores.values()) >= 10]
    print("| tool | " + " | ".join(counted) + " | P | R | losing | CPU s | MB/s |")
    print("|---|" + "---|" * (len(counted) + 5))
    for name in tools:
        all_records = scores[name]["all"]
        cells = [f"{scores[name].get(key, {}).get('f', 0):.3f}"[1:] for key in counted]
        cells += [f"{all_records[key]:.3f}"[1:] for key in ("precision", "recall")]
        cells += [f"{100 * all_records['losing']:.1f} %"]
        cells += [f"{min(cpu[name]):.2f}", f"{size / 1e6 / min(cpu[name]):.1f}"] if cpu[name] else ["", ""]
        label = f"{name} {versions[name]}" if name in versions else name
        print(f"| {label} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()

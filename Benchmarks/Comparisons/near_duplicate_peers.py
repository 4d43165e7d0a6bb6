#!/usr/bin/env python3
"""Finds near-duplicates with one of the tools that install from PyPI, the way their users do.

usage: near_duplicate_peers.py PEER DOCUMENTS.jsonl PAIRS.tsv

PEER is rensa, datasketch, gaoya, datatrove or text-dedup. The pairs are written as `a`, `b`, tab-separated. All get text
in NFC and lower case, words by `\\w+`, word 5-grams, a Jaccard of 0.7 and 128 permutations, where they let one choose.
Exit code 3: the peer is not installed.
"""
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

PERMUTATIONS = 128
THRESHOLD = 0.7
NGRAM = 5
BANDS, ROWS = 16, 8
WORD = re.compile(r"\w+")


def documents(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["id"], unicodedata.normalize("NFC", record["text"]).lower()


def ngrams(text):
    words = WORD.findall(text)
    return {" ".join(words[i : i + NGRAM]) for i in range(max(1, len(words) - NGRAM + 1))}


def rensa(path):
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
    ids, sketches = [], []
    for identifier, text in documents(path):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=42)
        sketch.update(list(ngrams(text)))
        for other in index.query(sketch):
            if sketches[other].jaccard(sketch) >= THRESHOLD:
                yield ids[other], identifier
        index.insert(len(ids), sketch)
        ids.append(identifier)
        sketches.append(sketch)


def datasketch(path):
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, ROWS))
    sketches = {}
    for identifier, text in documents(path):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([gram.encode() for gram in ngrams(text)])
        for other in index.query(sketch):
            if sketches[other].jaccard(sketch) >= THRESHOLD:
                yield other, identifier
        index.insert(identifier, sketch)
        sketches[identifier] = sketch


def gaoya(path):
    from gaoya.minhash import MinHashStringIndex

    index = MinHashStringIndex(32, THRESHOLD, BANDS, ROWS, None, "word", True, (NGRAM, NGRAM))
    ids = []
    for identifier, text in documents(path):
        for other in index.query(text):
            yield ids[other], identifier
        index.insert_document(len(ids), text)
        ids.append(identifier)


def pairs_of_clusters(members):
    """All pairs, of cluster and member pairs in the order of documents."""
    clusters = {}
    for cluster, member in members:
        earlier = clusters.setdefault(cluster, [])
        yield from ((other, member) for other in earlier)
        earlier.append(member)


def datatrove(path):
    """Gives clusters: all pairs of a cluster are counted."""
    import struct

    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.dedup import MinhashDedupBuckets, MinhashDedupSignature
    from datatrove.pipeline.dedup.minhash import MinhashConfig
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.utils import word_tokenizers

    class Words(word_tokenizers.WordTokenizer):
        """`\\w+`: the tool's own choice for English is spaCy, which takes minutes."""

        def word_tokenize(self, text):
            return WORD.findall(text)

        def sent_tokenize(self, text):
            return [text]

        def span_tokenize(self, text):
            return [(0, len(text))]

    import datatrove.pipeline.dedup.minhash as minhash

    for module in (word_tokenizers, minhash):
        if hasattr(module, "load_word_tokenizer"):
            module.load_word_tokenizer = lambda *_: Words()
    config = MinhashConfig(n_grams=NGRAM, num_buckets=BANDS, hashes_per_bucket=ROWS)
    ids = []
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        with open(corpus / "documents.jsonl", "w", encoding="utf-8") as output:
            for identifier, text in documents(path):
                ids.append(identifier)
                output.write(json.dumps({"id": identifier, "text": text}) + "\n")
        signatures, buckets = f"{folder}/signatures", f"{folder}/buckets"
        steps = [
            [JsonlReader(str(corpus)), MinhashDedupSignature(signatures, config=config)],
            [MinhashDedupBuckets(signatures, buckets, config=config)],
        ]
        for number, step in enumerate(steps):
            tasks = BANDS if number else 1
            LocalPipelineExecutor(pipeline=step, tasks=tasks, workers=1, logging_dir=f"{folder}/logs{number}").run()
        parent = list(range(len(ids)))

        def find(member):
            while parent[member] != member:
                parent[member] = parent[parent[member]]
                member = parent[member]
            return member

        for file in sorted(Path(buckets).rglob("*.dups")):
            for _, one, _, two in struct.iter_unpack("<4I", file.read_bytes()):
                parent[max(find(one), find(two))] = min(find(one), find(two))
        yield from pairs_of_clusters((find(member), ids[member]) for member in range(len(ids)))


def text_dedup(path):
    """Gives clusters: all pairs of a cluster are counted."""
    import pickle
    from importlib.metadata import version

    version("text-dedup")
    with tempfile.TemporaryDirectory() as folder:
        ids = []
        with open(f"{folder}/documents.jsonl", "w", encoding="utf-8") as output:
            for identifier, text in documents(path):
                ids.append(identifier)
                output.write(json.dumps({"id": identifier, "text": text}) + "\n")
        command = [sys.executable, "-m", "text_dedup.minhash", "--path", "json", "--split", "train", "--column", "text"]
        command += ["--data_files", f"{folder}/documents.jsonl", "--cache_dir", f"{folder}/cache", "--output"]
        command += [f"{folder}/out", "--ngram", str(NGRAM), "--threshold", str(THRESHOLD), "--num_proc", "1"]
        command += ["--num_perm", str(PERMUTATIONS), "--b", str(BANDS), "--r", str(ROWS), "--min_length", "1", "--debug"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        with open(f"{folder}/out/uf.pkl", "rb") as file:
            union = pickle.load(file)
        yield from pairs_of_clusters((union.find(member), ids[member]) for member in sorted(union.parent))


PEERS = {"rensa": rensa, "datasketch": datasketch, "gaoya": gaoya, "datatrove": datatrove, "text-dedup": text_dedup}


def main():
    if len(sys.argv) != 4 or sys.argv[1] not in PEERS:
        sys.exit(__doc__)
    peer, path, output = sys.argv[1:]
    try:
        with open(output, "w", encoding="utf-8") as file:
            for a, b in PEERS[peer](path):
                file.write(f"{a}\t{b}\n")
    except ImportError as error:
        print(error, file=sys.stderr)
        sys.exit(3)


main()

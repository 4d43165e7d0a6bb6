"""Documents with their features and labels, the sites they come from, and what a judgement of them scores."""
import base64
import collections
import json
import sys
import zlib

import numpy as np

import alignment

# The least share of a known text that a page's lines must cover for the page to be trained on.
LEAST_COVERED = 0.8
FEWEST_TEXTS = 3


class Document:
    def __init__(self, record, columns):
        self.id, self.host, self.language, self.set = (record[key] for key in ("id", "host", "lang", "set"))
        lines = record["lines"]
        self.rows = np.frombuffer(base64.b64decode(record["x"]), "<f4").reshape(len(lines), columns)
        self.keys, self.bytes = record["keys"], record["bytes"]
        self.covered = 1.0
        if "labels" in record:
            self.labels = record["labels"]
        else:
            words = [alignment.tokens(line) for line in lines]
            found, self.covered = alignment.labels(words, alignment.tokens(record["gold"]))
            title = alignment.tokens(record["title"])
            self.labels = "".join("T" if line and line == title else label for line, label in zip(words, found))
        self.characters = np.array([max(1, sum(not c.isspace() for c in line)) for line in lines], np.float32)
        self.isText = np.array([label == "K" for label in self.labels], bool)
        isBoilerplate = np.array([label == "D" for label in self.labels], bool)
        scored = self.isText | isBoilerplate
        # Of the page's text, and of the loss: boilerplate counts no more than twice the text.
        share = self.characters / max(self.characters[self.isText].sum(), 1) * scored
        loss = np.minimum(share, 0.3) + 0.3 / max(len(lines), 1) * scored
        if isBoilerplate.any():
            loss[isBoilerplate] *= min(1, 2 / max(loss[isBoilerplate].sum(), 1e-6))
        self.loss = loss.astype(np.float32)
        self.share = np.minimum(share, 1).astype(np.float32)
        self.weight, self.text, self.site, self.parts = 1.0, self.id, None, []


def load(path):
    names, documents = None, []
    with open(path, encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            names = names or record["names"]
            width = len(base64.b64decode(record["x"])) // 4
            if width != len(record["lines"]) * len(names):
                sys.exit(f"{path}: {record['id']} has other columns than the first record: text and pages are dumped apart")
            document = Document(record, len(names))
            if len(document.rows):
                documents.append(document)
    if not documents:
        sys.exit(f"{path}: no documents with lines: dump-features takes records with labels or gold")
    return names, documents


def corpora(documents):
    """A line for each corpus of the documents, and one for all: pages, hosts, languages."""
    sets = collections.defaultdict(list)
    for document in documents:
        sets[document.set or "unnamed"].append(document)

    def line(name, pages):
        languages = collections.Counter(page.language or "und" for page in pages)
        listed = ", ".join(f"{name} {count}" for name, count in sorted(languages.items(), key=lambda x: (-x[1], x[0])))
        return f"{name}: {len(pages)} pages of {len({page.host for page in pages})} hosts ({listed})"

    lines = [line(f"corpus {name}", pages) for name, pages in sorted(sets.items())]
    return lines + [line("all", documents)] if len(sets) > 1 else lines


def trained_on(documents):
    """How many documents and hosts have a weight."""
    used = [document for document in documents if document.weight > 0]
    return f"{len(used)} pages of {len({document.host for document in used})} hosts, whose labels are usable"


def _by_host(documents):
    hosts = collections.defaultdict(list)
    for document in documents:
        hosts[document.host].append(document)
    return hosts


def _join_texts(documents):
    """Documents that share most of their long lines, those aside that very many have, are one text (TemplateLearner.swift)."""
    counts = collections.Counter(key for document in documents for key in set(document.keys))
    most = max(3, 0.34 * len(documents))
    rare = [
        {key: size for key, size in zip(document.keys, document.bytes) if size >= 100 and counts[key] <= most}
        for document in documents
    ]
    parents = list(range(len(documents)))

    def root(index):
        while parents[index] != index:
            index = parents[index]
        return index

    places, shared = collections.defaultdict(list), collections.Counter()
    for index, lines in enumerate(rare):
        for key in lines:
            places[key].append(index)
    for key, indices in places.items():
        for place, second in enumerate(indices):
            for first in indices[:place]:
                shared[first, second] += rare[second][key]
    for (first, second), size in shared.items():
        if size >= 0.8 * max(sum(rare[first].values()), sum(rare[second].values())):
            parents[root(first)] = root(second)
    for index, document in enumerate(documents):
        document.text = root(index)


def _columns(documents):
    texts = collections.defaultdict(set)
    for document in documents:
        for key in set(document.keys):
            texts[key].add(document.text)
    total = len({document.text for document in documents})
    for document in documents:
        others = np.array([len(texts[key]) - 1 for key in document.keys], np.float32)
        if total < 2:
            yield document, np.zeros((len(others), 4), np.float32)
        else:
            yield document, np.stack(
                [
                    np.ones_like(others),
                    others / (total - 1),
                    np.log2(1 + others) / 2,
                    np.full_like(others, np.log2(total) / 3),
                ],
                1,
            )


def add_sites(documents, seed=0):
    """What the other pages of a site tell of each line; also of parts of the site, so that a model knows small ones."""
    generator = np.random.default_rng(seed)
    for pages in _by_host(documents).values():
        if len(pages) < FEWEST_TEXTS:
            continue
        _join_texts(pages)
        for document, columns in _columns(pages):
            document.site = columns
        for _ in range(3):
            size = int(generator.integers(3, max(4, len(pages))))
            order = generator.permutation(len(pages))
            for start in range(0, len(pages) - 2, size):
                part = [pages[index] for index in order[start : start + size]]
                if len(part) >= FEWEST_TEXTS:
                    for document, columns in _columns(part):
                        document.parts.append(columns)


def weigh(documents, scores=None, least=0.5):
    """Documents of big hosts weigh less; those without usable labels nothing, nor those that scored less than `least`."""
    counts = collections.Counter(document.host for document in documents)
    for document in documents:
        isUsable = document.covered >= LEAST_COVERED and document.isText.any()
        isContradicted = scores is not None and scores.get(document.id, 1) < least
        document.weight = 0.0 if not isUsable or isContradicted else counts[document.host] ** -0.3


def folds(documents, count):
    """Which fold each host is in: big hosts first, each to the fold that has least."""
    counts = collections.Counter(document.host for document in documents)
    load, fold_of = [0] * count, {}
    for host in sorted(counts, key=lambda host: (-counts[host], zlib.crc32((host + "0").encode()))):
        fold = min(range(count), key=lambda fold: (load[fold], zlib.crc32((host + str(fold)).encode())))
        fold_of[host] = fold
        load[fold] += counts[host]
    return fold_of


def score(document, keep):
    """Precision, recall and F in characters, and whether more than a twentieth of the text is lost."""
    isBoilerplate = np.array([label == "D" for label in document.labels])
    kept = document.characters[document.isText & keep].sum()
    wrong = document.characters[isBoilerplate & keep].sum()
    total = document.characters[document.isText].sum()
    precision = kept / (kept + wrong) if kept + wrong else 0.0
    recall = kept / total if total else 1.0
    f = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return precision, recall, f, total - kept > 0.05 * total


def summary(documents, probabilities, threshold=0.3):
    scores = np.array([score(d, probabilities[d.id] >= threshold) for d in documents if d.id in probabilities], float)
    precision, recall, f, losing = scores.mean(0)
    return f"P {precision:.3f} R {recall:.3f} F {f:.4f}, {100 * losing:.1f} % losing, at {threshold}"

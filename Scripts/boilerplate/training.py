"""Fits a network to documents."""
import math
import sys

import numpy as np
import torch

from network import SITE_COLUMNS, Model, Network

# What a text in an unknown language does not have.
OF_LANGUAGE = "phrase phrase-boundary phrase-whole function-share function-words page-function-share rules-share rules-words labels-share labels-words particles".split()
OF_BLANKS = ["blank-before", "blank-after", "page-blanks"]
OF_CASE = ["capitalized-share", "upper-share", "all-capitals", "starts-lower", "starts-upper"]


class Augmentation:
    """Makes a page look like one of another language, or rendered or cut in another way."""

    def __init__(self, names, model):
        self.names, self.model = names, model
        self.zero = (-model.mean / model.deviation).clip(-5, 5)

    def columns(self, wanted):
        return [column for column, name in enumerate(self.names) if name in wanted]

    def set(self, rows, name, values):
        if name in self.names:
            column = self.names.index(name)
            rows[:, column] = ((values - self.model.mean[column]) / self.model.deviation[column]).clip(-5, 5)

    def apply(self, generator, document, rows):
        rows = rows.copy()
        for share, wanted in ((0.15, OF_LANGUAGE), (0.15, ["list-item"]), (0.1, OF_CASE)):
            if generator.random() < share:
                columns = self.columns(wanted)
                rows[:, columns] = self.zero[columns]
        chance = generator.random()
        if chance < 0.15:
            for name in OF_BLANKS:
                self.set(rows, name, np.full(len(rows), 0.0 if chance < 0.09 else 0.5))
        start, end = 0, len(rows)
        text = np.flatnonzero(document.isText)
        if generator.random() < 0.2 and end > 30 and len(text):
            if generator.random() < 0.5:
                start = int(generator.integers(0, max(1, min(text[0], end - 20) + 1)))
            least = max(text[-1] + 1, start + 10)
            if generator.random() < 0.5 and end > least:
                end = int(generator.integers(least, end + 1))
            rows = rows[start:end]
            count, index = end - start, np.arange(end - start)
            self.set(rows, "position", (index + 0.5) / count * 2 - 1)
            self.set(rows, "index", np.log2(1 + index) / 6)
            self.set(rows, "index-from-end", np.log2(count - index) / 6)
            self.set(rows, "page-lines", np.full(count, math.log2(1 + count) / 8))
        return rows, start, end


def _loss(logits, text, loss, share, weight):
    """Cross-entropy of lines, and one less the page's F in characters."""
    entropy = torch.nn.functional.binary_cross_entropy_with_logits(logits, text, reduction="none")
    kept = torch.sigmoid(logits)
    f = 2 * (kept * text * share).sum(1) / ((kept * share).sum(1) + (text * share).sum(1) + 1e-6)
    return (((entropy * loss).sum(1) + 0.5 * (1 - f)) * weight).sum() / weight.sum().clamp(min=1e-6)


def _site(generator, document):
    """What is known of the site this time: all of it, a part of it, nothing."""
    if document.site is not None:
        chance = generator.random()
        if chance < 0.4:
            return document.site
        if chance < 0.65 and document.parts:
            return document.parts[int(generator.integers(len(document.parts)))]
    return np.zeros((len(document.rows), SITE_COLUMNS), np.float32)


def fit(documents, names, epochs, augments, seed=0, batch=16, rate=6e-3):
    torch.manual_seed(seed)
    generator = np.random.default_rng(seed)
    rows = np.concatenate([document.rows for document in documents])
    mean = rows.mean(0, dtype=np.float64).astype(np.float32)
    deviation = (rows.std(0, dtype=np.float64) + 1e-2).astype(np.float32)
    del rows
    used = [document for document in documents if document.weight > 0]
    if not used:
        sys.exit("train-boilerplate: no page has labels to train on")
    network = Network(len(names))
    model = Model(network, mean, deviation)
    augmentation = Augmentation(names, model)
    steps = epochs * (math.ceil(len(used) / batch) + 1)
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps, pct_start=0.15)
    normalized = {document.id: model.normalized(document.rows) for document in used}
    network.train()
    for _ in range(epochs):
        order = sorted(used, key=lambda document: len(document.rows) * generator.uniform(0.7, 1.4))
        batches = [order[start : start + batch] for start in range(0, len(order), batch)]
        generator.shuffle(batches)
        for documents_of_batch in batches:
            items = []
            for document in documents_of_batch:
                rows, start, end = normalized[document.id], 0, len(document.rows)
                if augments:
                    rows, start, end = augmentation.apply(generator, document, rows)
                items.append((np.concatenate([rows, _site(generator, document)[start:end]], 1), document, start, end))
            longest = max(len(rows) for rows, *_ in items)
            inputs = np.zeros((len(items), longest, len(names) + SITE_COLUMNS), np.float32)
            text, loss, share = (np.zeros((len(items), longest), np.float32) for _ in range(3))
            mask = np.zeros((len(items), longest, 1), np.float32)
            for index, (rows, document, start, end) in enumerate(items):
                count = len(rows)
                inputs[index, :count] = rows
                text[index, :count] = document.isText[start:end]
                loss[index, :count] = document.loss[start:end]
                share[index, :count] = document.share[start:end]
                mask[index, :count] = 1
            tensors = [torch.from_numpy(array) for array in (inputs, mask, text, loss, share)]
            weight = torch.tensor([document.weight for document in documents_of_batch], dtype=torch.float32)
            value = _loss(network(tensors[0], tensors[1]), *tensors[2:], weight)
            optimizer.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    network.eval()
    return model

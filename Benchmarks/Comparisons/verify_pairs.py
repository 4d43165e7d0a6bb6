#!/usr/bin/env python3
"""Recomputes every figure of `sito dedup --pairs` from the definitions in the README, with nothing of Sito's but its folding.

usage: verify_pairs.py SITO DOCUMENTS.jsonl PAIRS.jsonl [--jaccard-shingle N] [--sample N]

Needs PyICU (pip install PyICU). The folded texts come from `SITO normalize --form fold`; words are ICU's, a letter of a
script without spaces (with its marks) is a word, edits are a plain Levenshtein distance, containment and Jaccard are
counted in sets of tuples.
"""
import argparse
import json
import random
import subprocess
import sys

import icu

UNSPACED = icu.UnicodeSet("[[:Line_Break=SA:][:sc=Hani:][:sc=Hira:][:sc=Kana:][:Ideographic:]]")
MAKES_WORD = icu.UnicodeSet("[[:Alphabetic:][:Nd:][:Ideographic:]]")


def pieces(text):
    """Letters of scripts without spaces, each with its marks, and what lies between them."""
    start = 0
    index = 0
    while index < len(text):
        if is_unspaced(text[index]):
            if index > start:
                yield text[start:index], False
            end = index + 1
            while end < len(text) and extends(text[end]):
                end += 1
            yield text[index:end], True
            start = index = end
        else:
            index += 1
    if start < len(text):
        yield text[start:], False


def is_unspaced(letter):
    if letter < "\u0e00" or not MAKES_WORD.contains(letter):
        return False
    return bool(UNSPACED.contains(letter)) and not extends(letter) and not letter.isdigit()


def extends(letter):
    return icu.Char.getIntPropertyValue(letter, icu.UProperty.WORD_BREAK) in EXTENDING


EXTENDING = {
    icu.Char.getPropertyValueEnum(icu.UProperty.WORD_BREAK, name) for name in ("Extend", "Format", "ZWJ")
}


def words(text):
    breaker = icu.BreakIterator.createWordInstance(icu.Locale("root"))
    result = []
    for piece, is_letter in pieces(text):
        if is_letter:
            result.append(piece)
            continue
        uni = icu.UnicodeString(piece)
        breaker.setText(uni)
        start = 0
        for end in breaker:
            word = str(uni[start:end])
            if any(MAKES_WORD.contains(letter) and not extends(letter) for letter in word):
                result.append(word)
            start = end
    return result


def grams(sequence, size):
    size = min(size, len(sequence))
    return {tuple(sequence[i : i + size]) for i in range(len(sequence) - size + 1)} if size else set()


def levenshtein(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sito")
    parser.add_argument("documents")
    parser.add_argument("pairs")
    parser.add_argument("--jaccard-shingle", type=int, default=3)
    parser.add_argument("--sample", type=int, help="so many pairs, drawn with a fixed seed")
    options = parser.parse_args()

    pairs = [json.loads(line) for line in open(options.pairs, encoding="utf-8")]
    if options.sample and options.sample < len(pairs):
        pairs = random.Random(1).sample(pairs, options.sample)
    wanted = {pair[side] for pair in pairs for side in "ab"}
    folded = subprocess.run(
        [options.sito, "normalize", "--form", "fold", "-q", options.documents], stdout=subprocess.PIPE, check=True
    ).stdout
    texts = {}
    for line in folded.split(b"\n"):
        if line:
            record = json.loads(line)
            if record["id"] in wanted:
                texts[record["id"]] = words(record["text"])

    wrong = 0
    for pair in pairs:
        a, b = texts[pair["a"]], texts[pair["b"]]
        one, two = grams(a, 3), grams(b, 3)
        first, second = grams(a, options.jaccard_shingle), grams(b, options.jaccard_shingle)
        expected = {
            "jaccard": len(first & second) / len(first | second),
            "containment_a": len(one & two) / len(one),
            "containment_b": len(one & two) / len(two),
            "edits": levenshtein(a, b) / max(len(a), len(b)),
        }
        found = {name: pair[name] for name in expected}
        if any(abs(found[name] - expected[name]) > 1e-9 for name in expected):
            wrong += 1
            if wrong <= 10:
                print(pair["a"], pair["b"], "says", found, "is", expected, file=sys.stderr)
    print(f"{len(pairs)} pairs recomputed, {wrong} with another figure")
    sys.exit(1 if wrong else 0)


main()

"""Labels for the lines of a page whose text is known: the heaviest chain of lines that stand in the text, in its order."""
import collections
import re
import unicodedata

TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")


def tokens(text):
    """Words without case; ideographs one by one."""
    return TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())


class Best:
    """The best value up to a place (a Fenwick tree)."""

    def __init__(self, size):
        self.values = [(0.0, -1)] * (size + 2)

    def put(self, place, value):
        place += 1
        while place < len(self.values):
            self.values[place] = max(self.values[place], value)
            place += place & -place

    def get(self, place):
        best = (0.0, -1)
        place += 1
        while place > 0:
            best = max(best, self.values[place])
            place -= place & -place
        return best


def labels(lines, gold):
    """`K`, `D`, `M` (in part) or `.` for each line's tokens, and the share of the gold tokens that lines cover."""
    text = " " + " ".join(gold) + " "
    place_of, position = {}, 1
    for place, token in enumerate(gold):
        place_of[position] = place
        position += len(token) + 1
    candidates = []
    for number, line in enumerate(lines):
        if not line:
            continue
        wanted = " " + " ".join(line) + " "
        start = text.find(wanted)
        for _ in range(12):
            if start < 0:
                break
            first = place_of[start + 1]
            candidates.append((number, first, first + len(line), len(line) + (0.5 if len(line) > 3 else 0)))
            start = text.find(wanted, start + 1)
    candidates.sort(key=lambda candidate: (candidate[0], -candidate[1]))
    best, before, top = Best(len(gold) + 2), [-1] * len(candidates), (0.0, -1)
    index = 0
    while index < len(candidates):
        end, values = index, []
        # A line is in the chain once.
        while end < len(candidates) and candidates[end][0] == candidates[index][0]:
            _, first, last, weight = candidates[end]
            value, before[end] = best.get(first)
            values.append((last, (value + weight, end)))
            end += 1
        for last, value in values:
            best.put(last, value)
            top = max(top, value)
        index = end
    result, covered, index = ["D"] * len(lines), set(), top[1]
    while index >= 0:
        number, first, last, _ = candidates[index]
        result[number] = "K"
        covered.update(range(first, last))
        index = before[index]
    grams = collections.Counter(tuple(gold[i : i + 4]) for i in range(len(gold) - 3))
    matched = {candidate[0] for candidate in candidates}
    for number, line in enumerate(lines):
        if not line:
            result[number] = "."
        elif number not in matched and len(line) >= 4:
            own = [tuple(line[i : i + 4]) for i in range(len(line) - 3)]
            share = sum(gram in grams for gram in own) / len(own)
            if share >= 0.2:
                result[number] = "K" if share >= 0.8 else "M"
    return "".join(result), len(covered) / max(len(gold), 1)

#!/usr/bin/env python3
"""Extracts text from pages of HTML with one of the tools that install from PyPI, the way their users do.

usage: boilerplate_peers.py PEER PAGES.jsonl EXTRACTED.jsonl

PAGES are records with html (or html_base64), id, set and lang. Writes id, set, title and text of each, and prints the CPU
seconds of the extraction alone: pages are decoded, and the tool is loaded and called once, before the clock starts.
Exit code 3: the peer is not installed. `--version PEER` prints its version.
"""
import base64
import json
import re
import sys
import time
from html import unescape
from importlib import metadata


def trafilatura(**options):
    from trafilatura import bare_extraction

    def extract(html, _):
        found = bare_extraction(html, with_metadata=True, include_comments=False, **options)
        return (found.title, found.text) if found else (None, None)

    return extract


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    def extract(html, _):
        tree = HTMLTree.parse(html)
        return tree.title, extract_plain_text(tree, main_content=True, alt_texts=False)

    return extract


def turbohtml():
    from turbohtml import parse

    def extract(html, _):
        article = parse(html).article()
        return article.title, article.text

    return extract


BLOCKS = {"p", "div", "br", "li", "ul", "ol", "tr", "td", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table"}


def readability():
    from lxml.html import fromstring
    from readability import Document

    def extract(html, _):
        document = Document(html)
        tree = fromstring(document.summary())
        for element in tree.iter():
            if element.tag in BLOCKS:
                element.tail = "\n" + (element.tail or "")
        return document.short_title(), tree.text_content()

    return extract


# It knows no language by itself: it gets the page's, and goes without stop words where it has no list (as its -s None does).
JUSTEXT_LANGUAGES = {
    "ar": "Arabic", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fr": "French", "hi": "Hindi",
    "is": "Icelandic", "it": "Italian", "ko": "Korean", "lt": "Lithuanian", "nn": "Norwegian_Nynorsk", "no": "Norwegian_Bokmal",
    "pl": "Polish", "ru": "Russian", "sw": "Swahili", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese",
}  # fmt: skip
# Its lengths count letters, and are made for alphabets: a third of 70 and 200, without which it finds next to nothing.
JUSTEXT_UNSPACED_LENGTHS = {"length_low": 25, "length_high": 70}
TITLE = re.compile("<title[^>]*>([^<]*)", re.IGNORECASE)


def justext():
    from justext import get_stoplist
    from justext import justext as classify

    lists = {language: get_stoplist(name) for language, name in JUSTEXT_LANGUAGES.items()}

    def extract(html, language):
        if language in lists:
            paragraphs = classify(html, lists[language])
        else:
            lengths = JUSTEXT_UNSPACED_LENGTHS if language in ("ja", "zh") else {}
            paragraphs = classify(html, frozenset(), stopwords_low=0, stopwords_high=0, **lengths)
        # It finds no title; its users have the page's own.
        title = TITLE.search(html)
        text = "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)
        return title and unescape(title[1]), text

    return extract


# By name: the package, and what makes the extraction.
PEERS = {
    "trafilatura": ("trafilatura", trafilatura),
    "trafilatura recall": ("trafilatura", lambda: trafilatura(favor_recall=True)),
    "trafilatura precision": ("trafilatura", lambda: trafilatura(favor_precision=True)),
    "trafilatura fast": ("trafilatura", lambda: trafilatura(fast=True)),
    "readability-lxml": ("readability-lxml", readability),
    "resiliparse": ("resiliparse", resiliparse),
    "turbohtml": ("turbohtml", turbohtml),
    "jusText": ("justext", justext),
}


def decoded(record):
    """The page as a str."""
    if "html" in record:
        return record["html"]
    raw = base64.b64decode(record["html_base64"])
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return bytes_to_str(raw, detect_encoding(raw))


def version(peer):
    try:
        return metadata.version(PEERS[peer][0])
    except metadata.PackageNotFoundError:
        sys.exit(3)


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "--version":
        return print(version(sys.argv[2]))
    if len(sys.argv) != 4 or sys.argv[1] not in PEERS:
        sys.exit(__doc__)
    peer, pages, extracted = sys.argv[1:]
    version(peer)
    extract = PEERS[peer][1]()
    with open(pages, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    texts = [decoded(record) for record in records]
    extract("<html><body><p>What a tool loads when it is first called is not counted.</p></body></html>", "en")
    found, failed = [], 0
    start = time.process_time()
    for record, html in zip(records, texts):
        try:
            found.append(extract(html, record["lang"]))
        except Exception:  # A page that ends a tool counts as one without text.
            found.append((None, None))
            failed += 1
    spent = time.process_time() - start
    with open(extracted, "w", encoding="utf-8") as output:
        for record, (title, text) in zip(records, found):
            row = {"id": record["id"], "set": record["set"], "title": title or "", "text": text or ""}
            output.write(json.dumps(row) + "\n")
    print(json.dumps({"cpu": spent, "failed": failed}))


main()

"""Scores titles, authors, dates and lead pictures as the benchmark's evaluate.py does, over all sites and over two halves of them.

python3 score_fields.py RUNS BENCH [--misses FIELD] [--half A|B] SET…
"""
import argparse, hashlib, json, os, sys
from urllib.parse import urlsplit

options = argparse.ArgumentParser()
options.add_argument("runs")
options.add_argument("bench")
options.add_argument("--misses")
options.add_argument("--half")
options.add_argument("sets", nargs="+")
asked = options.parse_args()
sys.path.insert(0, asked.bench)
from evaluate import FIELDS


def picture(gold, found):
    name = lambda url: os.path.basename(urlsplit(url or "").path).casefold()
    return bool(found) and (gold == found or name(gold) == name(found))


fits = {name: FIELDS[name] for name in ("title", "author", "date")} | {"leadImage": picture}


def half(url, name):
    host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    host = name if host in ("", "fakehost") else host
    return "AB"[hashlib.sha1(host.encode()).digest()[0] % 2]


print("| set | field | pages | right | half A | half B |\n|---|---|---|---|---|---|")
misses = []
for set_name in asked.sets:
    read = lambda file: json.load(open(file))
    gold = read(f"{asked.bench}/{set_name}/gold.json")
    urls = read(f"{asked.bench}/{set_name}/urls.json")
    run = read(f"{asked.runs}/{set_name}/lisible.out.json")
    for field, is_right in fits.items():
        marks = {"A": [], "B": []}
        for page, wanted in gold.items():
            if not wanted.get(field) or wanted.get("type") not in (None, "article"):
                continue
            got = run.get(page, {}).get(field)
            right, of = is_right(wanted[field], got), half(urls.get(page), page)
            marks[of].append(right)
            if not right and field == asked.misses and asked.half in (None, of):
                misses.append(f"{set_name} {page} {urls.get(page)}\n  gold {wanted[field]}\n  got  {got}")
        both = marks["A"] + marks["B"]
        if both:
            share = lambda some: f"{sum(some) / max(1, len(some)):.3f}"
            print("|", " | ".join([set_name, field, str(len(both)), share(both), share(marks["A"]), share(marks["B"])]), "|")
print("\n".join(misses))

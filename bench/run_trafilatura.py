"""Trafilatura over a folder of pages: python3 run_trafilatura.py SET prints { id: { articleBody, title, author, date, ms } }."""
import glob, gzip, json, os, sys, time
from trafilatura import bare_extraction

here = sys.argv[1]
urls = json.load(open(os.path.join(here, "urls.json")))
out = {}
for path in sorted(glob.glob(os.path.join(here, "pages", "*.html.gz"))):
    name = os.path.basename(path)[: -len(".html.gz")]
    html = gzip.open(path, "rb").read().decode("utf8", "replace")
    start = time.perf_counter()
    try:
        found = bare_extraction(html, url=urls.get(name), with_metadata=True)
        found = found.as_dict() if hasattr(found, "as_dict") else (found or {})
    except Exception as error:  # a page that it refuses
        found = {"error": str(error)}
    ms = (time.perf_counter() - start) * 1000
    keys = {"text": "articleBody", "title": "title", "author": "author", "date": "date", "sitename": "siteName"}
    out[name] = {ours: found.get(theirs) for theirs, ours in keys.items()} | {"ms": ms}
json.dump(out, sys.stdout)

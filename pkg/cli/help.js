export const help = `Usage: lisible [options] FILE|FOLDER|PATTERN…|-

Reads the articles out of pages, feeds and archived items. It fetches nothing.
A folder stands for its .html, .htm, .xhtml, .md, .xml, .rss, .atom, .rdf and .txt files, at any depth;
a pattern may hold *, **, ?, [abc] and {a,b}; - is the standard input.

Options:
  -f, --format FORMAT   json (default), jsonl, markdown, html, text or epub
  -o, --output FOLDER   write a file for each input instead of the standard output; files that are
                        there already are left alone, so that an interrupted run can be continued
      --force           write files that are there already again
      --feed            take the input for a feed; one is told by itself, too
  -u, --url URL         where the content came from
  -e, --encoding LABEL  the charset of the input (default: byte order mark, declaration, content)
      --explain         say of every block of the input why it was kept or went; with json, beside the article
      --front-matter    begin Markdown with YAML front matter
      --max-bytes N     the largest input, in bytes of UTF-8 (default: 16 MiB)
  -j, --jobs N          how many threads to use (default: one for each processor)
  -q, --quiet           no progress and no summary
      --completion SHELL  print what bash, zsh or fish needs to complete a command
      --version         print the version
  -h, --help            print this help

Streams of records:
      --from jsonl      a record a line: { "id", "url", "charset", "html" or "base64" }
      --from warc       the pages and feeds of a crawl's archive; both may be gzipped
      --unordered       write records as they are done, not as they came
  -o, --output FILE     the file for the lines; one that is there already is continued
  Each article becomes a line { "id", "article" }, a record that fails { "id", "error": { "code", "message" } }.

Examples:
  curl -sL https://www.rfi.fr/cn/ | lisible - --url https://www.rfi.fr/cn/ -f markdown
  lisible archive/ -f markdown --front-matter -o articles
  curl -s https://example.org/feed.xml | lisible - -f jsonl
  lisible --from warc CC-MAIN-….warc.gz -o articles.jsonl
  lisible --from jsonl < pages.jsonl > articles.jsonl

Exit codes: 0 everything was read, 1 some input was not, 2 the command is wrong, 130 it was interrupted.
`;

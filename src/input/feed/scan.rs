//! A forgiving XML scanner: it cuts a document into tags, text and CDATA sections.
//!
//! Real feeds hold bare `<` and `&`, HTML in the raw, unclosed comments and CDATA sections. An XML
//! parser stops there; this one goes on. Entities are not expanded and a document type is skipped
//! unread, so there is nothing for an entity bomb or an external entity to act on.

use crate::text::needles::position;

/// A piece of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `<name attrs>` or, with `empty`, `<name attrs/>`.
    Start {
        name: &'a str,
        attrs: &'a str,
        empty: bool,
    },
    /// `</name>`.
    End { name: &'a str },
    /// Text with its character references as they stand.
    Text(&'a str),
    /// The inside of a CDATA section.
    CData(&'a str),
}

/// Walks over a document. Every byte is looked at a bounded number of times.
#[derive(Debug, Clone)]
pub(super) struct Scanner<'a> {
    input: &'a str,
    at: usize,
    /// Where the document breaks off inside a tag, comment or CDATA section.
    pub cut: Option<usize>,
    /// Ends that were looked for in vain are not looked for again: that would be quadratic.
    missing: Missing,
    /// The end of a CDATA section that was found, and not used yet.
    cdata_end: usize,
}

#[derive(Debug, Clone, Default)]
struct Missing {
    comment: bool,
    cdata: bool,
    instruction: bool,
    doctype: bool,
}

/// Looks for the end of something unless it is known to be missing.
fn find_end(missing: &mut bool, find: impl FnOnce() -> Option<usize>) -> Option<usize> {
    let found = if *missing { None } else { find() };
    *missing = found.is_none();
    found
}

impl<'a> Scanner<'a> {
    pub fn new(input: &'a str) -> Self {
        Self {
            input,
            at: 0,
            cut: None,
            missing: Missing::default(),
            cdata_end: 0,
        }
    }

    /// The byte at which the next token starts.
    pub fn position(&self) -> usize {
        self.at
    }

    /// The next token. `open` is the innermost open element: its end tag ends a CDATA section
    /// that has no end of its own.
    pub fn next(&mut self, open: Option<&str>) -> Option<Token<'a>> {
        loop {
            let rest = &self.input[self.at..];
            if rest.is_empty() {
                return None;
            }
            let token = if let Some(inner) = rest.strip_prefix("<![CDATA[") {
                Some(self.cdata(inner, open))
            } else if rest.starts_with("<!") {
                self.declaration(rest);
                None
            } else if rest.starts_with("<?") {
                let find = || position(rest, "?>").map(|at| at + 2);
                let end = find_end(&mut self.missing.instruction, find);
                self.at += end.or_else(|| after_gt(rest)).unwrap_or(rest.len());
                None
            } else if is_markup(rest) {
                self.tag(rest)
            } else {
                Some(self.text(rest))
            };
            if token.is_some() {
                return token;
            }
        }
    }

    fn text(&mut self, rest: &'a str) -> Token<'a> {
        let mut end = 1;
        while let Some(at) = rest.as_bytes()[end..].iter().position(|b| *b == b'<') {
            end += at;
            if is_markup(&rest[end..]) {
                self.at += end;
                return Token::Text(&rest[..end]);
            }
            end += 1;
        }
        self.at = self.input.len();
        Token::Text(rest)
    }

    fn cdata(&mut self, inner: &'a str, open: Option<&str>) -> Token<'a> {
        let start = self.at + "<![CDATA[".len();
        if self.cdata_end < start {
            let found = find_end(&mut self.missing.cdata, || position(inner, "]]>"));
            self.cdata_end = start + found.unwrap_or(0);
        }
        let end = (!self.missing.cdata).then(|| self.cdata_end - start);
        // A section that swallows the end of its own element and then another section was not closed.
        let upto = end.unwrap_or(inner.len());
        let nested = end.is_none() || opens_cdata(&inner[..upto]);
        if let Some(close) = open
            .filter(|_| nested)
            .and_then(|name| find_end_tag(&inner[..upto], name))
        {
            let swallowed = end.is_none() || opens_cdata(&inner[close..upto]);
            if swallowed {
                self.at = start + close;
                return Token::CData(&inner[..close]);
            }
        }
        if end.is_none() {
            self.cut = Some(self.at);
        }
        self.at = (start + upto + 3).min(self.input.len());
        Token::CData(&inner[..upto])
    }

    /// Comments and document types: skipped.
    fn declaration(&mut self, rest: &str) {
        if let Some(inner) = rest.strip_prefix("<!--") {
            if let Some(end) = find_end(&mut self.missing.comment, || position(inner, "-->")) {
                self.at += 4 + end + 3;
                return;
            }
        } else if let Some(end) = find_end(&mut self.missing.doctype, || doctype_end(rest)) {
            self.at += end;
            return;
        }
        // Up to the next tag, if nothing tells where it really ends.
        match rest[1..].find(['<', '>']) {
            Some(at) if rest.as_bytes()[1 + at] == b'<' => self.at += 1 + at,
            Some(at) => self.at += 2 + at,
            None => self.break_off(),
        }
    }

    fn tag(&mut self, rest: &'a str) -> Option<Token<'a>> {
        let Some(end) = tag_end(rest) else {
            self.break_off();
            return None;
        };
        self.at += end;
        let inner = rest[1..end].strip_suffix('>').unwrap_or(&rest[1..end]);
        if let Some(name) = inner.strip_prefix('/') {
            return Some(Token::End { name: name.trim() });
        }
        let (inner, empty) = match inner.strip_suffix('/') {
            Some(inner) => (inner, true),
            None => (inner, false),
        };
        let split = inner
            .find(|c: char| c.is_ascii_whitespace() || c == '/')
            .unwrap_or(inner.len());
        let (name, attrs) = inner.split_at(split);
        Some(Token::Start { name, attrs, empty })
    }

    fn break_off(&mut self) {
        self.cut = Some(self.at);
        self.at = self.input.len();
    }
}

/// Whether `<` begins markup here rather than being a stray character.
fn is_markup(rest: &str) -> bool {
    let mut bytes = rest.bytes();
    if bytes.next() != Some(b'<') {
        return false;
    }
    let starts_name = |b: u8| b.is_ascii_alphabetic() || b == b'_';
    match bytes.next() {
        Some(b'!') => bytes
            .next()
            .is_some_and(|b| matches!(b, b'-' | b'[') || b.is_ascii_alphabetic()),
        Some(b'?') => true,
        Some(b'/') => bytes.next().is_some_and(starts_name),
        Some(b) => starts_name(b),
        None => false,
    }
}

fn after_gt(rest: &str) -> Option<usize> {
    rest.find('>').map(|at| at + 1)
}

/// Behind the `>` of a tag, or before a `<` that shows that the `>` is missing.
fn tag_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    let mut first_gt = None;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (Some(_), b'>') if first_gt.is_none() => first_gt = Some(at + 1),
            // A quotation mark too few: the tag ended before.
            (Some(_), b'<') => return Some(first_gt.unwrap_or(at)),
            (None, b'"' | b'\'')
                if rest.as_bytes()[at - 1] == b'=' || rest.as_bytes()[at - 1] == b' ' =>
            {
                quote = Some(byte);
            }
            (None, b'>') => return Some(at + 1),
            (None, b'<') => return Some(at),
            _ => {}
        }
    }
    first_gt
}

/// Behind a document type, its internal subset and all.
fn doctype_end(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let (mut at, mut depth, mut quote) = (2, 0_u32, None);
    while at < bytes.len() {
        let byte = bytes[at];
        match quote {
            Some(open) if byte == open => quote = None,
            Some(_) => {}
            None if rest.as_bytes()[at..].starts_with(b"<!--") => {
                at += 3 + position(&rest[at..], "-->")?
            }
            None => match byte {
                b'"' | b'\'' => quote = Some(byte),
                b'[' => depth += 1,
                b']' => depth = depth.saturating_sub(1),
                b'>' if depth == 0 => return Some(at + 1),
                _ => {}
            },
        }
        at += 1;
    }
    None
}

/// Where `</name` stands, whatever follows the name.
fn find_end_tag(text: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = position(&text[from..], "</") {
        let start = from + at;
        let tail = &text[start + 2..];
        if tail.starts_with(name)
            && !tail[name.len()..].starts_with(|c: char| c.is_ascii_alphanumeric())
        {
            return Some(start);
        }
        from = start + 2;
    }
    None
}

/// Whether CDATA begins in a text. Of its signs the bracket is rare, and the one that texts are full of is not looked for.
fn opens_cdata(text: &str) -> bool {
    let mut from = 0;
    while let Some(at) = position(&text[from..], "[CDATA[") {
        if text[..from + at].ends_with("<!") {
            return true;
        }
        from += at + 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(input: &str) -> Vec<Token<'_>> {
        let mut scanner = Scanner::new(input);
        std::iter::from_fn(|| scanner.next(Some("d"))).collect()
    }

    fn start(name: &str) -> Token<'_> {
        Token::Start {
            name,
            attrs: "",
            empty: false,
        }
    }

    #[test]
    fn stray_less_than_signs_are_text() {
        let expected = [
            start("t"),
            Token::Text("5 < 6 <3 <中> "),
            Token::End { name: "t" },
        ];
        assert_eq!(tokens("<t>5 < 6 <3 <中> </t>"), expected);
    }

    #[test]
    fn comments_instructions_and_document_types_are_skipped() {
        let input =
            "<?xml version='1.0'?><!DOCTYPE r [<!-- it's --><!ENTITY a \"]>\">]><!-- a -- b --><r>";
        assert_eq!(tokens(input), [start("r")]);
        assert_eq!(tokens("<!-- never closed ><r>"), [start("r")]);
        assert_eq!(tokens("<!DOCTYPE r [ \" ><r>"), [start("r")]);
    }

    #[test]
    fn cdata_without_an_end_ends_with_its_element() {
        let end = Token::End { name: "d" };
        assert_eq!(
            tokens("<![CDATA[a <b>c</b></d>"),
            [Token::CData("a <b>c</b>"), end]
        );
        let input = "<![CDATA[a</d><d><![CDATA[b]]></d>";
        assert_eq!(
            tokens(input),
            [Token::CData("a"), end, start("d"), Token::CData("b"), end]
        );
        // A whole section may speak of end tags.
        assert_eq!(
            tokens("<![CDATA[a</d>]]></d>"),
            [Token::CData("a</d>"), end]
        );
    }

    #[test]
    fn tags_with_something_missing() {
        assert_eq!(tokens("<t<l>"), [start("t"), start("l")]);
        assert_eq!(tokens("</t<l>"), [Token::End { name: "t" }, start("l")]);
        let attrs = " href=\"x";
        let broken = Token::Start {
            name: "a",
            attrs,
            empty: false,
        };
        assert_eq!(
            tokens("<a href=\"x>y</a>"),
            [broken, Token::Text("y"), Token::End { name: "a" }]
        );
    }

    #[test]
    fn breaks_off() {
        for input in ["<t>x</t", "<t>x<", "<t><![CDATA[x", "<t><!-- x"] {
            let mut scanner = Scanner::new(input);
            while scanner.next(None).is_some() {}
            assert_eq!(scanner.cut.is_some(), !input.ends_with('<'), "{input}");
        }
    }
}

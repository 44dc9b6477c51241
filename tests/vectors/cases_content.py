"""Values: text, references, CDATA, UTF-8 and characters."""

from model import accept, cut, refuse

# Characters at the edges of what XML 1.0 allows.
EDGES = "\u0020\u007f\u0080\u0085\u07ff\u0800\u2028\ud7ff\ue000\ufdd0\ufeff\ufffd\U00010000\U0001fffe\U0010ffff"


def field(content):
    parts = content if isinstance(content, tuple) else (content,)
    return ("<xml><a>", *parts, "</a></xml>")


def section(content):
    parts = content if isinstance(content, tuple) else (content,)
    return field(("<![CDATA[", *parts, "]]>"))


def cases():
    return [*values(), *references(), *bad_references(), *cut_references(), *cdata_ends(), *characters(), *utf8(), *cut_utf8()]


def values():
    for name, about, content, value in (
        ("text-spaces", "Values are not trimmed.", "  x ", "  x "),
        ("text-only-spaces", "A value of white space is not empty.", " ", " "),
        ("text-line-ends", "TAB, LF and CR are kept as sent.", "\t1\n2\r\n3\r", "\t1\n2\r\n3\r"),
        ("text-only-line-end", "An indented empty field holds its indentation.", "\n  ", "\n  "),
        ("text-brackets", "']' and ']]' are text.", "[[1]]", "[[1]]"),
        ("text-bracket-last", "A JSON array.", '[{"a":[1]}]', '[{"a":[1]}]'),
        ("text-brackets-apart", "']]' and '>' may stand near each other.", "]] >]>a]]", "]] >]>a]]"),
        ("text-greater-than", "'>' needs no reference.", "1 > 0", "1 > 0"),
        ("text-quotes", "Nor do quotes.", "\"'", "\"'"),
        ("text-signs", "Signs with a meaning elsewhere.", "%41+=;#!?/\\", "%41+=;#!?/\\"),
        ("text-chinese", "UTF-8 of three bytes.", "乌龙茶", "乌龙茶"),
        ("text-emoji", "UTF-8 of four bytes.", "奶茶🧋", "奶茶🧋"),
        ("text-edges", "The first and last characters of every range.", EDGES, EDGES),
        ("text-long", "A value longer than any buffer on a stack should be.", "0123456789" * 900, "0123456789" * 900),
        ("cdata-plain", "The usual spelling.", "<![CDATA[SUCCESS]]>", "SUCCESS"),
        ("cdata-empty", "An empty section is an empty value.", "<![CDATA[]]>", ""),
        ("cdata-spaces", "Values are not trimmed in a section either.", "<![CDATA[ \r\n\t]]>", " \r\n\t"),
        ("cdata-markup", "Markup is text in a section.", "<![CDATA[</a><b>1</b><!-- --><?x?>]]>", "</a><b>1</b><!-- --><?x?>"),
        ("cdata-reference", "References are not decoded in a section.", "<![CDATA[&amp;&#65;&nbsp;]]>", "&amp;&#65;&nbsp;"),
        ("cdata-in-cdata", "A section does not nest.", "<![CDATA[<![CDATA[]]>", "<![CDATA["),
        ("cdata-bracket-last", "The value may end in ']'.", "<![CDATA[[1]]]>", "[1]"),
        ("cdata-two-brackets-last", "The value may end in ']]'.", "<![CDATA[[[1]]]]>", "[[1]]"),
        ("cdata-only-brackets", "The value may be brackets alone.", "<![CDATA[]]]]]>", "]]]"),
        ("cdata-brackets-inside", "']]' in the middle does not end the section.", "<![CDATA[]]]a]] >]>b]]>", "]]]a]] >]>b"),
        ("cdata-greater-than-first", "'>' right after the opening.", "<![CDATA[>]]>", ">"),
        ("cdata-edges", "The first and last characters of every range.", f"<![CDATA[{EDGES}]]>", EDGES),
    ):
        yield accept(name, about, field(content), {"a": value})


def references():
    for name, about, content, value in (
        ("named", "The five names.", "&lt;&gt;&amp;&quot;&apos;", "<>&\"'"),
        ("twice", "A value is decoded once.", "&amp;amp;&amp;#65;", "&amp;&#65;"),
        ("decimal", "Decimal numbers.", "&#65;&#9;&#10;&#13;&#32;", "A\t\n\r "),
        ("decimal-7-digits", "Leading zeros up to seven digits.", "&#0000065;&#0065;", "AA"),
        ("decimal-largest", "The last character.", "&#1114111;", "\U0010ffff"),
        ("hex", "Hexadecimal numbers in both cases.", "&#x4e2d;&#x4E2D;&#xD;", "中中\r"),
        ("hex-6-digits", "Leading zeros up to six digits.", "&#x000041;", "A"),
        ("hex-emoji", "A character beyond the first plane.", "&#x1F9CB;", "🧋"),
        ("hex-edges", "The edges of what is allowed.", "&#x20;&#xD7FF;&#xE000;&#xFFFD;&#x10000;&#x10FFFF;",
         " \ud7ff\ue000\ufffd\U00010000\U0010ffff"),
        ("cdata-end", "']]>' can be written with a reference.", "]]&gt;", "]]>"),
        ("bracket", "A bracket that is a reference does not count as ']'.", "]&#93;>", "]]>"),
        ("no-element", "A reference cannot make markup.", "&#60;b>&#38;lt;", "<b>&lt;"),
        ("between-text", "References inside text, Chinese and CR.", "中&amp;文\r&#x31;", "中&文\r1"),
    ):
        yield accept(f"ref-{name}", about, field(content), {"a": value})


def bad_references():
    for name, about, content in (
        ("html", "HTML's names are not XML's.", "1‸&nbsp;2"),
        ("alone", "An ampersand before a space.", "A ‸& B"),
        ("query", "An ampersand of a query string.", "a=1‸&b=2"),
        ("last", "An ampersand before the end tag.", "AT‸&"),
        ("no-semicolon", "The semicolon is missing.", "‸&amp x"),
        ("no-semicolon-last", "The end tag comes instead of the semicolon.", "‸&lt"),
        ("upper-case", "The names are written in lower case.", "‸&AMP;"),
        ("mixed-case", "All of it.", "‸&Lt;"),
        ("longer", "The name goes on.", "‸&ampx;"),
        ("shorter", "The name ends too early.", "‸&am;"),
        ("empty", "No name.", "‸&;"),
        ("space", "White space before the name.", "‸& amp;"),
        ("space-after", "White space before the semicolon.", "‸&quot ;"),
        ("twice", "Two ampersands: the first is wrong.", "‸&&amp;"),
        ("second", "The first reference is right.", "&lt;‸&x;"),
        ("entity", "An entity that a document type could declare.", "‸&xxe;"),
    ):
        yield refuse("BadEntity", f"entity-bad-{name}", about, field(content))
    for name, about, content in (
        ("empty", "No digits.", "‸&#;"),
        ("hex-empty", "No hexadecimal digits.", "‸&#x;"),
        ("capital-x", "XML wants a small x.", "‸&#X41;"),
        ("no-semicolon", "The semicolon is missing.", "1‸&#65 "),
        ("no-semicolon-last", "The end tag comes instead of the semicolon.", "‸&#x41"),
        ("hex-digit-in-decimal", "A letter among decimal digits.", "‸&#6a;"),
        ("no-hex-digit", "No hexadecimal digit.", "‸&#x4G;"),
        ("minus", "A sign.", "‸&#-1;"),
        ("plus", "Another sign, which some number parsers accept.", "‸&#+65;"),
        ("space", "White space before the digits.", "‸&# 65;"),
        ("underscore", "A digit separator.", "‸&#6_5;"),
        ("not-ascii-digit", "A full-width digit.", "‸&#６;"),
        ("8-digits", "Seven decimal digits at most.", "‸&#00000065;"),
        ("hex-7-digits", "Six hexadecimal digits at most.", "‸&#x0000041;"),
        ("zero", "NUL is no character of XML.", "‸&#0;"),
        ("hex-zero", "NUL again.", "‸&#x00;"),
        ("control", "A control character.", "‸&#8;"),
        ("control-11", "The vertical tab.", "‸&#11;"),
        ("hex-control", "The last control character.", "‸&#x1F;"),
        ("surrogate", "The first surrogate.", "‸&#xD800;"),
        ("surrogate-last", "The last surrogate.", "‸&#57343;"),
        ("surrogate-pair", "A pair of surrogates is two wrong numbers.", "‸&#xD83E;&#xDDCB;"),
        ("fffe", "U+FFFE.", "‸&#xFFFE;"),
        ("ffff", "U+FFFF.", "‸&#65535;"),
        ("too-large", "One beyond the last character.", "‸&#1114112;"),
        ("hex-too-large", "One beyond the last character.", "‸&#x110000;"),
        ("largest", "The largest number with seven digits.", "‸&#9999999;"),
        ("second", "The first reference is right.", "&#65;‸&#0;"),
        ("overflow", "A number that wraps around to 65 in 32 bits.", "‸&#4294967361;"),
    ):
        yield refuse("BadCharRef", f"ref-bad-{name}", about, field(content))


def cut_references():
    for name, about, content in (
        ("ampersand", "Any reference could follow.", "&"),
        ("name", "A name.", "&am"),
        ("name-one-letter", "Two names begin with an a.", "&a"),
        ("name-whole", "The semicolon could follow.", "&quot"),
        ("hash", "A number could follow.", "&#"),
        ("decimal", "More digits could follow.", "&#6"),
        ("decimal-zero", "A leading zero.", "&#0"),
        ("decimal-7-digits", "The semicolon could follow.", "&#0000065"),
        ("hex-x", "A hexadecimal digit could follow.", "&#x"),
        ("hex", "More hexadecimal digits could follow.", "&#x4e"),
        ("hex-surrogate", "A fifth digit would make a character of it.", "&#xD800"),
    ):
        yield cut(f"cut-ref-{name}", about, "<xml><a>1" + content)
    for kind, name, about, content in (
        ("BadEntity", "entity-bad-cut", "No name begins with an x.", "‸&x"),
        ("BadEntity", "entity-bad-cut-later", "No name begins with 'ampl'.", "‸&ampl"),
        ("BadCharRef", "ref-bad-cut", "No number begins with an a.", "‸&#a"),
        ("BadCharRef", "ref-bad-cut-hex", "No hexadecimal number begins with a g.", "‸&#xg"),
        ("BadCharRef", "ref-bad-cut-zero", "With seven zeros only the semicolon may follow, and NUL is no character.", "‸&#0000000"),
        ("BadCharRef", "ref-bad-cut-too-large", "The number is too large already.", "‸&#x110000"),
    ):
        yield refuse(kind, name, about, "<xml><a>1" + content)


def cdata_ends():
    for name, about, content in (
        ("plain", "']]>' in text.", "1‸]]>2"),
        ("first", "']]>' at the beginning.", "‸]]>"),
        ("three-brackets", "The two brackets directly before '>' count.", "]‸]]>"),
        ("five-brackets", "Also of five.", "]]]‸]]>"),
        ("after-reference", "After a reference.", "&amp;‸]]>"),
        ("after-bracket-reference", "A bracket that is a reference does not count.", "&#93;]>‸]]>"),
    ):
        yield refuse("CdataEndInText", f"text-cdata-end-{name}", about, field(content))


def characters():
    for name, about, character in (
        ("nul", "NUL.", "\0"),
        ("control", "U+0001.", "\x01"),
        ("backspace", "U+0008, the last before TAB.", "\x08"),
        ("vertical-tab", "U+000B, between LF and CR.", "\x0b"),
        ("form-feed", "U+000C.", "\x0c"),
        ("shift-out", "U+000E, the first after CR.", "\x0e"),
        ("escape", "A terminal's control sequence.", "\x1b"),
        ("1f", "U+001F, the last one.", "\x1f"),
        ("fffe", "U+FFFE.", "\ufffe"),
        ("ffff", "U+FFFF.", "\uffff"),
    ):
        yield refuse("BadChar", f"char-{name}", about, field(("1‸", character, "2")))
        yield refuse("BadChar", f"char-{name}-cdata", about, section(("中‸", character)))


# Each sequence is ill-formed at its MARK, whatever the parser has read of it.
ILL_FORMED = (
    ("continuation", "A stray continuation byte.", ("‸", b"\x80")),
    ("continuation-last", "The last stray continuation byte.", ("‸", b"\xbf")),
    ("continuation-after-character", "One continuation byte too many.", ("é‸", b"\xa9")),
    ("continuation-after-emoji", "One continuation byte too many after four bytes.", ("🧋‸", b"\x80")),
    ("c0", "C0 80, NUL in a long form.", ("‸", b"\xc0\x80")),
    ("c1", "C1 BF, the largest long form of two bytes.", ("‸", b"\xc1\xbf")),
    ("e0-80", "E0 80 80, a long form of three bytes.", ("‸", b"\xe0\x80\x80")),
    ("e0-9f", "E0 9F BF, the largest long form of three bytes.", ("‸", b"\xe0\x9f\xbf")),
    ("ed-a0", "ED A0 80, the first surrogate.", ("‸", b"\xed\xa0\x80")),
    ("ed-bf", "ED BF BF, the last surrogate.", ("‸", b"\xed\xbf\xbf")),
    ("cesu-8", "A pair of surrogates, as some databases store emoji.", ("‸", b"\xed\xa0\xbe\xed\xb7\x8b")),
    ("f0-80", "F0 80 80 80, a long form of four bytes.", ("‸", b"\xf0\x80\x80\x80")),
    ("f0-8f", "F0 8F BF BF, the largest long form of four bytes.", ("‸", b"\xf0\x8f\xbf\xbf")),
    ("f4-90", "F4 90 80 80, one beyond the last character.", ("‸", b"\xf4\x90\x80\x80")),
    ("f5", "F5 begins nothing.", ("‸", b"\xf5\x80\x80\x80")),
    ("f8", "F8 began five bytes once.", ("‸", b"\xf8\x88\x80\x80\x80")),
    ("fe", "FE begins nothing.", ("‸", b"\xfe")),
    ("ff", "FF begins nothing.", ("‸", b"\xff")),
    ("c3-ascii", "Two bytes cut after one.", ("‸", b"\xc3", "(")),
    ("e4-ascii", "Three bytes cut after one.", ("‸", b"\xe4", "A")),
    ("e4-bd-ascii", "Three bytes cut after two.", ("‸", b"\xe4\xbd", "A")),
    ("f0-ascii", "Four bytes cut after one.", ("‸", b"\xf0", "A")),
    ("f0-9f-ascii", "Four bytes cut after two.", ("‸", b"\xf0\x9f", "A")),
    ("f0-9f-a7-ascii", "Four bytes cut after three.", ("‸", b"\xf0\x9f\xa7", "A")),
    ("e4-bd-lead", "A character cut by the next one.", ("‸", b"\xe4\xbd", "中")),
    ("ef-bf-ascii", "The beginning of U+FFFE is not a bad character yet.", ("‸", b"\xef\xbf", "A")),
    ("c3-markup", "A character cut by markup.", ("1‸", b"\xc3")),
    ("gbk", "Chinese text in GBK.", ("‸", "中文".encode("gbk"))),
    ("gbk-later", "In GBK again, but the first two bytes happen to be UTF-8.", (b"\xd6\xa7", "‸", b"\xb8\xb6")),
    ("latin-1", "A letter in Latin-1.", ("caf‸", b"\xe9")),
)


def utf8():
    for name, about, content in ILL_FORMED:
        yield refuse("BadUtf8", f"utf8-{name}", about, field(content))
        yield refuse("BadUtf8", f"utf8-{name}-cdata", about, section(content))


def cut_utf8():
    for opening, suffix in (("<xml><a>1", ""), ("<xml><a><![CDATA[1", "-cdata")):
        for name, about, tail in (
            ("c3", "The second of two bytes could follow.", b"\xc3"),
            ("e4", "The second of three bytes could follow.", b"\xe4"),
            ("e4-bd", "The third of three bytes could follow.", b"\xe4\xbd"),
            ("ef-bf", "This could become U+FFFD as well as U+FFFE.", b"\xef\xbf"),
            ("e0-a0", "The lowest second byte after E0.", b"\xe0\xa0"),
            ("ed-9f", "The highest second byte after ED.", b"\xed\x9f"),
            ("f0-90", "The lowest second byte after F0.", b"\xf0\x90"),
            ("f4-8f", "The highest second byte after F4.", b"\xf4\x8f"),
            ("f0-9f-a7", "The fourth of four bytes could follow.", b"\xf0\x9f\xa7"),
        ):
            yield cut(f"cut-utf8-{name}{suffix}", about, (opening, tail))
        for name, about, tail in (
            ("80", "Nothing makes a character of a stray byte.", b"\x80"),
            ("c0", "Nothing may follow C0.", b"\xc0"),
            ("e0-80", "A long form already.", b"\xe0\x80"),
            ("ed-a0", "A surrogate already.", b"\xed\xa0"),
            ("f0-80", "A long form of four bytes already.", b"\xf0\x80"),
            ("f4-90", "Beyond the last character already.", b"\xf4\x90"),
            ("f5", "Nothing may follow F5.", b"\xf5"),
        ):
            yield refuse("BadUtf8", f"utf8-{name}-cut{suffix}", about, (opening, "‸", tail))
        yield refuse("BadChar", f"char-ffff-cut{suffix}", "A whole character, and a wrong one.", (opening, "‸\uffff"))
        yield refuse("BadChar", f"char-nul-cut{suffix}", "NUL at the end of the input.", (opening, "‸\0"))

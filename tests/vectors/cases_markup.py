"""Tags between and inside the fields."""

from model import accept, cut, refuse

N64 = "n" * 64


def in_root(body):
    return f"<xml>{body}</xml>"


def cases():
    return [*accepted(), *names(), *start_tags(), *between(), *root_end(), *inside(), *after_cdata(), *field_end(), *ends()]


def accepted():
    for name, about, body, fields in (
        ("name-shortest", "Names of one byte, among them a lone underscore.", "<a>1</a><Z>2</Z><_>3</_>", {"a": "1", "Z": "2", "_": "3"}),
        ("name-all-bytes", "Every kind of byte a name may have.", "<_aZ09_>1</_aZ09_>", {"_aZ09_": "1"}),
        ("name-64-bytes", "The longest name.", f"<{N64}>1</{N64}>", {N64: "1"}),
        ("name-64-bytes-self-closed", "The longest name in an empty element.", f"<{N64}/>", {N64: ""}),
        ("name-case", "Names that differ in case are different names.", "<a>1</a><A>2</A>", {"a": "1", "A": "2"}),
        ("tag-self-closed", "An empty element is an empty value.", "<a/>", {"a": ""}),
        ("tag-self-closed-spaced", "White space before '/>'.", "<a \t\r\n/>", {"a": ""}),
        ("tag-empty", "So is a start tag and an end tag.", "<a></a>", {"a": ""}),
        ("tag-spaced", "White space before '>' of both tags.", "<a \n>1</a\t\r>", {"a": "1"}),
    ):
        yield accept(name, about, in_root(body), fields)


def names():
    for name, about, body in (
        ("digit", "A name does not start with a digit.", "<‸1a>1</1a>"),
        ("space", "White space does not stand before a name.", "<‸ a>1</a>"),
        ("missing", "A tag has a name.", "<‸>1</>"),
        ("hyphen-first", "A hyphen in front.", "<‸-a>1</-a>"),
        ("colon-first", "A colon in front.", "<‸:a>1</:a>"),
        ("not-ascii-first", "XML allows Chinese names, the protocol does not.", "<‸金额>1</金额>"),
        ("nul-first", "NUL in front.", "<‸\0a>1</a>"),
        ("less-than", "A second '<'.", "<‸<a>1</a>"),
        ("reference", "A reference.", "<‸&amp;>1</a>"),
        ("hyphen", "A hyphen inside.", "<a‸-b>1</a-b>"),
        ("dot", "A dot inside.", "<a‸.b>1</a.b>"),
        ("colon", "A prefix.", "<a‸:b>1</a:b>"),
        ("not-ascii", "A Chinese letter right after the name.", "<a‸金>1</a金>"),
        ("hyphen-after-64", "The 65th byte does not belong to the name, so it is not too long.", f"<{N64}‸->"),
        ("not-ascii-after-64", "Neither does a Chinese letter.", f"<{N64}‸金>"),
    ):
        yield refuse("BadName", f"name-bad-{name}", about, in_root(body))
    yield refuse("BadName", "name-bad-ill-formed", "A byte that is not UTF-8 right after the name.", ("<xml><a‸", b"\xff", "></xml>"))
    yield refuse("NameTooLong", "name-65-bytes", "A name of 65 bytes.", in_root(f"<{N64}‸n>1</{N64}n>"))
    yield refuse("NameTooLong", "name-65-bytes-self-closed", "Also in an empty element.", in_root(f"<{N64}‸n/>"))
    yield refuse("NameTooLong", "name-300-bytes", "Also when it goes on.", in_root(f"<{N64}‸{'n' * 236}>1</n>"))
    yield refuse("NameTooLong", "name-65-bytes-then-hyphen", "The 65th byte comes before the hyphen.", in_root(f"<{N64}‸0-a>"))


def start_tags():
    for name, about, body in (
        ("plain", "The usual attribute.", '<a ‸type="1">1</a>'),
        ("letter", "Its first letter is enough.", "<a ‸x"),
        ("underscore", "An attribute's name may start with an underscore.", "<a ‸_>1</a>"),
        ("colon", "Or with a colon.", "<a\t\n‸:x='1'>1</a>"),
        ("upper-case", "Or with a capital.", "<a ‸X='1'/>"),
        ("namespace", "A name space is declared by an attribute.", '<a ‸xmlns="urn:a"/>'),
    ):
        yield refuse("AttributeForbidden", f"tag-attribute-{name}", about, in_root(body))
    for name, about, body in (
        ("slash-letter", "'/' must be followed by '>'.", "<a/‸b>"),
        ("slash-space", "White space does not part them.", "<a/‸ >"),
        ("slash-slash", "Two slashes.", "<a /‸/>"),
        ("equals", "No attribute's name.", "<a ‸='1'>1</a>"),
        ("quote", "A quote right after the name.", "<a‸\"1\">1</a>"),
        ("digit-after-space", "A digit does not start an attribute.", "<a ‸1>1</a>"),
        ("not-ascii-after-space", "After white space a Chinese letter is not part of the name.", "<a ‸金>1</a>"),
        ("hyphen-after-space", "Nor is a hyphen.", "<a ‸->1</a>"),
        ("less-than", "The tag is not closed.", "<a‸<b>1</b></a>"),
        ("less-than-after-space", "The tag is not closed after white space.", "<a ‸<b>"),
        ("nul", "NUL in a tag.", "<a‸\0>1</a>"),
        ("ampersand", "A reference in a tag.", "<a‸&amp;>1</a>"),
        ("question-mark", "A processing instruction's end.", "<a‸?>"),
    ):
        yield refuse("MalformedTag", f"tag-malformed-{name}", about, in_root(body))


def between():
    for name, about, body in (
        ("text", "Text between fields.", "<a>1</a>‸x<b>2</b>"),
        ("text-first", "Text before the first field.", "\n ‸x<a>1</a>"),
        ("text-last", "Text after the last field.", "<a>1</a> ‸x"),
        ("only-text", "Text instead of fields.", "‸SUCCESS"),
        ("reference", "A reference to white space is not white space.", "<a>1</a>‸&#32;<b>2</b>"),
        ("nul", "NUL.", "<a>1</a>‸\0"),
        ("bom", "A byte order mark.", "‸\ufeff<a>1</a>"),
        ("ideographic-space", "U+3000 is not white space of the grammar.", "<a>1</a>\n‸\u3000<b>2</b>"),
        ("greater-than", "One '>' too many.", "<a>1</a>‸><b>2</b>"),
        ("cdata-end", "A CDATA end without its section.", "<a>1</a>‸]]>"),
        ("cdata", "A CDATA section between fields.", "<a>1</a>‸<![CDATA[2]]>"),
        ("cdata-first", "A CDATA section instead of fields.", "‸<![CDATA[<a>1</a>]]>"),
    ):
        yield refuse("TextOutsideField", f"between-{name}", about, in_root(body))
    yield refuse("TextOutsideField", "between-ill-formed", "The place is wrong for any byte, so also for one that is not UTF-8.",
                 ("<xml><a>1</a>‸", b"\xff", "</xml>"))
    for kind, name, about, body in (
        ("CommentForbidden", "comment", "A comment between fields.", "<a>1</a>\n‸<!-- 1 --><b>2</b>"),
        ("CommentForbidden", "comment-first", "A comment before the first field.", "‸<!---->"),
        ("PiForbidden", "pi", "A processing instruction between fields.", "<a>1</a>‸<?a?>"),
        ("PiForbidden", "declaration", "A late declaration.", '‸<?xml version="1.0"?><a>1</a>'),
        ("DoctypeForbidden", "doctype", "A late document type.", "<a>1</a>‸<!DOCTYPE xml>"),
        ("DoctypeForbidden", "doctype-mixed-case", "In any case.", "‸<!docTYPE xml>"),
        ("MalformedTag", "bang", "Another declaration.", "<a>1</a>‸<!ENTITY e '1'>"),
        ("MalformedTag", "cdata-spaced", "'<![CDATA[' is one token.", "<a>1</a>‸<![ CDATA[2]]>"),
    ):
        yield refuse(kind, f"between-{name}", about, in_root(body))


def root_end():
    for name, about, text in (
        ("other", "Another name.", "</‸foo>"),
        ("shorter", "The name ends too early.", "</‸xm>"),
        ("longer", "The name goes on.", "</‸xmlx>"),
        ("upper-case", "The name's case counts.", "</‸XML>"),
        ("empty", "No name at all.", "</‸>"),
        ("space", "White space before the name.", "</‸ xml>"),
        ("hyphen", "No name, but a hyphen.", "</‸-xml>"),
        ("field", "The end tag of a field that closed itself.", "<a/></‸a>"),
        ("shorter-not-ascii", "The run of name bytes is shorter than the name.", "</‸xm金>"),
        ("other-cut", "No xml begins with a y.", "</‸y"),
        ("longer-cut", "The name has gone too far.", "</‸xmlx"),
    ):
        yield refuse("TagMismatch", f"root-end-{name}", about, "<xml>" + text)
    yield refuse("TagMismatch", "root-end-root", "The caller asked for root.", "<root></‸xml>", root="root")
    for name, about, text in (
        ("attribute", "An end tag has no attributes.", "</xml ‸a>"),
        ("slash", "An end tag does not close itself.", "</xml‸/>"),
        ("hyphen", "The name is right and ends before the hyphen.", "</xml‸-a>"),
        ("not-ascii", "The name is right and ends before the Chinese letter.", "</xml‸金>"),
        ("less-than", "The end tag is not closed.", "</xml‸<xml/>"),
    ):
        yield refuse("MalformedTag", f"root-end-malformed-{name}", about, "<xml><a>1</a>" + text)


def inside():
    for kind, name, about, body in (
        ("NestedElement", "element", "A field holds text, not elements.", "<a>‸<b>1</b></a>"),
        ("NestedElement", "element-after-text", "Also not after text.", "<a>1‸<b>2</b></a>"),
        ("NestedElement", "element-after-space", "Also not after white space.", "<a>\n  ‸<b>2</b>\n</a>"),
        ("NestedElement", "element-same-name", "Also not of the same name.", "<a>‸<a>1</a></a>"),
        ("NestedElement", "element-underscore", "Its first byte shows the element.", "<a>1‸<_"),
        ("NestedElement", "end-forgotten", "A forgotten end tag looks the same.", "<a>1‸<b>2</b>"),
        ("BadName", "less-than-digit", "A '<' that should have been a reference.", "<a>1<‸2</a>"),
        ("BadName", "less-than-space", "Before white space.", "<a>1 <‸ 2</a>"),
        ("BadName", "less-than-greater-than", "A tag without a name.", "<a><‸></a>"),
        ("BadName", "less-than-twice", "A second '<'.", "<a><‸</a>"),
        ("BadName", "less-than-not-ascii", "A Chinese tag.", "<a>1<‸金></a>"),
        ("BadName", "less-than-nul", "NUL after '<'.", "<a>1<‸\0></a>"),
        ("CommentForbidden", "comment", "A comment as the value.", "<a>‸<!-- 1 --></a>"),
        ("CommentForbidden", "comment-after-text", "A comment that splits a value.", "<a>1‸<!-- -->2</a>"),
        ("PiForbidden", "pi", "A processing instruction as the value.", "<a>‸<?a?></a>"),
        ("PiForbidden", "pi-after-text", "A processing instruction that splits a value.", "<a>1‸<?xml ?>2</a>"),
        ("DoctypeForbidden", "doctype", "A document type as the value.", "<a>‸<!DOCTYPE a></a>"),
        ("DoctypeForbidden", "doctype-after-text", "A document type after text, in lower case.", "<a>1‸<!doctype></a>"),
        ("MalformedTag", "bang", "Another declaration.", "<a>‸<!ENTITY e '1'></a>"),
        ("MalformedTag", "bang-after-text", "Another declaration after text.", "<a>1‸<!></a>"),
        ("MalformedTag", "cdata-lower-case", "CDATA is written in upper case.", "<a>‸<![cdata[1]]></a>"),
        ("MalformedTag", "cdata-spaced", "'<![CDATA[' is one token.", "<a>‸<![CDATA [1]]></a>"),
        ("MixedContent", "cdata-after-text", "A field is text or CDATA, not both.", "<a>1‸<![CDATA[2]]></a>"),
        ("MixedContent", "cdata-after-space", "White space is text.", "<a>\n  ‸<![CDATA[2]]>\n</a>"),
        ("MixedContent", "cdata-after-reference", "A reference is text.", "<a>&#49;‸<![CDATA[2]]></a>"),
    ):
        yield refuse(kind, f"inside-{name}", about, in_root(body))


def after_cdata():
    for kind, name, about, tail in (
        ("MixedContent", "text", "Text after the section.", "‸2</a>"),
        ("MixedContent", "space", "White space after the section.", "‸\n</a>"),
        ("MixedContent", "reference", "A reference after the section.", "‸&amp;</a>"),
        ("MixedContent", "cdata", "A second section, as used to carry ']]>'.", "‸<![CDATA[2]]></a>"),
        ("MixedContent", "bracket", "']' after the section.", "‸]]></a>"),
        ("MixedContent", "nul", "NUL after the section.", "‸\0</a>"),
        ("NestedElement", "element", "An element after the section.", "‸<b>2</b></a>"),
        ("BadName", "less-than", "'<' without a name.", "<‸ /a>"),
        ("CommentForbidden", "comment", "A comment after the section.", "‸<!-- --></a>"),
        ("PiForbidden", "pi", "A processing instruction after the section.", "‸<?a?></a>"),
        ("DoctypeForbidden", "doctype", "A document type after the section.", "‸<!DoctypE></a>"),
        ("MalformedTag", "bang", "Another declaration after the section.", "‸<!a></a>"),
    ):
        yield refuse(kind, f"after-cdata-{name}", about, f"<xml><a><![CDATA[1]]>{tail}</xml>")
    yield refuse("MixedContent", "after-cdata-ill-formed", "The place is wrong for any byte, so also for one that is not UTF-8.",
                 ("<xml><a><![CDATA[1]]>‸", b"\x80", "</a></xml>"))
    yield refuse("MixedContent", "after-cdata-empty", "An empty section counts as well.", in_root("<a><![CDATA[]]>‸1</a>"))


def field_end():
    for name, about, body in (
        ("other", "Another name.", "<a>1</‸b>"),
        ("shorter", "The name ends too early.", "<ab>1</‸a>"),
        ("longer", "The name goes on.", "<a>1</‸ab>"),
        ("case", "The name's case counts.", "<a>1</‸A>"),
        ("empty", "No name.", "<a>1</‸>"),
        ("space", "White space before the name.", "<a>1</‸ a>"),
        ("root", "The field was not closed.", "<a>1</‸xml>"),
        ("after-cdata", "Also after a CDATA section.", "<a><![CDATA[1]]></‸b>"),
        ("after-nothing", "Also after nothing.", "<a></‸b>"),
        ("last-byte", "Only the last of 64 bytes differs.", f"<{N64}>1</‸{N64[:-1]}m>"),
        ("65-bytes", "The name goes on beyond 64 bytes.", f"<{N64}>1</‸{N64}n>"),
    ):
        yield refuse("TagMismatch", f"field-end-{name}", about, in_root(body))
    yield refuse("TagMismatch", "field-end-other-cut", "No ab begins with a b.", "<xml><ab>1</‸b")
    yield refuse("TagMismatch", "field-end-longer-cut", "The name has gone too far.", "<xml><ab>1</‸abc")
    for name, about, body in (
        ("attribute", "An end tag has no attributes.", "<a>1</a ‸b>"),
        ("slash", "An end tag does not close itself.", "<a>1</a‸/>"),
        ("dot", "The name is right and ends before the dot.", "<a>1</a‸.b>"),
        ("less-than", "The end tag is not closed.", "<a>1</a‸<b>2</b>"),
        ("nul", "NUL in an end tag.", "<a>1</a ‸\0>"),
    ):
        yield refuse("MalformedTag", f"field-end-malformed-{name}", about, in_root(body))


def ends():
    for name, about, text in (
        ("field-less-than", "A field or the end tag could follow.", "<"),
        ("field-bang", "What '<!' becomes cannot be told yet.", "<!"),
        ("field-bang-hyphen", "The beginning of a comment.", "<a>1</a><!-"),
        ("field-name", "A field's name.", "<tot"),
        ("field-name-64", "64 bytes could be the whole name.", "<" + N64),
        ("field-space", "The field's tag is open.", "<a "),
        ("field-slash", "'/>' is cut in two.", "<a /"),
        ("field-open", "The value could follow.", "<a>"),
        ("field-text", "More text could follow.", "<a>1"),
        ("field-brackets", "']]' may end a text.", "<a>1]]"),
        ("field-text-less-than", "The end tag could follow.", "<a>1<"),
        ("field-text-bang", "What '<!' becomes cannot be told yet, also after text.", "<a>1<!"),
        ("field-text-cdata", "'<![CDATA[' is cut before it is out of place.", "<a>1<![CDATA"),
        ("field-end", "The end tag's name could follow.", "<a>1</"),
        ("field-end-name", "Half of the end tag's name.", "<abcd>1</ab"),
        ("field-end-name-whole", "The end tag lacks its '>'.", "<ab>1</ab"),
        ("field-end-space", "White space may stand in an end tag.", "<ab>1</ab "),
        ("field-closed", "The root is still open.", "<a>1</a>\n"),
        ("field-self-closed", "The root is still open after an empty element.", "<a/>"),
        ("root-end", "The root's end tag could follow.", "<a>1</a></"),
        ("cdata-token", "'<![CDATA[' is cut in two.", "<a><![CD"),
        ("cdata-token-bang", "So early that it could be anything.", "<a><!"),
        ("cdata-open", "The section is empty so far.", "<a><![CDATA["),
        ("cdata-text", "The section goes on.", "<a><![CDATA[1 < 2"),
        ("cdata-bracket", "']' could begin the end.", "<a><![CDATA[1]"),
        ("cdata-brackets", "']]' is not yet the end.", "<a><![CDATA[1]]"),
        ("cdata-unclosed", "A section swallows everything up to its end.", "<a><![CDATA[1</a></xml>"),
        ("cdata-closed", "The end tag could follow the section.", "<a><![CDATA[1]]>"),
        ("cdata-closed-less-than", "The end tag may have begun.", "<a><![CDATA[1]]><"),
        ("cdata-closed-bang", "'<![' is cut before it is out of place.", "<a><![CDATA[1]]><!["),
    ):
        yield cut(f"cut-{name}", about, "<xml>" + text)

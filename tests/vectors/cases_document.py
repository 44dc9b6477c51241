"""The document as a whole: its first bytes, declaration, root element, end and size."""

from model import accept, cut, refuse

BOM = "\ufeff"
DECL = '<?xml version="1.0" encoding="UTF-8"?>'
ONE = "<xml><a>1</a></xml>"
A = {"a": "1"}
LIMIT = 65536


def cases():
    return [*accepted(), *sized(), *empty(), *not_xml(), *prolog(), *declaration(), *root(), *trailing(), *ends()]


def accepted():
    yield accept("document-plain", "The smallest document with a field.", ONE, A)
    yield accept("document-no-fields", "A document without fields is well-formed.", "<xml></xml>", {})
    yield accept("document-no-fields-spaced", "White space is not a field.", "<xml> \t\r\n</xml>", {})
    yield accept("document-self-closed", "The root may close itself.", "<xml/>", {})
    yield accept("document-self-closed-spaced", "White space may stand before '/>'.", " <xml \r\n/>\n", {})
    yield accept("document-self-closed-after-all", "BOM, declaration and a self-closed root.", BOM + DECL + "\n<xml/>", {})
    yield accept("document-bom", "A byte order mark may come first.", BOM + ONE, A)
    yield accept("document-bom-space", "White space may follow the byte order mark.", BOM + " \r\n\t" + ONE, A)
    yield accept("document-leading-space", "Many servers send a line end first.", "\r\n \t" + ONE, A)
    yield accept("document-trailing-space", "White space may follow the root.", ONE + "\r\n \t", A)
    yield accept("document-space-everywhere", "White space wherever the grammar has it.",
                 "\n<xml \t\r\n>\r\n <a \n>1</a\t> \t<b />\r<c\n/></xml \r>\n", {"a": "1", "b": "", "c": ""})
    yield accept("document-root", "The caller may ask for the other root.", "<root><a>1</a></root>", A, root="root")
    yield accept("document-root-self-closed", "The other root may close itself.", "<root/>", {}, root="root")
    yield accept("document-field-named-as-root", "A field may have the root's name.",
                 "<xml><xml>1</xml><root>2</root></xml>", {"xml": "1", "root": "2"})
    yield accept("document-field-named-html", "Only the root element's name shows an HTML page.",
                 "<xml><html>1</html></xml>", {"html": "1"})
    for name, about, text in (
        ("full", "The usual declaration.", DECL),
        ("version-only", "The encoding may be left out.", '<?xml version="1.0"?>'),
        ("single-quotes", "Single quotes are as good.", "<?xml version='1.0' encoding='UTF-8'?>"),
        ("mixed-quotes", "Each value has its own quotes.", "<?xml version='1.0' encoding=\"UTF-8\" standalone='no'?>"),
        ("lower-case-encoding", "The encoding's letter case is free.", '<?xml version="1.0" encoding="utf-8"?>'),
        ("mixed-case-encoding", "The encoding's letter case is free, letter by letter.", '<?xml version="1.0" encoding="uTf-8"?>'),
        ("standalone-yes", "All three parts.", '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'),
        ("standalone-only", "Standalone may follow the version.", '<?xml version="1.0" standalone="no"?>'),
        ("spaced", "White space around '=', between the parts and before '?>'.",
         "<?xml \t version\n=\r'1.0'  encoding =\t\"UTF-8\"\nstandalone= 'yes' \r\n?>"),
    ):
        yield accept(f"decl-{name}", about, text + ONE, A)
    yield accept("decl-after-bom", "A declaration may follow the byte order mark.", BOM + DECL + ONE, A)
    yield accept("decl-then-space", "White space may follow the declaration.", DECL + "\r\n\t " + ONE, A)


def sized():
    padding = " " * (LIMIT - len(ONE))
    yield accept("size-limit", "A document of exactly 65,536 bytes is read.", "<xml>" + padding + "<a>1</a></xml>", A)
    # The limit is stated, not found: nothing of the document is looked at.
    too_large = refuse("DocTooLarge", "size-over-limit", "One byte more than 65,536 is refused.", (ONE, padding, "‸ "))
    garbage = refuse("DocTooLarge", "size-over-limit-garbage", "The size is checked before anything else, even in JSON.",
                     ("{", " " * (LIMIT - 1), "‸}"))
    for case in (too_large, garbage):
        assert case.expect == f"DocTooLarge {LIMIT}" and len(case.document) == LIMIT + 1
        yield case


def empty():
    yield refuse("Empty", "empty", "No bytes at all.", "‸")
    yield refuse("Empty", "empty-space", "Only white space.", " \t\r\n‸")
    yield refuse("Empty", "empty-bom", "Only a byte order mark.", BOM + "‸")
    yield refuse("Empty", "empty-bom-space", "Only a byte order mark and white space.", BOM + "\r\n‸")


def not_xml():
    for name, about, text in (
        ("json", "An answer of API v3.", '‸{"code":"SUCCESS"}'),
        ("json-after-space", "White space is skipped before the verdict.", '\r\n ‸{"code":"SUCCESS"}'),
        ("json-after-bom", "So is the byte order mark.", BOM + '‸{"code":"SUCCESS"}'),
        ("bill", "A downloaded bill starts with a title line.", "‸交易时间,公众账号ID"),
        ("bill-bom", "Bills do come with a byte order mark.", BOM + "‸交易时间,公众账号ID"),
        ("query-string", "Form data is not XML.", "‸return_code=SUCCESS&return_msg=OK"),
        ("one-letter", "A single letter.", "‸x"),
        ("greater-than", "The wrong bracket.", "‸>"),
        ("reference", "A reference is not markup.", "‸&lt;xml></xml>"),
        ("second-bom", "Only one byte order mark may come first.", BOM + "‸" + BOM + ONE),
        ("bom-after-space", "A byte order mark may only come first.", " ‸" + BOM + ONE),
        ("no-break-space", "U+00A0 is not white space of the grammar.", "‸\u00a0" + ONE),
        ("form-feed", "Neither is a form feed.", "‸\f" + ONE),
        ("nul", "Nor is NUL.", "‸\0" + ONE),
        ("utf16-le-bom", "UTF-16, little-endian, with BOM.", ("‸", "\ufeff<xml/>".encode("utf-16-le"))),
        ("utf16-be-bom", "UTF-16, big-endian, with BOM.", ("‸", "\ufeff<xml/>".encode("utf-16-be"))),
        ("utf16-le", "UTF-16 without BOM: '<' is followed by NUL.", ("‸", "<xml/>".encode("utf-16-le"))),
        ("utf16-be", "UTF-16 without BOM: NUL comes first.", ("‸", "<xml/>".encode("utf-16-be"))),
        ("utf16-le-after-space", "The '<' before a NUL need not be the first byte.", "\n‸<\0xml/>"),
        ("utf16-le-after-bom", "Nor need it be the first byte after the BOM.", BOM + " ‸<\0xml/>"),
        ("bom-1-of-3", "A BOM cut after its first byte leaves no text to wait for.", ("‸", b"\xef")),
        ("bom-2-of-3", "A BOM cut after its second byte.", ("‸", b"\xef\xbb")),
        ("bom-spoiled", "The third byte of the BOM is wrong.", ("‸", b"\xef\xbb", ONE)),
        ("gzip", "A body that is still compressed.", ("‸", b"\x1f\x8b\x08\x00")),
        ("html", "A proxy's error page.", "‸<html><body>502 Bad Gateway</body></html>"),
        ("html-upper-case", "HTML tags have no letter case.", "‸<HTML><BODY></BODY></HTML>"),
        ("html-attribute", "The page is recognised before its attributes.", '\n‸<Html lang="en">'),
        ("html-self-closed", "An empty page.", "‸<html/>"),
        ("html-bad-tag", "Whatever follows the name.", "‸<html\"</html>"),
        ("html-after-decl", "An XHTML page after a declaration.", DECL + '\n‸<html xmlns="http://www.w3.org/1999/xhtml">'),
    ):
        yield refuse("NotXml", f"not-xml-{name}", about, text)


def prolog():
    for kind, name, about, text in (
        ("TextOutsideField", "text-after-decl", "After a declaration the document is XML, with text in a wrong place.", DECL + "‸hello"),
        ("TextOutsideField", "json-after-decl", "Also when the text is JSON.", DECL + '\n‸{"a":1}'),
        ("TextOutsideField", "bom-after-decl", "Also when the text is a byte order mark.", DECL + "‸" + BOM + ONE),
        ("TextOutsideField", "nul-after-decl", "Also when the text is NUL.", DECL + "‸\0" + ONE),
        ("TextOutsideField", "cdata", "A CDATA section outside a field.", "‸<![CDATA[1]]>" + ONE),
        ("TextOutsideField", "cdata-after-decl", "A CDATA section after the declaration.", DECL + "‸<![CDATA[1]]>" + ONE),
        ("PiForbidden", "pi", "A processing instruction.", "‸<?php echo 1 ?>" + ONE),
        ("PiForbidden", "pi-stylesheet", "Its name only begins with xml.", "‸<?xml-stylesheet href='a'?>" + ONE),
        ("PiForbidden", "pi-upper-case", "The declaration is written in lower case.", '‸<?XML version="1.0"?>' + ONE),
        ("PiForbidden", "pi-no-name", "No name at all.", "‸<? ?>" + ONE),
        ("PiForbidden", "pi-xml-closed", "'<?xml' is followed by neither white space nor '?'.", "‸<?xml>" + ONE),
        ("PiForbidden", "pi-xml-nul", "'<?xml' is followed by NUL.", "‸<?xml\0?>" + ONE),
        ("PiForbidden", "pi-after-decl", "A processing instruction after the declaration.", DECL + "\n‸<?a?>" + ONE),
        ("PiForbidden", "decl-after-space", "A declaration must come first.", "\n‸" + DECL + ONE),
        ("PiForbidden", "decl-after-bom-space", "White space after the BOM ends the chance as well.", BOM + " ‸" + DECL + ONE),
        ("PiForbidden", "decl-twice", "Only one declaration.", DECL + "‸" + DECL + ONE),
        ("PiForbidden", "pi-after-space-cut", "After white space no '<?' can be continued.", "\n‸<?"),
        ("DoctypeForbidden", "doctype", "A document type declaration opens the door to entities.",
         '‸<!DOCTYPE xml [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + ONE),
        ("DoctypeForbidden", "doctype-lower-case", "HTML pages write it in any case.", "‸<!doctype html><html></html>"),
        ("DoctypeForbidden", "doctype-mixed-case", "Letter by letter.", " ‸<!DocType>"),
        ("DoctypeForbidden", "doctype-after-decl", "After the declaration.", DECL + "‸<!DOCTYPE xml>" + ONE),
        ("DoctypeForbidden", "doctype-after-bom", "After the byte order mark.", BOM + "‸<!DOCTYPE xml>" + ONE),
        ("DoctypeForbidden", "doctype-bare", "The keyword is enough, whatever follows.", "‸<!DOCTYPE"),
        ("CommentForbidden", "comment", "A comment before the root.", "‸<!-- a -->" + ONE),
        ("CommentForbidden", "comment-after-decl", "A comment after the declaration.", DECL + "\r\n‸<!-- a -->" + ONE),
        ("CommentForbidden", "comment-bare", "Two hyphens are enough.", "‸<!--"),
        ("MalformedTag", "element-declaration", "Another declaration.", "‸<!ELEMENT xml ANY>" + ONE),
        ("MalformedTag", "one-hyphen", "One hyphen does not make a comment.", "‸<!- a -->" + ONE),
        ("MalformedTag", "cdata-lower-case", "CDATA is written in upper case.", "‸<![cdata[1]]>" + ONE),
        ("MalformedTag", "doctyp", "The keyword breaks off.", "‸<!DOCTYP>" + ONE),
        ("MalformedTag", "bang", "Nothing after '<!'.", "‸<!>" + ONE),
        ("MalformedTag", "end-tag", "An end tag before any start tag.", "‸</xml>"),
        ("MalformedTag", "end-tag-bare", "Its name does not matter.", "‸</"),
        ("BadName", "utf16-after-decl", "After a declaration '<' and NUL are a tag with a bad name.", DECL + "<‸\0xml/>"),
    ):
        yield refuse(kind, f"prolog-{name}", about, text)


def declaration():
    for name, about, text in (
        ("nothing", "White space is due after '<?xml'.", "<?xml‸?>"),
        ("blank", "The version is due.", "<?xml ‸?>"),
        ("no-version", "The version is due before the encoding.", '<?xml ‸encoding="UTF-8"?>'),
        ("upper-case-keyword", "Keywords are written in lower case.", '<?xml ‸Version="1.0"?>'),
        ("keyword-cut-short", "The keyword breaks off.", '<?xml ‸versio="1.0"?>'),
        ("keyword-too-long", "'=' is due after the keyword.", '<?xml version‸s="1.0"?>'),
        ("no-equals", "'=' is due.", '<?xml version ‸"1.0"?>'),
        ("no-quotes", "A quote is due.", "<?xml version=‸1.0?>"),
        ("curly-quotes", "Only ASCII quotes.", "<?xml version=‸“1.0”?>"),
        ("version-1-1", "XML 1.1 has other rules.", '<?xml version=‸"1.1"?>'),
        ("version-empty", "An empty version.", '<?xml version=‸""?>'),
        ("version-spaced", "The value is compared as it stands.", '<?xml version=‸" 1.0"?>'),
        ("version-quote-mismatch", "The closing quote is the same as the opening one.", "<?xml version=‸\"1.0'?>"),
        ("version-twice", "The version comes once.", '<?xml version="1.0" ‸version="1.0"?>'),
        ("no-space-before-encoding", "White space was due.", '<?xml version="1.0"‸encoding="UTF-8"?>'),
        ("no-space-before-standalone", "White space was due again.", '<?xml version="1.0" encoding="UTF-8"‸standalone="no"?>'),
        ("encoding-upper-case-keyword", "'encoding' is written in lower case.", '<?xml version="1.0" ‸Encoding="UTF-8"?>'),
        ("encoding-no-equals", "'=' is due after 'encoding'.", '<?xml version="1.0" encoding‸?>'),
        ("encoding-no-quotes", "A quote is due after 'encoding='.", '<?xml version="1.0" encoding = ‸UTF-8?>'),
        ("encoding-empty", "An empty encoding is no encoding name.", '<?xml version="1.0" encoding=‸""?>'),
        ("encoding-not-a-name", "A space is not part of an encoding name.", '<?xml version="1.0" encoding=‸"GB 2312"?>'),
        ("encoding-not-ascii", "Neither is a Chinese letter.", '<?xml version="1.0" encoding=‸"国标"?>'),
        ("encoding-quote-mismatch", "Neither is the other quote.", '<?xml version="1.0" encoding=‸"UTF-8\'?>"'),
        ("encoding-twice", "The encoding comes once.", '<?xml version="1.0" encoding="UTF-8" ‸encoding="UTF-8"?>'),
        ("standalone-value", "Only yes or no.", '<?xml version="1.0" standalone=‸"maybe"?>'),
        ("standalone-upper-case", "In lower case.", '<?xml version="1.0" standalone=‸"YES"?>'),
        ("standalone-first", "The encoding comes before standalone.", '<?xml version="1.0" standalone="yes" ‸encoding="UTF-8"?>'),
        ("unknown-part", "There are three parts.", '<?xml version="1.0" ‸lang="zh"?>'),
        ("end-without-mark", "'?>' is due.", '<?xml version="1.0"‸>'),
        ("end-spaced", "'?>' is one token.", '<?xml version="1.0" ‸? >'),
        ("slash", "A declaration does not end like an element.", '<?xml version="1.0" encoding="UTF-8" ‸/>'),
        ("after-bom", "Offsets count the byte order mark.", BOM + '<?xml version=‸"2.0"?>'),
        ("version-cut", "No '1.0' can begin with a 2.", '<?xml version=‸"2'),
        ("keyword-cut", "No keyword begins with 'ex'.", '<?xml version="1.0" ‸ex'),
    ):
        yield refuse("BadDeclaration", f"decl-bad-{name}", about, (text, ONE) if not name.endswith("-cut") else text)
    for name, about, text in (
        ("gbk", "An old Chinese encoding.", '<?xml version="1.0" encoding=‸"GBK"?>'),
        ("utf16", "Another Unicode encoding, in single quotes.", "<?xml version='1.0' encoding = ‸'utf-16' ?>"),
        ("utf8-no-hyphen", "A common slip.", '<?xml version="1.0" encoding=‸"UTF8"?>'),
        ("utf8-longer", "UTF-8 is only the beginning of the name.", '<?xml version="1.0" encoding=‸"UTF-8-SIG"?>'),
        ("before-later-fault", "The encoding stands before the fault that follows.", '<?xml version="1.0" encoding=‸"GB18030" x>'),
        ("after-bom", "Even after a UTF-8 byte order mark.", BOM + '<?xml version="1.0" encoding=‸"ISO-8859-1"?>'),
    ):
        yield refuse("EncodingUnsupported", f"decl-encoding-{name}", about, text + ONE)
    yield refuse("EncodingUnsupported", "decl-encoding-cut", "Nothing that follows makes UTF-8 of it.",
                 '<?xml version="1.0" encoding=‸"GBK')
    yield refuse("Truncated", "decl-encoding-cut-utf", "It may still become UTF-8.", '<?xml version="1.0" encoding="utf-‸')


def root():
    yield refuse("RootMismatch", "root-other", "Another element.", "<‸foo></foo>")
    yield refuse("RootMismatch", "root-is-root", "The caller asked for xml.", "<‸root></root>")
    yield refuse("RootMismatch", "root-is-xml", "The caller asked for root.", "<‸xml></xml>", root="root")
    yield refuse("RootMismatch", "root-upper-case", "The root's case counts.", "<‸XML></XML>")
    yield refuse("RootMismatch", "root-longer", "Only the beginning fits.", "<‸xmlx></xmlx>")
    yield refuse("RootMismatch", "root-shorter", "The name ends too early.", "<‸xm></xm>")
    yield refuse("RootMismatch", "root-html-longer", "Not the page's html.", "<‸html5></html5>")
    yield refuse("RootMismatch", "root-before-attribute", "The name is judged before what follows it.", '<‸foo a="1">')
    yield refuse("RootMismatch", "root-before-bad-tag", "Also before a byte that fits nowhere.", "<‸foo!>")
    yield refuse("RootMismatch", "root-self-closed", "Also when it closes itself.", "\n<‸Root/>", root="root")
    yield refuse("RootMismatch", "root-64-bytes", "A name of 64 bytes is a name.", "<‸" + "r" * 64 + ">")
    yield refuse("NameTooLong", "root-65-bytes", "A 65th byte is one too many, before the name is compared.", "<" + "r" * 64 + "‸r>")
    yield refuse("NameTooLong", "root-65-bytes-cut", "The 65th byte settles it.", "<" + "r" * 64 + "‸r")
    for name, about, text in (
        ("digit", "A name does not start with a digit.", "<‸1xml>"),
        ("space", "No white space before the name.", "<‸ xml>"),
        ("empty", "A tag without a name.", "<‸>"),
        ("chinese", "Names are ASCII.", "<‸支付>"),
        ("hyphen", "A hyphen right after the name, which is not compared then.", "<xml‸-a>"),
        ("colon", "A prefix.", "<xml‸:a>"),
        ("html-colon", "A bad name is reported before the html in it.", "<html‸:a>"),
        ("dot", "A dot.", "<foo‸.a>"),
        ("not-ascii", "A Chinese letter right after the name.", "<xml‸支>"),
    ):
        yield refuse("BadName", f"root-name-{name}", about, text)
    yield refuse("AttributeForbidden", "root-attribute", "The root has no attributes.", '<xml ‸version="1.0"></xml>')
    yield refuse("AttributeForbidden", "root-attribute-colon", "An attribute's name may start with a colon.", '<xml\n‸:a="1"></xml>')
    yield refuse("MalformedTag", "root-slash-space", "'/>' is one token.", "<xml/‸ >")
    yield refuse("MalformedTag", "root-quote", "A byte that fits nowhere.", '<xml‸"></xml>')
    yield refuse("MalformedTag", "root-nul", "NUL right after the name.", "<xml‸\0></xml>")


def trailing():
    for name, about, text in (
        ("text", "Text after the root.", ONE + "\n‸x"),
        ("text-at-once", "Text after a self-closed root.", "<xml/>‸x"),
        ("root", "A second root.", ONE + "‸" + ONE),
        ("comment", "A comment after the root.", ONE + " ‸<!-- -->"),
        ("pi", "A processing instruction after the root.", ONE + "‸<?a?>"),
        ("doctype", "A document type after the root.", ONE + "‸<!DOCTYPE xml>"),
        ("nul", "A C string's end was sent along.", ONE + "‸\0"),
        ("bom", "A byte order mark after the root.", ONE + "‸" + BOM),
        ("ill-formed", "Bytes after the root are not looked into.", (ONE, "\r\n‸", b"\xff")),
        ("end-tag", "A second end tag.", ONE + "‸</xml>"),
        ("less-than", "A '<' at the very end.", ONE + "‸<"),
    ):
        yield refuse("TrailingData", f"trailing-{name}", about, text)


def ends():
    for name, about, text in (
        ("less-than", "Any tag could follow.", "<"),
        ("question-mark", "A declaration could follow.", "<?"),
        ("decl-name", "A declaration's name.", "<?xm"),
        ("decl-name-whole", "White space could follow.", "<?xml"),
        ("decl-space", "A version could follow.", "<?xml "),
        ("decl-keyword", "A keyword.", "<?xml vers"),
        ("decl-equals", "A quote could follow.", "<?xml version ="),
        ("decl-value", "A value.", '<?xml version="1.'),
        ("decl-value-quote", "The closing quote is still to come.", '<?xml version="1.0'),
        ("decl-between", "More parts could follow.", '<?xml version="1.0"'),
        ("decl-second-keyword", "A second keyword.", '<?xml version="1.0" e'),
        ("decl-encoding", "An encoding.", '<?xml version="1.0" encoding="utf'),
        ("decl-standalone", "A standalone value.", '<?xml version="1.0" standalone=\'y'),
        ("decl-end", "The declaration's end.", '<?xml version="1.0" ?'),
        ("after-decl", "A declaration alone is not an empty document.", DECL),
        ("after-decl-space", "White space does not change that.", BOM + DECL + "\r\n"),
        ("bang", "What '<!' becomes cannot be told yet.", "<!"),
        ("bang-hyphen", "The beginning of a comment.", "<!-"),
        ("bang-doctype", "The beginning of a document type, in any case.", "<!dOcTyP"),
        ("bang-cdata", "The beginning of a CDATA section.", "<![CDATA"),
        ("root-name", "The root's name.", "<xm"),
        ("root-name-whole", "The root's name could go on.", "<xml"),
        ("root-name-other", "A name is compared when it is complete.", "<foo"),
        ("root-name-html", "Also when it could be html.", "<html"),
        ("root-name-64", "64 bytes could be the whole name.", "<" + "r" * 64),
        ("root-space", "The root's tag is open.", "<xml "),
        ("root-slash", "'/>' is cut in two.", "<xml/"),
        ("root-open", "Fields could follow.", "<xml>"),
        ("root-end-name", "The root's end tag.", "<xml><a>1</a></xm"),
        ("root-end-name-whole", "The root's end tag lacks its '>'.", "<xml><a>1</a></xml"),
        ("root-end-space", "White space may stand in an end tag.", "<xml><a>1</a></xml \n"),
    ):
        yield cut(f"cut-{name}", about, text)

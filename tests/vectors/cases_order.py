"""Several faults in one document, duplicate names, and the number of fields."""

from model import accept, cut, refuse


def in_root(body):
    return f"<xml>{body}</xml>"


def numbered(count):
    return {f"f{i}": str(i) for i in range(count)}


def spell(fields):
    return "".join(f"<{name}>{value}</{name}>" for name, value in fields.items())


def cases():
    return [*first_fault(), *duplicates(), *duplicates_last(), *slots()]


def first_fault():
    for kind, name, about, text in (
        ("NotXml", "not-xml-then-doctype", "The first byte comes first.", "‸x<!DOCTYPE xml>"),
        ("CommentForbidden", "comment-then-not-xml", "The comment stands before the page.", "‸<!-- --><html>"),
        ("DoctypeForbidden", "doctype-then-html", "The document type stands before the page.", "‸<!DOCTYPE html><html>"),
        ("BadDeclaration", "declaration-then-root", "The declaration stands before the wrong root.", "<?xml version=‸'2.0'?><foo>"),
        ("TextOutsideField", "text-then-attribute", "Text, then an attribute.", "<xml>‸x<a b='1'/></xml>"),
        ("AttributeForbidden", "attribute-then-entity", "An attribute, then a bad reference.", "<xml><a ‸b='1'>&x;</a></xml>"),
        ("BadEntity", "entity-then-cdata-end", "A bad reference, then ']]>'.", "<xml><a>‸&x;]]></a></xml>"),
        ("CdataEndInText", "cdata-end-then-entity", "']]>', then a bad reference.", "<xml><a>‸]]>&x;</a></xml>"),
        ("BadCharRef", "number-then-entity", "A wrong number, then a wrong name.", "<xml><a>‸&#0;&x;</a></xml>"),
        ("BadChar", "character-then-mixed", "A bad character in the text, then CDATA after it.", "<xml><a>1‸\x01<![CDATA[2]]></a></xml>"),
        ("BadEntity", "entity-then-nested", "A bad reference, then an element.", "<xml><a>‸&x;<b/></a></xml>"),
        ("BadEntity", "entity-then-mismatch", "A bad reference, then a wrong end tag.", "<xml><a>‸&x;</b></xml>"),
        ("NestedElement", "nested-then-bad-name", "The element is seen before its name is wrong.", "<xml><a>‸<b-b>1</b-b></a></xml>"),
        ("BadChar", "character-then-mismatch", "A bad character in CDATA, then a wrong end tag.", "<xml><a><![CDATA[‸\x02]]></b></xml>"),
        ("TagMismatch", "mismatch-then-malformed", "The name in the end tag comes before its end.", "<xml><a>1</‸b c></xml>"),
        ("TagMismatch", "mismatch-then-trailing", "The end tag comes before what follows the root.", "<xml><a>1</a></‸xmx>x"),
    ):
        yield refuse(kind, f"order-{name}", about, text)
    yield refuse("BadUtf8", "order-utf8-then-character", "An ill-formed byte, then a bad character.",
                 ("<xml><a>‸", b"\xff\x01", "</a></xml>"))
    yield refuse("BadChar", "order-character-then-utf8", "A bad character, then an ill-formed byte.",
                 ("<xml><a>‸\x01", b"\xff", "</a></xml>"))
    yield refuse("BadUtf8", "order-utf8-then-entity", "An ill-formed byte, then a bad reference.", ("<xml><a>‸", b"\xc3", "&x;</a></xml>"))
    yield refuse("BadEntity", "order-entity-then-utf8", "A bad reference that runs into an ill-formed byte.",
                 ("<xml><a>‸&a", b"\xc3", ";</a></xml>"))


def duplicates():
    for name, about, body in (
        ("plain", "A name stands for one value.", "<a>1</a><‸a>2</a>"),
        ("identical", "Identical copies are no better.", "<a>1</a><b>2</b><‸a>1</a>"),
        ("empty", "Nor are empty ones.", "<a></a><‸a/>"),
        ("empty-copy", "An empty copy of a value.", "<a>1</a><‸a></a>"),
        ("spelling", "Text or CDATA, it is the same field.", "<a>1</a>\n<‸a ><![CDATA[2]]></a>"),
        ("three", "The second of three.", "<a>1</a><‸a>2</a><a>3</a>"),
        ("two-inner-first", "b is repeated first, though a stood first and sorts first.", "<a>1</a><b>2</b><‸b>3</b><a>4</a>"),
        ("two-outer-first", "a is repeated first, though b stood first.", "<b>1</b><a>2</a><‸a>3</a><b>4</b>"),
        ("two-in-turn", "a is repeated before b.", "<a>1</a><b>2</b><‸a>3</a><b>4</b>"),
        ("two-in-turn-reversed", "b is repeated before a.", "<b>1</b><a>2</a><‸b>3</b><a>4</a>"),
        ("sign", "A second sign.", "<sign>1</sign><a>1</a><‸sign>2</sign>"),
        ("not-by-case", "Only the same letters are the same name.", "<a>1</a><A>2</A><aa>3</aa><‸A>4</A>"),
        ("long-names", "Names of 64 bytes that agree in all of them.",
         f"<{'n' * 64}>1</{'n' * 64}><{'n' * 63}>1</{'n' * 63}><‸{'n' * 64}/>"),
        ("many-last", "The last field repeats the first.", spell(numbered(60)) + "<‸f0>x</f0>"),
        ("many-middle", "A field in the middle repeats a neighbour.",
         spell(numbered(31)) + "<‸f30>x</f30>" + spell({f"g{i}": "" for i in range(20)})),
    ):
        yield refuse("DuplicateField", f"duplicate-{name}", about, in_root(body))
    fields = {"coupon_fee": "1", "coupon_fee_": "2", "coupon_fee_1": "3", "coupon_fee_10": "4", "coupon_fee_01": "5"}
    yield accept("duplicate-none", "Names that begin alike are different.", in_root(spell(fields)), fields)


def duplicates_last():
    """Names are compared when the whole document was read."""
    twice = "<a>1</a><a>2</a>"
    for kind, name, about, text in (
        ("TagMismatch", "syntax", "A later syntax error is reported instead.", f"<xml>{twice}<b>3</‸c></xml>"),
        ("BadUtf8", "utf8", "So is a later ill-formed byte.", (f"<xml>{twice}<b>‸", b"\x80", "</b></xml>")),
        ("TextOutsideField", "text", "So is text between fields.", f"<xml>{twice}‸x</xml>"),
        ("MalformedTag", "root-end", "So is a fault in the last tag.", f"<xml>{twice}</xml‸/>"),
        ("TrailingData", "trailing", "So is data after the root.", f"<xml>{twice}</xml>‸x"),
        ("BadChar", "in-copy", "So is a fault in the copy itself.", "<xml><a>1</a><a>‸\x01</a></xml>"),
    ):
        yield refuse(kind, f"duplicate-then-{name}", about, text)
    yield cut("duplicate-then-cut", "So is the missing end.", f"<xml>{twice}")
    yield cut("duplicate-then-cut-root", "Up to the last byte.", f"<xml>{twice}</xml")


def slots():
    def body(extra, count=3):
        return in_root(spell(numbered(count)) + extra)

    yield accept("slots-full", "Every slot is used.", body(""), numbered(3), slots=3)
    yield accept("slots-full-self-closed", "An empty element takes a slot as well.", "<xml><a/></xml>", {"a": ""}, slots=1)
    yield accept("slots-none", "Without slots a document without fields is read.", "<xml></xml>", {}, slots=0)
    yield accept("slots-256", "The largest number of fields.", body("", 256), numbered(256), slots=256)
    yield refuse("TooManyFields", "slots-257", "There are never more than 256 slots.", body("<‸g>1</g>", 256), slots=256)
    yield refuse("TooManyFields", "slots-over-256", "More slots than 256 do not help.", body("<‸g>1</g>", 256), slots=300)
    yield refuse("TooManyFields", "slots-none-one", "Without slots the first field is one too many.", "<xml><‸a>1</a></xml>", slots=0)
    for kind, name, about, extra in (
        ("TooManyFields", "over", "One field more than slots.", "<‸g>1</g>"),
        ("TooManyFields", "over-self-closed", "An empty element counts.", "<‸g />"),
        ("TooManyFields", "over-two", "The first of two.", "<‸g>1</g><h>1</h>"),
        ("TooManyFields", "over-duplicate", "A duplicate needs a slot as well.", "<‸f0>1</f0>"),
        ("TooManyFields", "over-after-space", "White space before the field.", "\r\n <‸g>1</g>"),
        ("TooManyFields", "over-bad-content", "It is reported before the content.", "<‸g>&x;</g>"),
        ("TooManyFields", "over-nested", "Also before an element in it.", "<‸g><h/></g>"),
        ("TooManyFields", "over-bad-end", "Also before a wrong end tag.", "<‸g></h>"),
        ("AttributeForbidden", "over-attribute", "A malformed start tag is reported instead.", "<g ‸a='1'>1</g>"),
        ("MalformedTag", "over-malformed", "Also a broken '/>'.", "<g/‸ >"),
        ("BadName", "over-bad-name", "Also a bad name.", "<g‸-h>1</g-h>"),
        ("NameTooLong", "over-long-name", "Also a long name.", f"<{'g' * 64}‸g>"),
        ("TextOutsideField", "over-text", "Text is no field.", "‸x"),
        ("CommentForbidden", "over-comment", "A comment is no field.", "‸<!-- -->"),
    ):
        yield refuse(kind, f"slots-{name}", about, body(extra), slots=3)
    yield refuse("TooManyFields", "slots-over-then-cut", "The start tag is complete when the input ends.",
                 "<xml><a>1</a><‸b>", slots=1)
    yield cut("slots-over-cut", "The start tag is not complete when the input ends.", "<xml><a>1</a><b", slots=1)
    yield cut("slots-over-cut-slash", "Nor is it before the '>' of '/>'.", "<xml><a>1</a><b/", slots=1)
    yield refuse("TooManyFields", "slots-before-duplicate", "A duplicate is reported at the end, which is not reached.",
                 "<xml><a>1</a><a>2</a><‸b>3</b></xml>", slots=2)
    yield refuse("DuplicateField", "slots-full-duplicate", "With slots enough the duplicate is found.",
                 "<xml><a>1</a><‸a>2</a></xml>", slots=2)

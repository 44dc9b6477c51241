"""The writer's one spelling: reading gives the fields, writing them gives the document."""

from model import accept


def cases():
    for name, about, body, fields in (
        ("no-fields", "Nothing to write.", "", {}),
        ("plain", "A plain value stands as it is.", "<a>1</a>", {"a": "1"}),
        ("empty", "An empty value has two tags.", "<a></a>", {"a": ""}),
        ("order", "Fields are written in byte order of names.", "<B>1</B><_>2</_><a>3</a><a1>4</a1><aB>5</aB><a_>6</a_><ab>7</ab>",
         {"ab": "7", "a_": "6", "aB": "5", "a1": "4", "a": "3", "_": "2", "B": "1"}),
        ("sign-in-order", "The sign has no special place.", "<body>x</body><sign>S</sign><total_fee>1</total_fee>",
         {"total_fee": "1", "sign": "S", "body": "x"}),
        ("spaces", "SP, TAB and LF stand as they are.", "<a> 1\t2\n </a>", {"a": " 1\t2\n "}),
        ("chinese", "So does all of UTF-8.", "<a>3号售货机·乌龙茶🧋</a>", {"a": "3号售货机·乌龙茶🧋"}),
        ("quotes", "So do quotes and brackets.", "<a>[\"'\"]]</a>", {"a": "[\"'\"]]"}),
        ("url", "One ampersand is shorter as a reference.", "<a>https://e.com/?a=1&amp;b=2</a>", {"a": "https://e.com/?a=1&b=2"}),
        ("less-than", "So are '<' and '>'.", "<a>1 &lt; 2 &gt; 0</a>", {"a": "1 < 2 > 0"}),
        ("equal-length", "Three ampersands cost 12 bytes both ways: references.", "<a>&amp;&amp;&amp;</a>", {"a": "&&&"}),
        ("equal-length-brackets", "Four '<' cost 12 bytes both ways: references.", "<a>&lt;&lt;&lt;&lt;</a>", {"a": "<<<<"}),
        ("one-byte-longer", "Two '&' and two '<' cost 14 bytes: CDATA.", "<a><![CDATA[&&<<]]></a>", {"a": "&&<<"}),
        ("just-longer", "Three '<' and one '&' cost 13 bytes: CDATA.", "<a><![CDATA[<<<&]]></a>", {"a": "<<<&"}),
        ("query", "Four ampersands: CDATA.", "<a><![CDATA[a=1&b=2&c=3&d=4&]]></a>", {"a": "a=1&b=2&c=3&d=4&"}),
        ("bracket-last", "A value in CDATA may end in ']'.", "<a><![CDATA[<<<<<]]]></a>", {"a": "<<<<<]"}),
        ("brackets-last", "Or in ']]'.", "<a><![CDATA[<<<<<]]]]></a>", {"a": "<<<<<]]"}),
        ("cdata-end", "']]>' cannot stand in CDATA.", "<a>&lt;&lt;&lt;&lt;&lt;]]&gt;</a>", {"a": "<<<<<]]>"}),
        ("cdata-end-short", "']]>' alone.", "<a>]]&gt;</a>", {"a": "]]>"}),
        ("cr", "CR is written as a number, since other readers fold it.", "<a>1&#13;\n2</a>", {"a": "1\r\n2"}),
        ("cr-markup", "CR decides, however many references follow.", "<a>&#13;&lt;&lt;&lt;&lt;&lt;&amp;</a>", {"a": "\r<<<<<&"}),
        ("reference", "A reference in a value is only text.", "<a>&amp;amp;</a>", {"a": "&amp;"}),
        ("markup", "Markup in a value is only text.", "<a><![CDATA[<b>1</b>&]]></a>", {"a": "<b>1</b>&"}),
        ("cdata-in-value", "A whole section in a value.", "<a>&lt;![CDATA[1]]&gt;</a>", {"a": "<![CDATA[1]]>"}),
    ):
        yield accept(name, about, f"<xml>{body}</xml>", fields, group="write")

"""Texts that somebody could type and that some program might take for an order: every one stays text."""

from __future__ import annotations

HOSTILE = (
    # HTML and SVG
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b>ei lihava</b>",
    "</title></desc></svg><script>1</script>",
    "<svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<![CDATA[ x ]]>",
    "<!-- kommentti -- > x",
    "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
    "&lt;b&gt; &amp; &#60;",
    "<?xml version='1.0'?>",
    "\"><image href='https://example.org/x.png'/>",
    "<style>*{display:none}</style>",
    "<foreignObject>x</foreignObject>",
    # Typst
    "#sys.inputs.data",
    '#read("/etc/passwd")',
    '#image("/etc/passwd")',
    '#import "@preview/cetz:0.3.0"',
    '#panic("x")',
    "#while true {}",
    "= Otsikko",
    "*lihava* _kursiivi_",
    "- lista",
    "@viite <nimi>",
    "\\ \\u{1f600} \\#",
    "] } ) #{ [",
    "// kommentti /* toinen */",
    "`raw` ```typ #x```",
    "\"lainaus\" 'toinen'",
    # mathematics and TeX
    "$x^2$",
    "$\\frac{1}{0}$",
    "\\textbf{x} \\input{/etc/passwd}",
    "100 $ ja 200 $",
    "$$",
    "_x_ ^y^",
    # formulas
    '=HYPERLINK("https://example.org")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "\tTAB ensin",
    # paths
    "../../../etc/passwd",
    "C:\\Windows\\system32",
    "CON",
    "file:///etc/passwd",
    "https://example.org/?q=1",
    # templates of other programs
    "{name} {n} {0} {page}",
    "%s %d %(x)s",
    "${x} {{7*7}} {% x %}",
    # JSON
    '","x":"',
    "\\u0022 \\n \\\\",
    # directions, joiners, control characters
    "\u202egnirts\u202c jälki",
    "\u2066eristetty\u2069 loppu",
    "مرحبا Mirja 123",
    "سلاو ڕێگا می‌خواهم",
    "שלום עולם",
    "nolla\x00merkki\x07\x1b[31m",
    "rivi\u2028toinen\u2029kolmas",
    "Z\u0300\u0301\u0302\u0303\u0304\u0305a\u0300\u0301\u0302l\u0300g\u0301o",
    "\ufeffalku ja \u00adtavu",
    # pictures in text and letters that we do not have
    "👩‍👩‍👧 🇫🇮 👍🏽 ❤️",
    "😀😀😀",
    "中文 ไทย አማርኛ",
    "\U0010ffff \ue000",
    # length
    "a" * 300,
    "Äiti " * 60,
)
"""At least sixty of them."""

"""Text that somebody else chose, made to be more than text."""

MARKUP = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<!--<script>alert(1)</script>",
    "{{ 7 * 191 }}{% raw %}",
    "javascript:alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u202eoverride\x1b[31m",
    "\x02mark\x03<b>",
)
ODD = ("\ud800 half a character", "nothing \u0000 ends here")
"""What some encodings and databases have no form for, but JSON has."""

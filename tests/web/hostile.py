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
    "\u202eoverride\u0000\x1b[31m",
    "\x02mark\x03<b>",
)
HALF_A_CHARACTER = "\ud800 half a character"
"""No encoding has a form for it, but JSON does."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from secondsource.intake.address import canonical

SAME = [
    # spelling of scheme, host, port and user
    ("http://WWW.Post.Example:80/a", "https://post.example/a"),
    ("https://reader:secret@post.example:443/a", "https://post.example/a"),
    ("//post.example./a", "https://post.example/a"),
    ("https://post.example:8080/a", "https://post.example:8080/a"),
    ("https://häfen.example/ä", "https://xn--hfen-loa.example/%C3%A4"),
    ("  https://post.example/a\n", "https://post.example/a"),
    # the path
    ("https://post.example/a/", "https://post.example/a"),
    ("https://post.example", "https://post.example/"),
    ("https://post.example/x/../a/./b//c", "https://post.example/a/b/c"),
    ("https://post.example/%7Eada/%e4%b8%ad", "https://post.example/~ada/%E4%B8%AD"),
    ("https://post.example/100%", "https://post.example/100%25"),
    ("https://post.example/news/index.html", "https://post.example/news"),
    ("https://post.example/a;jsessionid=0815", "https://post.example/a"),
    ("https://post.example/News", "https://post.example/News"),
    # the query
    ("https://post.example/a?utm_source=x&utm_medium=y&fbclid=1&gclid=2", "https://post.example/a"),
    ("https://post.example/a?UTM_Source=x", "https://post.example/a"),
    ("https://post.example/a?b=2&a=1", "https://post.example/a?a=1&b=2"),
    ("https://post.example/a?q=grain+store&x", "https://post.example/a?q=grain%20store&x="),
    ("https://post.example/?p=17", "https://post.example/?p=17"),
    # fragments, but not those that are addresses
    ("https://post.example/a#comments", "https://post.example/a"),
    ("https://post.example/#!/a", "https://post.example/#!/a"),
    # the same page for other screens
    ("https://m.post.example/a", "https://post.example/a"),
    ("https://amp.post.example/a", "https://post.example/a"),
    ("https://post.example/a/amp/", "https://post.example/a"),
    ("https://post.example/amp/a", "https://post.example/a"),
    ("https://post.example/a.amp.html", "https://post.example/a.html"),
    ("https://post.example/a?amp=1", "https://post.example/a"),
    ("https://post-example.cdn.ampproject.org/c/s/post.example/a/amp", "https://post.example/a"),
    ("https://www.google.com/amp/s/post.example/a.amp", "https://post.example/a"),
    # a host that would not be one without its first label
    ("https://m.co.uk/a", "https://m.co.uk/a"),
    ("https://www.com/a", "https://www.com/a"),
    ("https://post.example/amp", "https://post.example/amp"),
    # names of items
    ("urn:newsml:agency.example:20240305:1", "urn:newsml:agency.example:20240305:1"),
    ("tag:post.example,2024:1", "tag:post.example,2024:1"),
]
NONE = [None, "", " ", "post.example/a", "/a", "javascript:alert(1)", "file:///etc/passwd", "http://", "http://[::1",
        "https://post.example:99999/", "https://" + "a." * 400, "https://post.example/" + "a" * 5000]  # fmt: skip
CLAIMS = [
    # where it was found, what it calls itself, what is believed
    ("https://post.example/a?print=1", "https://post.example/a", "https://post.example/a"),
    ("https://m.post.example/a", "https://www.post.example/a", "https://post.example/a"),
    ("https://local.post.example/a", "https://post.example/b", "https://post.example/b"),
    ("https://post.example/a", "https://post.example/", "https://post.example/a"),
    ("https://post.example/a", "https://bell.example/a", "https://post.example/a"),
    ("https://post.example/a", "/a", "https://post.example/a"),
    ("https://post.example/a", "urn:post:1", "urn:post:1"),
    (None, "https://post.example/a", "https://post.example/a"),
    (None, None, None),
]  # fmt: skip
ADDRESSES = st.builds(
    "{}://{}{}{}".format,
    st.sampled_from(["http", "https", "HTTP"]),
    st.from_regex(r"(www\.|m\.|amp\.|mobile\.){0,3}[a-zä-ö]{1,6}\.(example|co\.uk|com)(:80|:81)?\.?", fullmatch=True),
    st.from_regex(r"(/(amp|\.|\.\.|index\.html|[a-c%ä ]{0,3}|%7[0-9e]|x\.amp)){0,5}/?", fullmatch=True),
    st.from_regex(r"(\?([a-cä%+&=;]|utm_x=1|%C3|amp=1&){0,6})?(#!?[a-c/]{0,3})?", fullmatch=True),
)  # fmt: skip


@pytest.mark.parametrize(("url", "form"), SAME)
def test_spellings_of_one_address_have_one_form(url, form):
    assert canonical(url) == form


@pytest.mark.parametrize("url", NONE)
def test_what_is_no_address_has_no_form(url):
    assert canonical(url) is None


@pytest.mark.parametrize(("url", "claimed", "form"), CLAIMS)
def test_a_page_is_believed_of_its_own_site(url, claimed, form):
    assert canonical(url, claimed) == form


@given(ADDRESSES | st.text(max_size=60) | st.text(max_size=40).map("https://a.example/".__add__))
@example("https://m.www.post.example/amp/amp/a.amp/amp")
def test_the_form_of_a_form_is_itself(url):
    form = canonical(url)
    assert canonical(form) == form
    assert canonical(url, form) == form

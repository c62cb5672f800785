"""Names, words and attributes of the elements of an XML tree."""

from lxml import etree

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def local_name(element: etree._Element) -> str:
    """The name of the element without its namespace or prefix."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def drop_prefixes(root: etree._Element) -> None:
    """Give every element its name without namespace; a broken document can have names that none may have."""
    for element in root.iter(etree.Element):
        try:
            element.tag = local_name(element)
        except ValueError:
            element.tag = "unnamed"


def text_of(root: etree._Element, *paths: str) -> str | None:
    """The words of the first element on the paths that has any, with single spaces."""
    found = (
        " ".join("".join(map(str, element.itertext())).split()) for path in paths for element in root.iterfind(path)
    )
    return next((text for text in found if text), None)


def attribute_of(root: etree._Element, path: str, name: str) -> str | None:
    """The attribute of the first element on the path that has it."""
    found = (element.get(name, "").strip() for element in root.iterfind(path))
    return next((value for value in found if value), None)


def language_of(element: etree._Element) -> str | None:
    """The tag of the language that the element says its words are in."""
    return element.get(XML_LANG) or element.get("lang")

"""A small dossier with one of everything, and hostile words where the caller wants them."""

from factory import (
    make_derivation,
    make_item,
    make_origin,
    make_passage,
    make_reading,
    make_source,
    make_statement,
    make_verdict,
)
from secondsource.model.annotation import Place, Time, TimeType
from secondsource.model.claim import Certainty, Discrepancy, DiscrepancyField, DiscrepancyKind, Value
from secondsource.model.derivation import Ancestry, DerivationKind
from secondsource.model.dossier import Dossier, Software
from secondsource.model.item import Furniture, FurnitureKind
from secondsource.model.rejection import Rejection
from secondsource.model.story import Story
from secondsource.model.verdict import Standing
from secondsource.model.version import Change, Version

MONDAY = Time(start=0, end=6, text="Monday", type=TimeType.DATE, value="2024-03-04")


def earlier(head: str, word: str = "") -> Version:
    """A version of a report that goes on with "Fourteen" behind its head."""
    return Version(
        id=f"earlier{word}",
        path=f"a.warc{word}",
        part=f"record 1{word}",
        sha256=f"abc{word}",
        url=f"javascript:alert(2){word}",
        captured="2024-03-05T22:00:00Z",
        published=None,
        modified="2024-03-05T21:00:00Z",
        headline=f"Grain store on fire{word}",
        changes=(Change(start=len(head), end=len(head) + 8, text="Fourteen", before=f"Ten{word}"),),
    )


def parts(word: str = "") -> dict:
    """The arguments of `build`; `word` stands in every text that a report can bring."""
    first = make_item(
        f"Fire broke out in the grain store{word} on Monday night.\nFourteen people were taken to hospital by boat.",
        id=f"first{word}",
        headline=f"Grain store burns{word}",
        publisher=f"Daily Bell{word}",
        published="2024-03-05",
        url=f"javascript:alert(1){word}",
        furniture=(Furniture(text=f"Subscribe{word}", kind=FurnitureKind.PROMOTION),),
        captured="2024-03-06T09:30:00Z",
        canonical_url=f"https://bell.example/{word}",
        part=f"record 2{word}",
        versions=(earlier(f"Fire broke out in the grain store{word} on Monday night.\n", word),),
    )
    copy = make_item(
        f"Fire broke out in the grain store{word} on Monday night.",
        id="copy",
        path="copy.html",
        published="2024-03-06",
        published_inferred=True,
        notes=("sentence-order-scrambled",),
    )
    other = make_item("Nineteen people were taken to hospital by road. The mayor denied arson.", id="other", path="o")
    text = f"Fire broke out in the grain store{word} on Monday night"
    town = Place(
        start=0, end=8, text="Kirkwall", name=f"Kirkwall{word}", lat=58.98, lon=-2.96, country="GB", gazetteer_id=None
    )
    fire = [make_statement(one, text, source="s1", times=(MONDAY,), places=(town,)) for one in (first, copy)]
    fourteen = make_statement(first, "Fourteen people were taken to hospital by boat", source="s1")
    nineteen = make_statement(other, "Nineteen people were taken to hospital by road", source="s2")
    denied = make_statement(other, "arson", source="s2", certainty=Certainty.DENIED, sentence=(48, 71))
    verdicts = [
        make_verdict(fire, id="k1", standing=Standing.CORROBORATED, origins=("o1", "o2"), sources=("s1", "s2")),
        make_verdict([fourteen], id="k2", standing=Standing.DISPUTED, origins=("o1",), sources=("s1",)),
        make_verdict([nineteen], id="k3", standing=Standing.DISPUTED, origins=("o2",), sources=("s2",)),
        make_verdict([denied], id="k4", standing=Standing.DENIED, origins=("o2",), sources=("s2",)),
    ]
    conflict = Discrepancy(
        id="d1", story="story-1", kind=DiscrepancyKind.CONFLICT, field=DiscrepancyField.QUANTITY,
        about=f"people taken to hospital{word}", claims=("k2", "k3"), explanation="Both count the same people.",
        values=(Value(value="14", statements=(fourteen.id,)), Value(value=f"19{word}", statements=(nineteen.id,))),
        low=14, best=14, high=19,
    )  # fmt: skip
    origins = (make_origin(first, copy, id="o1", name=f"Daily Bell{word}"), make_origin(other, id="o2", name="Lantern"))
    evidence = (make_passage(copy, "Fire broke out"), make_passage(first, "Fire broke out"))
    derivations = (
        make_derivation(copy, first, origin="o1", kind=DerivationKind.EXCERPT, share=0.9, evidence=evidence),
        make_derivation(other, first, origin="o1", kind=DerivationKind.CITES, share=0.0),
        make_derivation(other, None, origin=None, kind=DerivationKind.MIXED, share=0.2),
    )
    return {
        "readings": [make_reading(item) for item in (first, copy, other)],
        "stories": [Story(id="story-1", headline=f"Grain store burns{word}", items=("other", "copy", first.id))],
        "ancestry": Ancestry(derivations=derivations, origins=origins),
        "sources": (make_source(id="s1", name=f"Ada Roon{word}"), make_source(id="s2", name="Vera Quill")),
        "statements": [*fire, fourteen, nineteen, denied],
        "verdicts": verdicts,
        "discrepancies": [conflict],
        "rejections": [Rejection(path=f"x{word}.bin", stage="intake", reason="not text", detail=f"binary{word}")],
        "software": Software(version="0.0", settings={"claims": "1"}),
    }


def sample(word: str = "") -> Dossier:
    """The dossier of those parts."""
    from secondsource.dossier.build import build

    return build(**parts(word))
